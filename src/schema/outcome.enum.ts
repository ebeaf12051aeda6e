// The outcomes of determinations, letters and predictions. This is where the graph says what "upheld" means.
import type * as terms from '../terms.js';
import { stringEnum } from './string-enum.js';

export const Outcome = stringEnum<terms.Outcome>(
  'Outcome',
  'What the expert reviewer decided. What is upheld is the DENIAL, not the request: UPHELD means that the service stays refused.',
  {
    UPHELD:
      'The denial or modification by utilization review stands: the service is not authorized as requested; what was authorized stays so.',
    OVERTURNED: 'The denial falls: the service is medically necessary and is to be authorized.',
  },
);

export const LetterOutcome = stringEnum<terms.LetterOutcome>(
  'LetterOutcome',
  'The outcomes of all determinations of a letter together. What is upheld is the DENIAL.',
  {
    UPHELD: 'Every denial of the letter stands.',
    OVERTURNED: 'Every denial of the letter falls.',
    PARTIALLY_OVERTURNED: 'Some denials of the letter stand and some fall.',
  },
);

export const PredictedOutcome = stringEnum<terms.PredictedOutcome>(
  'PredictedOutcome',
  'What the encoded guidelines say that a reviewer would do with the DENIAL of a request.',
  {
    UPHELD: 'The denial would stand: the service is not recommended on these facts.',
    OVERTURNED: 'The denial would fall: the service is recommended on these facts.',
    UNDETERMINED: 'The rules do not decide; undeterminedReason says why. Never to be read as upheld.',
  },
);
