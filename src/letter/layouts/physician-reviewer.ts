// Layout C, late 2013 to mid 2014: the headings of layout A, and items worded as sentences: "is (not) medically
// necessary and appropriate." followed by "The Claims Administrator based its decision on …".
import { STATEMENT, STATEMENT_TAIL } from '../items/decision-statement.js';
import { CLAIMS_LABEL, CLAIMS_SENTENCE } from '../items/item-labels.js';
import {
  FINAL_DETERMINATION_BEGINNINGS,
  FINAL_DETERMINATION_HEADINGS,
  findDecisionItems,
  findDecisions,
} from './final-determination.js';
import type { Layout } from './layout.js';

const DECISION_SENTENCES = new RegExp(`${STATEMENT}${STATEMENT_TAIL} ?[.;:]? ?${CLAIMS_SENTENCE}`, 'i');
const CLAIMS_LABELS = new RegExp(CLAIMS_LABEL, 'i');

export const physicianReviewer: Layout = {
  name: 'C',
  title: null,
  beginnings: FINAL_DETERMINATION_BEGINNINGS,
  isRecognised: (folded) =>
    findDecisions(folded, 0) !== null &&
    !CLAIMS_LABELS.test(folded.text) &&
    DECISION_SENTENCES.test(folded.text),
  headings: FINAL_DETERMINATION_HEADINGS,
  findItems: findDecisionItems,
  datesIn: null,
};
