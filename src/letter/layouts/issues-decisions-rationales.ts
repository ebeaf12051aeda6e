// Layout A, 2014 to 2017: the heading "IMR ISSUES, DECISIONS AND RATIONALES", items with an outcome word and labels.
import {
  FINAL_DETERMINATION_BEGINNINGS,
  FINAL_DETERMINATION_HEADINGS,
  findDecisionItems,
  findDecisions,
} from './final-determination.js';
import type { Layout } from './layout.js';

export const issuesDecisionsRationales: Layout = {
  name: 'A',
  title: null,
  beginnings: FINAL_DETERMINATION_BEGINNINGS,
  isRecognised: (folded) => findDecisions(folded, 0) !== null,
  headings: FINAL_DETERMINATION_HEADINGS,
  findItems: findDecisionItems,
  datesIn: null,
};
