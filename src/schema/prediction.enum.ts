// The enumerations of predictions: where facts come from, how findings stand, why nothing was decided.

import type * as topic from '../rules/topics/topic.js';
import type * as terms from '../terms.js';
import { stringEnum } from './string-enum.js';

export const FactSource = stringEnum<terms.FactSource>('FactSource', 'Where a fact comes from.', {
  STATED: 'The request states it outright.',
  READ: 'It was read from text; its span says where.',
  DERIVED: 'It follows from dates or other facts.',
  ASSUMED_ABSENT: 'An exception that the record does not show.',
});

export const FindingStatus = stringEnum<terms.FindingStatus>(
  'FindingStatus',
  'Whether a rule, or one condition of it, holds on the facts.',
  {
    MATCH: 'It holds.',
    NO_MATCH: 'It does not hold.',
    UNKNOWN: 'A fact that it needs is not known.',
  },
);

export const PredictionGround = stringEnum<terms.PredictionGround>(
  'PredictionGround',
  'What a decided prediction rests on.',
  {
    SHOWN:
      'On what the record shows, or on the treatment itself. The presumed absence of a rare exception, such as a stroke, leaves an answer SHOWN.',
    NOTHING_SHOWN: 'The guideline asks for something on which the record, though given, is silent.',
  },
);

export const UndeterminedReason = stringEnum<terms.UndeterminedReason>(
  'UndeterminedReason',
  'Why the rules do not decide a request.',
  {
    NO_RULE:
      'The treatment is recognised, but no rule speaks of it. Silence of a guideline is never a denial.',
    INSUFFICIENT_FACTS: 'Rules speak of it, but facts that they need are not known; missingFacts names them.',
    CONFLICT: 'Rules of equal rank recommend opposite things.',
    NOT_RECOGNISED: 'The service is not in the vocabulary of treatments.',
    NOT_IN_FORCE: 'Rules speak of it, but none is in force on the date; outOfForceFindings shows them.',
  },
);

export const Provenance = stringEnum<topic.Provenance>(
  'Provenance',
  'How well the source of a topic or a rule is known.',
  {
    SEEN: 'Read in a stored text, or in a letter that states the guideline.',
    RECALLED: 'General knowledge, not yet checked against a text.',
  },
);
