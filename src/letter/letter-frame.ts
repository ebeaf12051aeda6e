// The frame of a letter by its layout: where its summary and its method stand and which items it has. Refuses a text
// without headings, item or outcome. Reads no values.
import type { Span } from '../terms.js';
import { findItems, type Item } from './disputed-services.js';
import { type Folded, trimmed } from './fold.js';
import { findIssues } from './issue-at-dispute.js';
import { recogniseLayout } from './layout.js';
import type { Layout } from './letter.js';
import { LetterError, type LetterErrorCode } from './letter-error.js';
import { findNumberedItems } from './numbered-decisions.js';
import type { Readings } from './reading.js';
import { Sections } from './sections.js';

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
// "The Final Determination was based on decisions for the disputed items/services set forth below:"
const DECISIONS_LEAD = /\b(?:set ?forth|listed) ?below ?[:.]?/i;
/** The fixed sentences stand at the beginning of their sections. */
const LEAD_WITHIN = 400;

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
  const sections = new Sections(folded, layout);
  const items = itemsOf(folded, layout, sections, readings);
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

function itemsOf(folded: Folded, layout: Layout, sections: Sections, readings: Readings): Item[] {
  if (layout === 'B')
    return findNumberedItems(
      folded,
      sections.head('decisions')?.start ?? 0,
      sections.body('rationales'),
      readings,
    );
  if (layout === 'E') {
    const [issue, head, rationale] = [
      sections.body('issue'),
      sections.head('rationale'),
      sections.body('rationale'),
    ];
    if (!issue || !head || !rationale) return [];
    return findIssues(folded.text, issue, sections.body('guidelines'), head, rationale);
  }
  const decisions = sections.body('decisions');
  if (!decisions) return [];
  return findItems(folded, behind(folded.text, decisions, DECISIONS_LEAD).start, decisions.end, readings);
}

function summaryOf(text: string, body: Span | null): Span | null {
  if (!body) return null;
  const span = behind(text, behind(text, body, SUMMARY_LEAD), DISCLAIMER);
  return span.end > span.start ? span : null;
}

/** A section without the fixed sentence at its beginning. */
function behind(text: string, body: Span, lead: RegExp): Span {
  const match = lead.exec(text.slice(body.start, Math.min(body.end, body.start + LEAD_WITHIN)));
  return match ? trimmed(text, body.start + match.index + match[0].length, body.end) : body;
}
