// Layout B, second half of 2013: "Notice of Independent Medical Review Determination". A numbered list of what was
// determined, printed twice, and numbered blocks that give reasons. There is no outcome word: "not" decides.
import type { Outcome, Span } from '../../terms.js';
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

// "1) MAXIMUS Federal Services, Inc. has determined the request for …"; of "the retrospective request for …" the words
// stay with the service
const DETERMINED =
  /(?:\b(\d{1,2}) ?[).] ?)?MAXIMUS ?Federal ?Services,?(?: ?Inc\.?)? ?has ?determined ?(?:that ?)?(?:the ?)?(?:requests? ?for |(?=(?:retrospective|prospective|concurrent)\b))/gi;

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

// "… is notmedically necessary and appropriate." (copies lose the space)
const STATEMENT = /\b(?:is|are|was|were) ?(not ?)?medically ?necessary(?: ?and ?appropriate)?/i;
const REGARDING =
  /(?:\b(\d{1,2}) ?[).] ?)?\bRegarding ?the ?(?:retrospective |prospective |concurrent )?requests? ?for /gi;
const BASIS_LABEL =
  /(?:The )?(?:Sections?(?:\(s\))? ?of ?the )?Medical ?Treatment ?(?:Utilization ?Schedule|Guidelines?(?:\(s\))?) ?(?:\(MTUS\) ?)?Relied ?Upon ?by ?the ?Expert ?Reviewer(?: ?to ?Make ?(?:His\/Her|the|its) ?Decision)? ?:?/i;
const RATIONALE_LABEL = /Rationale ?for ?the ?Decision ?:?/i;
const REVIEWER_SENTENCE = /\bThe ?(?:Expert|Physician) ?Reviewer\b/i;

interface Determined {
  number: number;
  service: Span;
  outcome: Outcome;
  outcomeSpan: Span;
  span: Span;
}

/** The determinations of the longer list, each with its block of reasons. */
function findNumberedItems({ text }: Folded, sections: Sections, readings: Readings): Item[] {
  const decisions = sections.head('decisions')?.start ?? 0;
  const reasons = sections.body('rationales');
  const first = listOf(text, 0, decisions);
  const second = listOf(text, decisions, reasons?.start ?? text.length);
  const list = second.length >= first.length ? second : first;
  if (first.some((item, index) => list[index] && list[index].outcome !== item.outcome)) {
    readings.warn(
      'OUTCOMES_DIFFER',
      'The two lists of determinations differ in an outcome; the one of the decision is kept.',
    );
  }
  const blocks = reasons ? blocksOf(text, reasons) : [];
  return list.map((item, index) => {
    const block = blocks.find((candidate) => candidate.number === item.number) ?? blocks[index];
    const parts = block
      ? partsOf(text, block.span)
      : { claimsAdministrator: null, expertReviewer: null, rationale: null };
    const { service, outcome, outcomeSpan } = item;
    return { service, outcome, outcomeSpan, ...parts, span: block?.span ?? item.span };
  });
}

function listOf(text: string, start: number, end: number): Determined[] {
  const region = text.slice(0, end);
  const leads = Array.from(region.matchAll(DETERMINED)).filter((match) => match.index >= start);
  return leads.flatMap((lead, index) => {
    const from = lead.index + lead[0].length;
    const statement = STATEMENT.exec(region.slice(from, leads[index + 1]?.index ?? end));
    if (!statement) return [];
    const at = from + statement.index;
    const stop = at + statement[0].length;
    const outcome: Outcome = statement[1] ? 'UPHELD' : 'OVERTURNED';
    const number = lead[1] ? Number(lead[1]) : index + 1;
    const span = { start: lead.index, end: text[stop] === '.' ? stop + 1 : stop };
    return [
      { number, service: trimmed(text, from, at), outcome, outcomeSpan: { start: at, end: stop }, span },
    ];
  });
}

function blocksOf(text: string, reasons: Span): { number: number; span: Span }[] {
  const leads = Array.from(text.slice(0, reasons.end).matchAll(REGARDING)).filter(
    (match) => match.index >= reasons.start,
  );
  return leads.map((lead, index) => ({
    number: lead[1] ? Number(lead[1]) : index + 1,
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
