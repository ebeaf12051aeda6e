// Words of the audit: how outcomes stand to our encoding, and what a letter's own checks find.
import type * as terms from '../terms.js';
import { stringEnum } from './string-enum.js';

export const Agreement = stringEnum<terms.Agreement>(
  'Agreement',
  "The reviewer's outcome beside our encoding of the guidelines. A difference is from our encoding, not an error of the reviewer.",
  {
    AGREES: 'The same outcome, and the reviewer cites the deciding topic or its guideline.',
    SAME_OUTCOME_OTHER_AUTHORITY: 'The same outcome, another or no authority cited.',
    DIFFERS: 'The other outcome: a difference from our encoding, not an error of the reviewer.',
    NO_RULE: 'The rules did not decide: no rule speaks of the treatment.',
    INSUFFICIENT_FACTS: 'The rules did not decide: facts that they need are not known.',
    CONFLICT: 'The rules did not decide: rules of equal rank recommend opposite things.',
    NOT_RECOGNISED: 'The rules did not decide: the service is not in the vocabulary of treatments.',
    NOT_IN_FORCE: 'The rules did not decide: no encoded edition was in force on the date.',
  },
);

export const AuditFindingKind = stringEnum<terms.AuditFindingKind>(
  'AuditFindingKind',
  'What a check of the letter itself found. A finding is a sign to look at, not a verdict.',
  {
    RATIONALE_AGAINST_OUTCOME: 'The rationale concludes otherwise than the outcome line.',
    PAGE_NOT_IN_SECTION: 'A cited page does not lie in the cited section or edition.',
    GUIDELINE_NOT_IN_FORCE: 'A cited guideline was not in force on the date of the request.',
    OTHER_TREATMENTS_TOPIC: 'A cited topic speaks of another treatment than the one in dispute.',
    NOTHING_CITED: 'A party cites nothing.',
    OTHER_BODY_PART_OR_SERVICE: 'The rationale speaks of another body part, drug or side than the service.',
    BOILERPLATE: 'The rationale is nearly the same text as that of other cases.',
    QUANTITIES_DO_NOT_ADD_UP: 'The quantities of a partly authorized request do not add up.',
    LOWER_AUTHORITY_USED: 'A lower authority is used where a higher one speaks.',
    DATES_OUT_OF_ORDER: 'Dates of the letter cannot stand in this order, or are long apart.',
    DIFFERENCE_EXPLAINED:
      'The outcome differs from our encoding on what was known before, and agrees with it on the facts that the rationale states.',
    DIFFERENCE_NOT_EXPLAINED:
      'The outcome differs from our encoding, and the facts that the rationale states do not change that.',
  },
);
