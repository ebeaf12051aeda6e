// Layout E, earliest 2013: "Medical Professional Review". All issues at dispute share one outcome, told by the "not" of
// the rationale's heading, one guideline section and one rationale.
import type { Outcome, Span } from '../../terms.js';
import type { Item } from '../items/item.js';
import type { Sections } from '../sections.js';
import { type Folded, trimmed } from '../text/fold.js';
import { heading } from './headings.js';
import type { Layout } from './layout.js';

const TITLE = 'MEDICAL PROFESSIONAL REVIEW';
const findIssueHeading = heading('ISSUES?(?:\\(S\\))? AT DISPUTE ?:');

export const professionalReview: Layout = {
  name: 'E',
  title: TITLE,
  beginnings: ['ISSUES?(?:\\(S\\))? (?:AT|IN) DISPUTE ?:?', 'CASE SUMMARY ?:?$'],
  isRecognised: (folded) => findIssueHeading(folded, 0) !== null,
  headings: [
    { section: 'title', find: heading(TITLE) },
    { section: 'issue', find: findIssueHeading },
    { section: 'caseSummary', find: heading('CASE SUMMARY ?:') },
    { section: 'documents', find: heading('DOCUMENTS REVIEWED FOR DETERMINATION ?:') },
    {
      section: 'guidelines',
      find: heading(
        'MEDICAL TREATMENT GUIDELINE(?:\\(S\\)|S)? RELIED UPON BY (?:THE )?PROFESSIONAL REVIEWER AND WHY ?:',
      ),
    },
    {
      section: 'rationale',
      find: heading(
        'RATIONALE FOR WHY THE REQUESTED TREATMENT ?/ ?SERVICE (?:IS ?/ ?WAS|IS|WAS) (?:NOT )?MEDICALLY NECESSARY ?:',
      ),
    },
    { section: 'method', find: heading('MEDICAL REVIEWER QUALIFICATIONS ?:') },
  ],
  findItems: findIssues,
  datesIn: null,
};

/** The issues as items; the guideline section is the reviewer's basis, the rationale is shared by all. */
function findIssues({ text }: Folded, sections: Sections): Item[] {
  const issue = sections.body('issue');
  const rationaleHead = sections.head('rationale');
  const rationale = sections.body('rationale');
  if (!issue || !rationaleHead || !rationale) return [];
  const guidelines = sections.body('guidelines');
  const outcome: Outcome = /NOT ?MEDICALLY/i.test(text.slice(rationaleHead.start, rationaleHead.end))
    ? 'UPHELD'
    : 'OVERTURNED';
  return numberedPieces(text, issue).map((service) => ({
    service,
    outcome,
    outcomeSpan: rationaleHead,
    claimsAdministrator: null,
    expertReviewer: guidelines ? { ...guidelines } : null,
    rationale: { ...rationale },
    span: { ...service },
  }));
}

/** "1. A 2. B" as two pieces without their numbers; anything else as one. */
function numberedPieces(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end);
  const starts: { at: number; length: number }[] = [];
  for (const match of words.matchAll(/(?:^|(?<= ))(\d{1,2}) ?[).] /g)) {
    if (Number(match[1]) === starts.length + 1) starts.push({ at: match.index, length: match[0].length });
  }
  if (starts[0]?.at !== 0) return [span];
  return starts.map((start, index) =>
    trimmed(text, span.start + start.at + start.length, span.start + (starts[index + 1]?.at ?? words.length)),
  );
}
