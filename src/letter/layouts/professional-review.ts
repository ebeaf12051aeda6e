// Layout E, earliest 2013: "Medical Professional Review". All issues at dispute share one outcome, told by the "not" of
// the rationale's heading, one guideline section and one rationale.
import type { Outcome, Span } from '../../terms.js';
import { STATEMENT } from '../items/decision-statement.js';
import { splitIssues } from '../items/issue-list.js';
import type { Item } from '../items/item.js';
import type { Sections } from '../sections.js';
import { type Folded, trimmed } from '../text/fold.js';
import { heading } from './headings.js';
import type { Layout } from './layout.js';

const TITLE = 'MEDICAL PROFESSIONAL REVIEW';
const findIssueHeading = heading('ISSUES?(?:\\(S\\))? (?:AT|IN) DISPUTE ?:?');

export const professionalReview: Layout = {
  name: 'E',
  title: TITLE,
  beginnings: ['ISSUES?(?:\\(S\\))? (?:AT|IN) DISPUTE ?:?', 'CASE SUMMARY ?:?$'],
  isRecognised: (folded) => findIssueHeading(folded, 0) !== null,
  headings: [
    { section: 'title', find: heading(TITLE) },
    { section: 'issue', find: findIssueHeading },
    { section: 'caseSummary', find: heading('CASE SUMMARY ?:?') },
    {
      section: 'documents',
      find: heading('DOCUMENTS? (?:WERE )?REVIEWED(?: FOR (?:THE )?DETERMINATION)? ?:?'),
    },
    {
      section: 'guidelines',
      find: heading(
        'MEDICAL TREATMENT GUIDELINES?(?:\\(S\\))? RELIED (?:UP)?ON BY (?:THE )?PROFESSIONAL REVIEWERS?(?:,? (?:AND|&) WHY)? ?:?',
      ),
    },
    {
      section: 'rationale',
      find: heading(
        'RATIONALE FOR WHY (?:THE )?REQUESTED TREATMENTS?(?:\\(S\\))? ?/? ?(?:AND |OR )?SERVICES?(?:\\(S\\))? (?:IS|ARE|WAS|WERE)(?: NOT)?(?: ?/ ?(?:IS|ARE|WAS|WERE))?(?: NOT)? MEDICALLY (?:UN)?NECESSARY(?: AND APPROPRIATE)? ?:?',
      ),
    },
    { section: 'method', find: heading("MEDICAL REVIEWERS?(?:['’]?S?['’]?)? QUALIFICATIONS? ?:?") },
  ],
  findItems: findIssues,
  datesIn: null,
};

/** The issues as items; the guideline section is the reviewer's basis, the rationale is shared by all. */
function findIssues(folded: Folded, sections: Sections): Item[] {
  const { text } = folded;
  const issue = sections.body('issue');
  const rationaleHead = sections.head('rationale');
  const rationale = sections.body('rationale');
  if (!issue || !rationaleHead || !rationale) return [];
  const guidelines = sections.body('guidelines');
  const letters = text
    .slice(rationaleHead.start, rationaleHead.end)
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
  const outcome: Outcome = /NOT(?:MEDICALLY|IS|ARE|WAS|WERE)|UNNECESSARY/.test(letters)
    ? 'UPHELD'
    : 'OVERTURNED';
  return splitIssues(folded, issue).map((span) => ({
    service: serviceOf(text, span),
    outcome,
    outcomeSpan: rationaleHead,
    claimsAdministrator: null,
    expertReviewer: guidelines ? { ...guidelines } : null,
    rationale: { ...rationale },
    span: { ...span },
  }));
}

const QUESTION_LEAD =
  /^(?:(?:the )?issues?(?: (?:at|in) dispute)? (?:is|are)|to determine)?,? ?(?:whether(?: or not)?|is|are|was|were|the medical necessity (?:of|for)|medical necessity (?:of|for)) (?:the )?(?:requested |(?:request|prescription) for )?/i;
const QUESTION_END = new RegExp(
  `,? ?(?:${STATEMENT}|medically ?necessary(?: ?and ?appropriate)?) ?[.?]?$`,
  'i',
);

/** The service of an issue that is put as a question: "Whether <service> are medically necessary." */
function serviceOf(text: string, issue: Span): Span {
  const lead = QUESTION_LEAD.exec(text.slice(issue.start, issue.end));
  if (!lead) return issue;
  const start = issue.start + lead[0].length;
  const end = QUESTION_END.exec(text.slice(start, issue.end));
  const span = trimmed(text, start, end ? start + end.index : issue.end, ' ,');
  return span.end > span.start ? span : issue;
}
