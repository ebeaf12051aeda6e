// Dates that a case summary tells: injury, utilization review decision, request, its receipt, service. Knows no header.
import type { IsoDate, Span } from '../terms.js';
import { type FoundDate, findDates } from './dates.js';
import type { ReadDate } from './reading.js';
import { sentencesOf } from './sentences.js';

export interface CaseDates {
  injury: ReadDate | null;
  decided: ReadDate | null;
  requested: ReadDate | null;
  received: ReadDate | null;
  service: ReadDate | null;
}

/** What stands right before or right after a date; `before` ends where the date begins. */
interface Cue {
  before?: RegExp;
  after?: RegExp;
}

// "date of injury of 1/14/04", "industrial injury on 10-13-16", "occupational claim from 10/13/2016", "DOI: 4/1/09".
const INJURY: Cue[] = [
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
const RECEIVED: Cue[] = [
  {
    before:
      /\b(?:request(?:s)?(?: for authorization)?(?: \(RFA\))?(?: form)?|RFA)[^.]{0,30}\breceived(?: on| dated)? ?$/i,
  },
  { after: /^,? (?:a|the) request(?: for authorization)? (?:was|were) received\b/i },
];
// "Request for Authorization dated 11/15/2016", "RFA form dated", "On 11-17-2016, the Request for Authorization requested".
const REQUESTED: Cue[] = [
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
const SERVICE: Cue[] = [
  { before: /\b(?:dates? of service|DOS)(?: of| on| was|:|,)* ?$/i },
  { after: /^ dates? of service\b/i },
];

const REVIEW =
  /\butili[sz]ation review\b|\bUR\b|\b(?:prior|previous|original|initial) (?:determination|review|denial)\b|\bpreviously (?:reviewed|denied|modified|non-? ?certified)|\bclaims administrator (?:failed|denied|partially|approved|modified)|\b(?:treatment|request|case)s? (?:was|were|has been) (?:previously )?(?:denied|modified|non-? ?certified)/i;
const VERB =
  /\bnon-? ?certif|\bdenied\b|\bdenial\b|\bmodifi|\bnot (?:medically )?(?:necessary|certified)\b|\bfailed to approve\b|\bapproved\b|\bauthorized\b|\bdetermin|\bcertif|\bthe original request\b|\bpreviously reviewed\b/i;
// "In a utilization review report dated …": the report is the decision.
const REVIEW_DATED = /\b(?:utili[sz]ation review|UR)\b[^.,;]{0,40}(?: (?:dated|on|of|from))? ?\(?$/i;
const OTHER_DATE =
  /\b(?:date of service|authorization|RFA|request(?:ed)? dated|report|note|visit|received|injury|performed|evaluation|provided)(?: \(RFA\))?(?: form)?(?: was| is| dated| of| on| signed| from| \()* ?$/i;
const REQUEST_FOLLOWS =
  /^,? (?:a |the )?(?:request (?:was|were) (?:received|made|submitted)|RFA|dates? of service)\b/i;

/**
 * The dates told within [start, end) of a folded text; null where it is silent. A request dated after the decision of
 * utilization review (`reviewedOn`, else as the summary tells it) cannot be the one decided, and is passed over.
 */
export function findCaseDates(
  text: string,
  start: number,
  end: number,
  reviewedOn: IsoDate | null,
): CaseDates {
  const dates = findDates(text.slice(start, end)).map((date) => ({
    ...date,
    start: date.start + start,
    end: date.end + start,
  }));
  const first = (cues: Cue[]): ReadDate | null => firstByCue(text, start, end, dates, cues);
  const decided = decidedOn(text, start, end, dates);
  const notAfter = reviewedOn ?? decided?.value ?? null;
  return {
    injury: first(INJURY),
    decided,
    requested: lastBefore(text, start, end, dates, REQUESTED, notAfter),
    received: lastBefore(text, start, end, dates, RECEIVED, notAfter),
    service: first(SERVICE),
  };
}

function firstByCue(
  text: string,
  start: number,
  end: number,
  dates: FoundDate[],
  cues: Cue[],
): ReadDate | null {
  for (const cue of cues) {
    const found = dates.find((date) => fits(text, start, end, date, cue));
    if (found) return read(found);
  }
  return null;
}

/** The last such date that is not after the decision: of several requests the nearest before it is the one decided. */
function lastBefore(
  text: string,
  start: number,
  end: number,
  dates: FoundDate[],
  cues: Cue[],
  notAfter: IsoDate | null,
): ReadDate | null {
  const possible = dates.filter((date) => notAfter === null || date.iso <= notAfter);
  const found = possible.filter((date) => cues.some((cue) => fits(text, start, end, date, cue)));
  const last = found.reduce<FoundDate | null>(
    (best, date) => (best && best.iso >= date.iso ? best : date),
    null,
  );
  return last ? read(last) : null;
}

function fits(text: string, start: number, end: number, date: FoundDate, cue: Cue): boolean {
  const before = text.slice(Math.max(start, date.start - 140), date.start);
  const after = text.slice(date.end, Math.min(end, date.end + 80));
  return (cue.before?.test(before) ?? true) && (cue.after?.test(after) ?? true);
}

/** The first date of the first sentence that tells a decision of utilization review and is not the date of something else. */
function decidedOn(text: string, start: number, end: number, dates: FoundDate[]): ReadDate | null {
  let next = 0;
  for (const sentence of sentencesOf(text, start, end)) {
    const inside: FoundDate[] = [];
    for (let date = dates[next]; date && date.start < sentence.end; date = dates[next]) {
      inside.push(date);
      next += 1;
    }
    const words = text.slice(sentence.start, sentence.end);
    if (!REVIEW.test(words) || !VERB.test(words)) continue;
    const found = inside.find((date) => isDecision(text, sentence, date));
    if (found) return read(found);
  }
  return null;
}

function isDecision(text: string, sentence: Span, date: FoundDate): boolean {
  const before = text.slice(Math.max(sentence.start, date.start - 60), date.start);
  const after = text.slice(date.end, Math.min(sentence.end, date.end + 60));
  return (REVIEW_DATED.test(before) || !OTHER_DATE.test(before)) && !REQUEST_FOLLOWS.test(after);
}

function read(date: FoundDate): ReadDate {
  return { value: date.iso, span: { start: date.start, end: date.end } };
}
