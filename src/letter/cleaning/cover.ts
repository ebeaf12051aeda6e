// Cuts off what stands before the letter itself: the cover page of a served letter, and names, addresses and letterheads
// above the header table. Of all that only titles, dates, case number and priority stay.
// No served letter is at hand: see docs/letters.md.
import { LAYOUTS } from '../layouts/layouts.js';
import { PERSON_LABELS } from './person-labels.js';

const blanks = (source: string): string =>
  source.replace(/ \??/g, (found) => (found.length > 1 ? '[ \\t]*' : '[ \\t]+'));
const alternatives = (sources: readonly string[]): string => [...new Set(sources)].map(blanks).join('|');
/** A line that begins the letter itself. */
export const BEGINNING = new RegExp(
  `^[ \\t\\f]*(?:${alternatives(LAYOUTS.flatMap(({ beginnings }) => beginnings))})`,
  'im',
);
const TITLES = LAYOUTS.flatMap(({ title }) => (title ? [title] : []));

// "Dear Ms. Example:", "Employee Name: A. Example", "Claim Number: 00-1", "Final Determination: PARTIAL OVERTURN."
const NEXT_LABEL = '(?!Date|Case|IMR|UR|Claim|Priority|Application|Provider|Treatment)';
const SIGNS = new RegExp(
  `^[ \\t\\f]*(?:Dear [^\\n]{1,80}[,:]|Sincerely,|cc:|Treatment\\(?s?\\)? in Dispute|Final Determination: ?(?:PARTIAL )?(?:UPH|OVERT)|(?:Employee|Employee Name|Injured Worker|Applicant|Claims? Number|Claims? No\\.?|Claims Administrator|Provider Name|Insurance Carrier|Employer)[ \\t]{0,40}:[ \\t]{0,80}${NEXT_LABEL}[^\\s:])`,
  'im',
);
const OUTCOME = /\bFinal Determination: ?(UPHOLD|UPHELD|PARTIAL(?:LY)? OVERTURN(?:ED)?|OVERTURN(?:ED)?)\b/i;

const DATE =
  '(?:\\d{1,2} ?[/-] ?\\d{1,2} ?[/-] ?(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2},? \\d{4})';
const CASE_NUMBER = '\\bCM ?\\d{2} ?(?:- ?\\d{4,8}|\\d{7})\\b';
const DATE_LABEL =
  '(?:Date Assigned|Dates?(?:\\(s\\))? of Injury|Decision Date|Date of (?:Decision|Determination)|UR (?:Denial|Decision|Determination) Date|Date of (?:the )?UR (?:Decision|Denial|Determination)|(?:IMR )?Application Received(?: Date)?|Dated)';
const PRIORITY = '(?:Standard|Expedited|Regular|Urgent|Concurrent|Routine)';
const wrapped = (sources: string[]): RegExp =>
  new RegExp(
    sources.join('|').replace(/ \??/g, (found) => (found.length > 1 ? '\\s{0,80}' : '\\s{1,80}')),
    'gi',
  );
const PIECE = wrapped([
  `\\b(?:(?:MAXIMUS|IMR) )?Case (?:Number|No\\.?|#) ?: ?${CASE_NUMBER}`,
  `\\b${DATE_LABEL} ?: ?${DATE}\\b`,
  `\\bApplication ${DATE} Received:`,
  CASE_NUMBER,
  '\\bPriority ?: ?[A-Z][a-z]{3,12}\\b',
  ...TITLES.map((title) => `\\b${title}\\b`),
]);
// All that a header table and the head of a letter may hold.
const KNOWN = wrapped([
  '\\b(?:MAXIMUS|IMR)? ?Case (?:Number|No\\.?|#) ?:?',
  `\\b${DATE_LABEL} ?:?`,
  DATE,
  '\\d{1,2}/\\d{1,2}/\\d{2,4}',
  CASE_NUMBER,
  `\\bPriority ?:?|\\b${PRIORITY}\\b`,
  '\\b(?:IMR )?Application\\b|\\bReceived ?(?:Date ?)?:?',
  ...TITLES.map((title) => `\\b${title}\\b`),
  "\\bMAXIMUS(?: Federal Services)?,?(?: Inc\\.?)?|\\bState of California|\\bDepartment of Industrial Relations|\\bDivision of Workers['’] Compensation",
  '\\b(?:Independent Medical Review|Final (?:Determination|Letter)(?: Letter| of Determination)?|Form Effective [\\d.]{1,12}|Page \\d+|INDEPENDENT|REVIEW)\\b',
  '\\b(?:and|to|through)\\b',
]);
const UNKNOWN = /[A-Za-z]{2,}|\d{5,}|\d{3}[-. ]\d{4}/;
/** Where the method of a letter is told above its first heading, its words are no letterhead. */
const METHOD_PROSE =
  /\b(?:expert|physician|professional) reviewer\b|\blicensure\b|\bboard[- ]certified\b|\bcase file\b/i;

export interface Cut {
  text: string;
  /** What was left out: a cover page, or names and other words above the letter. */
  left: 'COVER_PAGE' | 'NAMES' | null;
  outcome: string | null;
}

/** The letter without its cover page or letterhead, and the case outcome that the page gave. */
export function cutCover(text: string): Cut {
  const beginning = BEGINNING.exec(text)?.index ?? 0;
  const front = text.slice(0, beginning);
  const sign = SIGNS.exec(front);
  if (!sign) {
    const kept = withoutUnknown(front);
    return { text: kept + text.slice(beginning), left: kept === front ? null : 'NAMES', outcome: null };
  }
  const outcome = OUTCOME.exec(front)?.[1]?.toUpperCase() ?? null;
  const table = tableStart(front);
  if (table !== null) {
    const titles = TITLES.filter((title) => front.slice(0, table).toUpperCase().includes(title));
    const head = titles.map((title) => `${title}\n\n`).join('');
    return {
      text: head + withoutUnknown(front.slice(table)) + text.slice(beginning),
      left: 'COVER_PAGE',
      outcome,
    };
  }
  const pieces = Array.from(front.matchAll(PIECE), (match) => match[0]);
  const kept = pieces.length > 0 ? `${pieces.map((piece) => piece.replace(/\s+/g, ' ')).join('\n')}\n\n` : '';
  return { text: kept + text.slice(beginning), left: 'COVER_PAGE', outcome };
}

/** Where the letter's own header table begins, if no sign of a cover page stands after it. */
function tableStart(front: string): number | null {
  let start: number | null = null;
  for (const match of front.matchAll(/^[ \t\f]*Case (?:Number|No\.?|#) ?:/gim)) start = match.index;
  return start === null || SIGNS.test(front.slice(start)) ? null : start;
}

/** The head of a letter; of lines with unknown words only the pieces that belong to the header table. */
function withoutUnknown(front: string): string {
  const prose = front.search(METHOD_PROSE);
  const end = prose < 0 ? front.length : front.lastIndexOf('\n', prose) + 1;
  const head = front.slice(0, end);
  const rest = blanked(blanked(head, KNOWN), PERSON_LABELS).split('\n');
  if (!rest.some((words) => UNKNOWN.test(words))) return front;
  const withoutPieces = blanked(head, PIECE).split('\n');
  const kept = head.split('\n').flatMap((line, index) => {
    if (!UNKNOWN.test(rest[index] ?? '')) return [line];
    const outside = withoutPieces[index] ?? '';
    const pieces = Array.from(line, (sign, at) => (outside[at] === sign && sign !== '\f' ? ' ' : sign)).join(
      '',
    );
    return pieces.trim() || pieces.includes('\f') ? [pieces.trimEnd()] : [];
  });
  return kept.join('\n') + front.slice(end);
}

/** The text with blanks for what a pattern finds; line and page ends stay. */
function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => found.replace(/[^\n\f]/g, ' '));
}
