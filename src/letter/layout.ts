// Which of the layouts A to E a letter has, told by its headings and the wording of its items. Reads no values.
import type { Folded } from './fold.js';
import { BREAK } from './fold.js';
import type { Layout } from './letter.js';
import { search } from './line-search.js';

/** A heading as a pattern over folded text: spaces may be lost, case may differ. */
export function headingPattern(source: string): RegExp {
  return new RegExp(source.replaceAll(' ', ' ?'), 'gi');
}

export const HEADINGS = {
  method: headingPattern('HOW THE IMR FINAL DETERMINATION WAS MADE'),
  documents: headingPattern('DOCUMENTS REVIEWED(?: FOR DETERMINATION)? ?:?'),
  summary: headingPattern('CLINICAL CASE SUMMARY ?:?'),
  decisions: headingPattern(
    'IMR (?:ISSUE(?:\\(S\\)|S)?, )?DECISION(?:\\(S\\)|S)?,? AND RATIONALE(?:\\(S\\)|S)? ?:?',
  ),
  notice: headingPattern('NOTICE OF INDEPENDENT MEDICAL REVIEW DETERMINATION'),
  decisionAndRationale: headingPattern('INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE'),
  professionalReview: headingPattern('MEDICAL PROFESSIONAL REVIEW'),
  issue: headingPattern('ISSUES?(?:\\(S\\))? AT DISPUTE ?:'),
} as const;

// "1) MAXIMUS Federal Services, Inc. has determined the request for …"; of "the retrospective request for …" the words
// stay with the service (layout B)
export const DETERMINED =
  /(?:\b(\d{1,2}) ?[).] ?)?MAXIMUS ?Federal ?Services,?(?: ?Inc\.?)? ?has ?determined ?(?:that ?)?(?:the ?)?(?:requests? ?for |(?=(?:retrospective|prospective|concurrent)\b))/gi;

// The sentence under the heading of the decisions: where a copy lost the heading, it stands for it.
const DECISIONS_SENTENCE =
  /\bThe ?Final ?Determination ?was ?based ?on ?decisions ?for ?the ?disputed ?items?(?= ?\/| ?services?| ?set)/gi;

/** The heading of the decisions of layouts A, C and D, or the place of the sentence under it. */
export function findDecisions(folded: Folded, from = 0): { start: number; end: number } | null {
  const heading = findHeading(folded, HEADINGS.decisions, from);
  const start = heading ? null : search(folded.text, DECISIONS_SENTENCE, from)?.index;
  return heading ?? (start === undefined || start === null ? null : { start, end: start });
}

/** First place of a heading from an offset on: in capitals anywhere, else alone on its line. */
export function findHeading(
  folded: Folded,
  heading: RegExp,
  from = 0,
): { start: number; end: number } | null {
  const pattern = new RegExp(heading.source, heading.flags);
  pattern.lastIndex = from;
  for (let match = pattern.exec(folded.text); match; match = pattern.exec(folded.text)) {
    const end = match.index + match[0].trimEnd().length;
    if (match[0] === match[0].toUpperCase() || standsAlone(folded, match.index, end))
      return { start: match.index, end };
  }
  return null;
}

function standsAlone(folded: Folded, start: number, end: number): boolean {
  const before = start === 0 || (folded.breaks[start - 1] ?? 0) >= BREAK.LINE;
  const after = end >= folded.text.length || (folded.breaks[end] ?? 0) >= BREAK.LINE;
  return before && after;
}

/** The layout, or null where no frame is recognised. */
export function recogniseLayout(folded: Folded): Layout | null {
  const has = (heading: RegExp) => findHeading(folded, heading) !== null;
  const notice = has(HEADINGS.notice) || has(HEADINGS.decisionAndRationale);
  if (notice && new RegExp(DETERMINED.source, 'i').test(folded.text)) return 'B';
  if (has(HEADINGS.issue)) return 'E';
  const decisions = findDecisions(folded);
  if (!decisions) return null;
  if (
    /\bmedically ?necessary ?and ?appropriate ?\.? ?The ?Claims ?Administrator ?(?:based|did)\b/i.test(
      folded.text,
    )
  )
    return 'C';
  const documents = findHeading(folded, HEADINGS.documents);
  const plural = /ISSUE|^$/i.test(folded.text.slice(decisions.start, decisions.end));
  return (documents && documents.start < decisions.start) || !plural ? 'D' : 'A';
}
