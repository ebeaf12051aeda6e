// The words beside a date in a case summary that tell what the date is of.

/** What stands right before or right after a date; `before` ends where the date begins. */
export interface Cue {
  before?: RegExp;
  after?: RegExp;
}

// "date of injury of 1/14/04", "industrial injury on 10-13-16", "occupational claim from 10/13/2016", "DOI: 4/1/09".
export const INJURY: Cue[] = [
  {
    before:
      /\b(?:date of (?:the )?(?:industrial |work(?:[- ]related)? )?injury|injury date|DOI)(?: is| was| of| on| from|:|,)* ?\(?$/i,
  },
  {
    before:
      /\b(?:industrial|work|occupational|related)[a-z -]{0,30} (?:injury|injuries|accident)(?: that occurred| which occurred| dated| sustained)?(?: on| of| from)? ?\(?$/i,
  },
  { before: /\b(?:injury|injuries|injured|hurt)(?: [a-z]+){0,4} (?:on|of) ?\(?$/i },
  { before: /\boccupational (?:claim|injury|disease)(?: from| of| dated| on)? ?$/i },
];
// "A request was received on 12/16/2016", "(received on 11-23-2016)", "On December 01, 2016 a request was received".
export const RECEIVED: Cue[] = [
  {
    before:
      /\b(?:request(?:s)?(?: for authorization)?(?: \(RFA\))?(?: form)?|RFA)[^.]{0,30}\breceived(?: on| dated)? ?$/i,
  },
  { after: /^,? (?:a|the) request(?: for authorization)? (?:was|were) received\b/i },
];
// "Request for Authorization dated 11/15/2016", "RFA form dated", "On 11-17-2016, the Request for Authorization requested".
export const REQUESTED: Cue[] = [
  {
    before:
      /\b(?:requests? for authorization|RFA|authorization request)(?: ?\([^)]{1,40}\))?(?: forms?)?(?: for [^.,;]{0,80}?)?(?: (?:is|was|were|dated|signed|submitted|noted|to|be|made|on|of|from|form))* ?$/i,
  },
  { after: /^,? (?:RFA|(?:the |a )?requests? for authorization)\b/i },
  { after: /^,? (?:a|the) request(?: for authorization)? (?:was|were) (?:made|submitted)\b/i },
  {
    after:
      /^,? (?:the )?(?:treating|attending|primary|requesting) (?:treating )?(?:physician|provider)s? (?:has )?requested\b/i,
  },
];
// "A December 15, 2016 date of service was referenced", "date of service 11-10-2016", "DOS: 11/11/2016".
export const SERVICE: Cue[] = [
  { before: /\b(?:dates? of service|DOS)(?: of| on| was|:|,)* ?$/i },
  { after: /^ dates? of service\b/i },
];

export const REVIEW =
  /\butili[sz]ation review\b|\bUR\b|\b(?:prior|previous|original|initial) (?:determination|review|denial)\b|\bpreviously (?:reviewed|denied|modified|non-? ?certified)|\bclaims administrator (?:failed|denied|partially|approved|modified)|\b(?:treatment|request|case)s? (?:was|were|has been) (?:previously )?(?:denied|modified|non-? ?certified)/i;
export const VERB =
  /\bnon-? ?certif|\bdenied\b|\bdenial\b|\bmodifi|\bnot (?:medically )?(?:necessary|certified)\b|\bfailed to approve\b|\bapproved\b|\bauthorized\b|\bdetermin|\bcertif|\bthe original request\b|\bpreviously reviewed\b/i;
// "In a utilization review report dated …": the report is the decision.
export const REVIEW_DATED = /\b(?:utili[sz]ation review|UR)\b[^.,;]{0,40}(?: (?:dated|on|of|from))? ?\(?$/i;
export const OTHER_DATE =
  /\b(?:date of service|authorization|RFA|request(?:ed)? dated|report|note|visit|received|injury|performed|evaluation|provided)(?: \(RFA\))?(?: form)?(?: was| is| dated| of| on| signed| from| \()* ?$/i;
export const REQUEST_FOLLOWS =
  /^,? (?:a |the )?(?:request (?:was|were) (?:received|made|submitted)|RFA|dates? of service)\b/i;
