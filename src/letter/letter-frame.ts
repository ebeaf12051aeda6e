// Finds the frame of a letter: its layout, its sections and its items. Refuses a text without headings, item or outcome.
import type { Span } from '../terms.js';
import type { Item } from './items/item.js';
import type { Layout } from './layouts/layout.js';
import { recogniseLayout } from './layouts/layouts.js';
import { LetterError, type LetterErrorCode } from './letter-error.js';
import type { Readings } from './reading.js';
import { Sections } from './sections.js';
import type { Folded } from './text/fold.js';
import { behindLead } from './text/line-search.js';

export interface Frame {
  layout: Layout;
  sections: Sections;
  /** The case summary without its fixed first sentence. */
  summary: Span | null;
  method: Span | null;
  items: Item[];
}

// "… including all medical records:"; layout B: "Disclaimer: The following case summary was taken directly from …"
const SUMMARY_LEAD = /including ?all ?medical ?records ?[:.]?/i;
const DISCLAIMER =
  /^(?:Disclaimer ?: ?)?The following (?:case|clinical) summary was taken directly from the utilization review[^.:“"]{0,80}(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{1,2},? \d{4}) ?[.:]?/i;
/** The frame of a cleaned and folded letter. Throws LetterError where headings, every item or every outcome are missing. */
export function findFrame(folded: Folded, readings: Readings): Frame {
  const layout = recogniseLayout(folded);
  if (!layout) {
    refuse(
      'LETTER_HEADINGS_MISSING',
      'No heading of a final determination letter was found.',
      'Is the text complete?',
    );
  }
  const sections = new Sections(folded, layout.headings);
  const items = layout.findItems(folded, sections, readings);
  if (items.length === 0) {
    const problem = 'The section of the decisions has no item with an outcome.';
    const outcome = /\b(?:Upheld|Overturned|medically ?necessary)\b/i.test(folded.text);
    refuse(
      outcome ? 'LETTER_ITEM_MISSING' : 'LETTER_OUTCOME_MISSING',
      problem,
      'Is the text cut off after its headings?',
    );
  }
  return {
    layout,
    sections,
    summary: summaryOf(folded.text, sections.body('caseSummary')),
    method: sections.body('method'),
    items,
  };
}

function refuse(code: LetterErrorCode, problem: string, nextStep: string): never {
  throw new LetterError(code, 'the whole text', problem, nextStep);
}

function summaryOf(text: string, body: Span | null): Span | null {
  if (!body) return null;
  const span = behindLead(text, behindLead(text, body, SUMMARY_LEAD), DISCLAIMER);
  return span.end > span.start ? span : null;
}
