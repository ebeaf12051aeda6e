// Layout D, 2014: "IMR DECISION(S) AND RATIONALE(S)" without "issues", or a section of documents before the decisions.
import {
  FINAL_DETERMINATION_BEGINNINGS,
  FINAL_DETERMINATION_HEADINGS,
  findDecisionItems,
  findDecisions,
  findDocuments,
} from './final-determination.js';
import type { Layout } from './layout.js';

export const documentsReviewed: Layout = {
  name: 'D',
  title: null,
  beginnings: FINAL_DETERMINATION_BEGINNINGS,
  isRecognised: (folded) => {
    const decisions = findDecisions(folded, 0);
    if (!decisions) return false;
    const documents = findDocuments(folded, 0);
    const namesIssues = /ISSUE|^$/i.test(folded.text.slice(decisions.start, decisions.end));
    return (documents !== null && documents.start < decisions.start) || !namesIssues;
  },
  headings: FINAL_DETERMINATION_HEADINGS,
  findItems: findDecisionItems,
  datesIn: null,
};
