// The words with which rationales conclude, as patterns: on medical necessity, on the decision under review, and weaker
// ones of a request. Linear: every repetition is bounded.

const THOUGH = String.raw`(?:,\s+(?:however|therefore|then|thus),\s+)?`;
/** What may stand between "not" and the words that it denies: no new clause. */
const BETWEEN = String.raw`${THOUGH}(?:(?!(?:is|are|was|were)\b)[\w'’/-]+\s+){0,9}`;
/** What may stand between "necessity" and its verb: "of the requested item has". */
const OF_WHAT = String.raw`(?:[\w'’/#%-]+,?\s+){0,14}`;
const NECESSARY = String.raw`(?:medical(?:ly)?[\s,-]+(?:necess\w+|appropriate(?:\s+and\s+necess\w+)?|indicated|reasonable|supported|warranted)|a\s+medical\s+necessity)`;
const ACCEPTED =
  '(?:necessary|appropriate|indicated|supported|warranted|certified|approved|authorized|justified|reasonable|substantiated|established|satisfied|met|demonstrated|documented|shown|proven|evident|clear|affirmed|confirmed)';
const SHOWS =
  '(?:support|establish|demonstrate|show|document|prove|confirm|substantiate|justify|meet|satisfy)';
const NOT = String.raw`(?:\b(?:not|never|cannot|nor|neither|without)[\s-]+|n['’]t\s+)`;
const BE = String.raw`(?:is|are|was|were|be|been|has\s+been|have\s+been)\s+(?:hereby\s+|therefore\s+|thus\s+|thereby\s+){0,1}`;
/** What utilization review decided. */
const REVIEWED = String.raw`(?:denial|non-?certification|adverse\s+determination|(?:UR|utilization\s+review|claims\s+administrator['’]?s?|prior|previous|original)\s+(?:decision|determination|modification))`;
const STANDS = '(?:upheld|affirmed|sustained|supported|maintained|appropriate|correct|reasonable)';
const FALLS =
  '(?:overturned|reversed|rescinded|inappropriate|unsupported|not\\s+(?:upheld|supported|appropriate))';

const all = (...sources: string[]): RegExp[] => sources.map((source) => new RegExp(source, 'gi'));

/** "not … medically necessary", "necessity … is not established", "fails to support necessity", "the denial is upheld". */
export const DENIED = all(
  `${NOT}${BETWEEN}${NECESSARY}`,
  String.raw`\bnone\s+of\s+[^.;,]{3,80}?${NECESSARY}`,
  String.raw`\bnecessity\s+${OF_WHAT}(?:not|never|cannot|n['’]t)\s+${BETWEEN}${ACCEPTED}`,
  String.raw`\bnecessity\s+${OF_WHAT}${BE}(?:questionable|lacking|absent|unclear|unproven|unsupported|in\s+doubt)\b`,
  String.raw`\b(?:lacks?|lacking|no|insufficient|absent)\s+(?:evidence\s+of\s+|support\s+for\s+)?medical\s+necessity\b`,
  String.raw`\b(?:fail(?:s|ed)?|unable|insufficient|inadequate|not\s+(?:enough|sufficient))\s+(?:[\w'’-]+\s+){0,5}?to\s+${SHOWS}\s+${BETWEEN}${NECESSARY}`,
  String.raw`\bmedically\s+unnecessary\b|\bnon-?certified\b`,
  String.raw`\b${REVIEWED}\s+${OF_WHAT}?${BE}${STANDS}\b(?!\s+(?:on|by|at|in)\b)`,
  String.raw`\b(?:uphold(?:ing)?|affirm(?:ing)?|I\s+(?:agree|concur)\s+with)\s+(?:[\w'’]+\s+){0,4}?${REVIEWED}`,
);

/** "is medically necessary", "supports medical necessity", "the denial is overturned". */
export const GRANTED = all(
  String.raw`\b${NECESSARY}`,
  String.raw`\b(?:sufficient|adequate|enough)\s+(?:[\w'’-]+\s+){0,4}?to\s+${SHOWS}\s+${BETWEEN}${NECESSARY}`,
  String.raw`\b${REVIEWED}\s+${OF_WHAT}?(?:should\s+)?${BE}${FALLS}\b`,
  String.raw`\b(?:overturn(?:ing)?|revers(?:e|ing)|I\s+disagree\s+with)\s+(?:[\w'’]+\s+){0,4}?${REVIEWED}`,
);

/** A sentence without any of these concludes nothing: a quick look before the patterns. */
export const TELLING =
  /necess|appropriate|indicated|reasonable|supported|warranted|certif|approved|authorized|justified|denial|denied|decision|determination|modification|substantiated|established|satisfied|\bmet\b|demonstrated|documented|shown|proven|evident|clear|affirmed|confirmed|unsupported|unwarranted/i;

/** Weaker words count only of "the request" and in a sentence that concludes. */
export const REQUEST =
  /\b(?:request(?:ed)?|service|treatment|therapy|medication|procedure|study|surgery|device)\b/i;
export const LEADS_OUT =
  /^\W{0,3}(?:therefore|thus|as such|accordingly|hence|consequently|given|based on|in light|for these reasons|the (?:current |above )?request(?:ed)?\b|this request\b)/i;
export const WEAK_DENIED = all(
  String.raw`\b(?:is|are|was|were|be|been)(?:n['’]t|\s+not)\s+(?:being\s+|therefore\s+|considered\s+|deemed\s+|found\s+|currently\s+|recommended\s+as\s+)?${ACCEPTED}|\bcannot\s+be\s+${ACCEPTED}|\b(?:is|are|was)\s+(?:therefore\s+|thus\s+|hereby\s+)?(?:denied|unsupported|unwarranted)\b|\bnecessity\s+${OF_WHAT}(?:not|never)\s+${BETWEEN}${ACCEPTED}`,
);
export const WEAK_GRANTED = all(
  String.raw`\b(?:is|are|was|were)\s+(?:therefore\s+|considered\s+|deemed\s+|found\s+(?:to\s+be\s+)?)?${ACCEPTED}`,
);

/** What is only said to be so under a condition, or reported of others, is not concluded. */
export const CONDITIONAL =
  /\b(?:(?<!\bI )would|could|might|may|should|if|unless|until|when|whether|why|in order to|to\s+(?:demonstrate|establish|support|determine|show)|as\s+to\s+the)\b[^,;]{0,160}$/i;
export const REPORTED =
  /\b(?:provider|physician|surgeon|doctor|attorney|patient|applicant|claimant|worker)\b[^,;.]{0,40}\b(?:states?|stated|argues?|argued|believes?|feels?|felt|asserts?|contends?|opines?|opined|maintains?|insists?)\b[^,;]{0,120}$/i;
/** "no reason why it is not …": neither said nor denied. */
export const DOUBLY_DENIED = /\bno\s+\w+\s+(?:why|that|to\s+(?:suggest|believe|think))\b[^,;]{0,120}$/i;
/** Behind a granting phrase: "… has not been shown", no new clause. */
export const TAKEN_BACK =
  /^(?:(?!\band\b)[^,;]){0,60}\b(?:has|have|had|is|was|cannot|not)\b(?:(?!\band\b)[^,;]){0,30}\bnot\b/i;
/** Behind "necessity": a verb that grants it. */
export const NOUN_GRANTED = new RegExp(
  String.raw`^[^.;]{0,80}\b(?:is|has\s+been|have\s+been|was|are)\s+(?:therefore\s+|thus\s+)?${ACCEPTED}`,
  'i',
);
/** Before "necessity": a verb whose object it is. */
export const SHOWN =
  /\b(?:supports?|establish(?:es)?|demonstrates?|shows?|confirms?|substantiates?|justif(?:y|ies)|sufficient\s+(?:[\w'’-]+\s+){0,4}?to\s+\w+|adequate\s+(?:[\w'’-]+\s+){0,4}?to\s+\w+|enough\s+(?:[\w'’-]+\s+){0,4}?to\s+\w+)\s+(?:the\s+|a\s+|its\s+|finding\s+(?:of\s+)?)?$/i;
/** "medically necessary treatment": a kind of treatment, nothing concluded. */
export const ATTRIBUTE = /^\s+(?:treatments?|care|services?)\b/i;
export const VERB =
  /\b(?:is|are|was|were|be|been|being|remains?|deem\w*|f[io]u?nd\w*|consider\w*|determin\w*|as)\b/i;
/** A clause in front that the main clause overrides. */
export const SUBORDINATE = /^\W{0,3}(?:although|though|while|whereas|as|since|because|even|despite|once)\b/i;
