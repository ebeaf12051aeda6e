// What layouts A, C and D have in common: their headings, and labelled items in the section of decisions.
import type { Span } from '../../terms.js';
import type { Item } from '../items/item.js';
import { findLabelledItems } from '../items/labelled-items.js';
import type { Readings } from '../reading.js';
import type { Sections } from '../sections.js';
import type { Folded } from '../text/fold.js';
import { behindLead, search } from '../text/line-search.js';
import { heading, type SectionHeading } from './headings.js';

export const findDocuments = heading('DOCUMENTS REVIEWED(?: FOR DETERMINATION)? ?:?');
const findDecisionsHeading = heading(
  'IMR (?:ISSUE(?:\\(S\\)|S)?, )?DECISION(?:\\(S\\)|S)?,? AND RATIONALE(?:\\(S\\)|S)? ?:?',
);

// The sentence under the heading of the decisions: where a copy lost the heading, it stands for it.
const DECISIONS_SENTENCE =
  /\bThe ?Final ?Determination ?was ?based ?on ?decisions ?for ?the ?disputed ?items?(?= ?\/| ?services?| ?set)/gi;
// "The Final Determination was based on decisions for the disputed items/services set forth below:"
const DECISIONS_LEAD = /\b(?:set ?forth|listed) ?below ?[:.]?/i;

/** The heading of the decisions, or the empty place before the sentence under it. */
export function findDecisions(folded: Folded, from: number): Span | null {
  const found = findDecisionsHeading(folded, from);
  const start = found ? null : search(folded.text, DECISIONS_SENTENCE, from)?.index;
  return found ?? (start === undefined || start === null ? null : { start, end: start });
}

export const FINAL_DETERMINATION_HEADINGS: readonly SectionHeading[] = [
  { section: 'method', find: heading('HOW THE IMR FINAL DETERMINATION WAS MADE') },
  { section: 'documents', find: findDocuments },
  { section: 'caseSummary', find: heading('CLINICAL CASE SUMMARY ?:?') },
  { section: 'decisions', find: findDecisions },
];

export const FINAL_DETERMINATION_BEGINNINGS: readonly string[] = [
  'HOW THE IMR FINAL DETERMINATION WAS MADE',
  'DOCUMENTS REVIEWED ?:?$',
  'CLINICAL CASE SUMMARY ?:?$',
  'IMR (?:ISSUES?, )?DECISIONS?',
];

/** The labelled items of the section of decisions. */
export function findDecisionItems(folded: Folded, sections: Sections, readings: Readings): Item[] {
  const decisions = sections.body('decisions');
  if (!decisions) return [];
  const start = behindLead(folded.text, decisions, DECISIONS_LEAD).start;
  return findLabelledItems(folded, start, decisions.end, readings);
}
