// The labels that stand inside an item, as sources of patterns over folded text.

import { broken } from './decision-statement.js';

const wrapped = (source: string): string => broken(source, '[- ]*');

// A label ends with its colon; a copy may lose it.
const LABEL_END = ' ?(?::|(?= ?(?:Decision ?based|The ?(?:Claims?|Expert|Physician) )))';

export const CLAIMS_LABEL = `${wrapped(
  "(?:The )?Claims? ?Administrator(?:s|['’]s)? ?guidelines?(?:\\(s\\))?",
)}${LABEL_END}`;
export const REVIEWER_LABEL = `${wrapped(
  "(?:The )?(?:MAXIMUS(?: ?Federal ?Services)?|IMR|(?:IMR |Expert |Physician |Professional )?Reviewer)(?:['’]s)? ?guidelines?(?:\\(s\\))?",
)}${LABEL_END}`;
export const RATIONALE_LABEL = wrapped(
  "(?:(?:The )?(?:Expert|Physician) ?Reviewer(?:['’]s)? ?)?decision ?rationale ?:|Rationale ?for ?the ?Decision ?:",
);

// Layout C has no labels for the bases: their sentences begin so.
export const CLAIMS_SENTENCE = wrapped(
  'The ?Claims? ?Administrator ?(?:based|did ?not|cited|relied|used|referenced)\\b',
);
export const REVIEWER_SENTENCE = wrapped(
  'The ?(?:Expert|Physician) ?Reviewer ?(?:based|did ?not|cited|relied|found|used|referenced)\\b',
);
