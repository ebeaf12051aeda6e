// The dimensions by which determinations are counted.
import { stringEnum } from './string-enum.js';

export const DIMENSIONS = {
  OUTCOME: 'UPHELD or OVERTURNED.',
  TREATMENT: 'The slug of the treatment; null where it is not recognised.',
  CATEGORY: 'The request category of the treatment.',
  SUBCATEGORY: 'The request subcategory of the treatment.',
  REVIEWER_GUIDELINE: 'Each guideline that the reviewer cites, by its slug.',
  REVIEWER_TOPIC: 'Each topic that the reviewer cites, by its slug.',
  CLAIMS_ADMINISTRATOR_GUIDELINE: 'Each guideline that the claims administrator cites, by its slug.',
  CLAIMS_ADMINISTRATOR_TOPIC: 'Each topic that the claims administrator cites, by its slug.',
  DECISION_YEAR: 'The year of the decision, as YYYY.',
  DECISION_MONTH: 'The month of the decision, as YYYY-MM.',
  SPECIALTY: 'Each specialty of the reviewer.',
  LICENSURE: 'Each state in which the reviewer is licensed.',
  UR_DECISION: 'What utilization review did with the request.',
  AGREEMENT: 'How the outcome stands to our encoding of the guidelines.',
};

export type DeterminationDimension = keyof typeof DIMENSIONS;

export const DeterminationDimension = stringEnum<DeterminationDimension>(
  'DeterminationDimension',
  'A dimension by which determinations are counted. A determination with several values of it counts once under each.',
  DIMENSIONS,
);
