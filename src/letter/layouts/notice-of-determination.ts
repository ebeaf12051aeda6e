// Layout B, second half of 2013: "Notice of Independent Medical Review Determination". A numbered list of what was
// determined, printed twice, and numbered blocks that give reasons. There is no outcome word: "not" decides.
import type { Span } from '../../terms.js';
import { DETERMINED, type Determined, findDetermined } from '../items/determined-list.js';
import type { Item, ItemParts } from '../items/item.js';
import type { Readings } from '../reading.js';
import type { Sections } from '../sections.js';
import { type Folded, trimmed } from '../text/fold.js';
import { findLine, search } from '../text/line-search.js';
import { heading } from './headings.js';
import type { Layout } from './layout.js';

const TITLE = 'NOTICE OF INDEPENDENT MEDICAL REVIEW DETERMINATION';
const DECISION_AND_RATIONALE = 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE';
const findTitle = heading(TITLE);
const findDecisionAndRationale = heading(DECISION_AND_RATIONALE);

export const noticeOfDetermination: Layout = {
  name: 'B',
  title: TITLE,
  beginnings: [
    '(?:\\d{1,2} ?[).] ?)?MAXIMUS FEDERAL SERVICES,?(?: INC\\.?)? HAS DETERMINED',
    DECISION_AND_RATIONALE,
  ],
  isRecognised: (folded) =>
    (findTitle(folded, 0) ?? findDecisionAndRationale(folded, 0)) !== null &&
    search(folded.text, DETERMINED, 0) !== null,
  headings: [
    { section: 'notice', find: findTitle },
    { section: 'decisions', find: findDecisionAndRationale },
    { section: 'method', find: heading('MEDICAL QUALIFICATIONS OF THE EXPERT REVIEWER ?:?') },
    { section: 'caseSummary', find: heading('(?:EXPERT REVIEWER )?CASE SUMMARY ?:') },
    { section: 'documents', find: heading('DOCUMENTS REVIEWED FOR DETERMINATION ?:') },
    { section: 'rationales', find: findFirstBlock },
    { section: 'closing', find: heading('EFFECT OF THE DECISION ?:?') },
  ],
  findItems: findNumberedItems,
  datesIn: 'decisions',
};

const FIRST_BLOCK =
  /\b1 ?[).] ?Regarding ?the ?(?:retrospective |prospective |concurrent )?requests? ?for /gi;
const UNNUMBERED_BLOCK = /\bRegarding the (?:[a-z]{1,20} )?requests? for /g;

/** The empty place before the first block of reasons. */
function findFirstBlock(folded: Folded, from: number): Span | null {
  const block = search(folded.text, FIRST_BLOCK, from) ?? findLine(folded, UNNUMBERED_BLOCK, from);
  return block ? { start: block.index, end: block.index } : null;
}

const REGARDING =
  /(?:\b(\d{1,2}) ?[).] ?)?\bRegarding ?the ?(?:retrospective |prospective |concurrent )?requests? ?for /gi;
const BASIS_LABEL =
  /(?:The )?(?:Sections?(?:\(s\))? ?of ?the )?Medical ?Treatment ?(?:Utilization ?Schedule|Guidelines?(?:\(s\))?) ?(?:\(MTUS\) ?)?Relied ?Upon ?by ?the ?Expert ?Reviewer(?: ?to ?Make ?(?:His\/Her|the|its) ?Decision)? ?:?/i;
const RATIONALE_LABEL = /Rationale ?for ?the ?Decision ?:?/i;
const REVIEWER_SENTENCE = /\bThe ?(?:Expert|Physician) ?Reviewer\b/i;

interface Block {
  number: number;
  numbered: boolean;
  span: Span;
}

const MISSING = 'An item is announced, but what was decided of it was not found: it is left out.';
const DIFFER = 'The two lists of determinations differ in an outcome; the one of the decision is kept.';
const PARTLY = 'An item says that it was granted only in part; see its rationale.';

/** The determinations of the longer list, each with its block of reasons. An outcome lost in one list is taken from the other. */
function findNumberedItems({ text }: Folded, sections: Sections, readings: Readings): Item[] {
  const decisions = sections.head('decisions')?.start ?? 0;
  const reasons = sections.body('rationales');
  const first = findDetermined(text, 0, decisions);
  const second = findDetermined(
    text,
    decisions,
    sections.body('decisions')?.end ?? reasons?.start ?? text.length,
  );
  const [list, other] = second.length >= first.length ? [second, first] : [first, second];
  const blocks = reasons ? blocksOf(text, reasons) : [];
  warnOfCounts(first, second, blocks, readings);
  return list.flatMap((item, index): Item[] => {
    const again = other.find(({ number }) => number === item.number) ?? null;
    if (item.outcome && again?.outcome && item.outcome !== again.outcome)
      readings.warn('OUTCOMES_DIFFER', DIFFER);
    const read = item.outcome === null && again?.outcome ? again : item;
    const { service, outcome, outcomeSpan, partly } = read;
    if (outcome === null) {
      readings.warn('OUTCOME_MISSING', MISSING, item.span);
      return [];
    }
    if (partly) readings.warn('OUTCOME_PARTLY', PARTLY, outcomeSpan);
    const block = blocks.find((candidate) => candidate.number === item.number) ?? blocks[index];
    const parts = block
      ? partsOf(text, block.span)
      : { claimsAdministrator: null, expertReviewer: null, rationale: null };
    return [{ service, outcome, outcomeSpan, ...parts, span: block?.span ?? item.span }];
  });
}

/** Items stand in two lists and in blocks of reasons; what stands in one and not in another is told. */
function warnOfCounts(first: Determined[], second: Determined[], blocks: Block[], readings: Readings): void {
  const most = Math.max(first.length, second.length);
  const listed = new Set([...first, ...second].map(({ number }) => number));
  const numbered = blocks.filter((block) => block.numbered);
  for (const block of numbered)
    if (!listed.has(block.number)) readings.warn('OUTCOME_MISSING', MISSING, block.span);
  const counts = [first.length, second.length, numbered.length].filter((count) => count > 0);
  if (counts.some((count) => count !== most)) {
    const message = `The lists and the reasons hold ${counts.join(', ')} items.`;
    readings.warn('ITEM_COUNTS_DIFFER', message);
  }
}

function blocksOf(text: string, reasons: Span): Block[] {
  const leads = Array.from(text.slice(0, reasons.end).matchAll(REGARDING)).filter(
    (match) => match.index >= reasons.start,
  );
  return leads.map((lead, index) => ({
    number: lead[1] ? Number(lead[1]) : index + 1,
    numbered: lead[1] !== undefined,
    span: trimmed(text, lead.index, leads[index + 1]?.index ?? reasons.end),
  }));
}

function partsOf(text: string, block: Span): ItemParts {
  const words = text.slice(block.start, block.end);
  const label = BASIS_LABEL.exec(words);
  const rationale = RATIONALE_LABEL.exec(words);
  const basis = label
    ? trimmed(
        text,
        block.start + label.index + label[0].length,
        block.start + (rationale?.index ?? words.length),
      )
    : null;
  const reviewer = basis ? REVIEWER_SENTENCE.exec(text.slice(basis.start, basis.end)) : null;
  const split = basis && reviewer ? basis.start + reviewer.index : (basis?.start ?? 0);
  return {
    claimsAdministrator: basis && split > basis.start ? trimmed(text, basis.start, split) : null,
    expertReviewer: basis ? trimmed(text, split, basis.end) : null,
    rationale: rationale
      ? trimmed(text, block.start + rationale.index + rationale[0].length, block.end)
      : null,
  };
}
