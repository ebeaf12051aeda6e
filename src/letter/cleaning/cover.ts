// Cuts off the cover page of a served letter, recognised by its signs; of it only dates, case number and priority stay.
// No served letter is at hand: see docs/letters.md.
import { LAYOUTS } from '../layouts/layouts.js';

const blanks = (source: string): string =>
  source.replace(/ \??/g, (found) => (found.length > 1 ? '[ \\t]*' : '[ \\t]+'));
const BEGINNING = new RegExp(
  `^[ \\t\\f]*(?:${[...new Set(LAYOUTS.flatMap(({ beginnings }) => beginnings))].map(blanks).join('|')})`,
  'im',
);

// "Dear Ms. Example:", "Employee Name: A. Example", "Claim Number: 00-1", "Final Determination: PARTIAL OVERTURN."
const NEXT_LABEL = '(?!Date|Case|IMR|UR|Claim|Priority|Application|Provider|Treatment)';
const SIGNS = new RegExp(
  `^[ \\t\\f]*(?:Dear [^\\n]{1,80}[,:]|Sincerely,|cc:|Treatment\\(?s?\\)? in Dispute|Final Determination: ?(?:PARTIAL )?(?:UPH|OVERT)|(?:Employee|Employee Name|Injured Worker|Applicant|Claims? Number|Claims? No\\.?|Claims Administrator|Provider Name|Insurance Carrier|Employer)[ \\t]{0,40}:[ \\t]{0,80}${NEXT_LABEL}[^\\s:])`,
  'im',
);
const OUTCOME = /\bFinal Determination: ?(UPHOLD|UPHELD|PARTIAL(?:LY)? OVERTURN(?:ED)?|OVERTURN(?:ED)?)\b/i;

const DATE = '\\d{1,2}[/-]\\d{1,2}[/-](?:\\d{4}|\\d{2})';
const PIECE = new RegExp(
  [
    '\\b(?:(?:MAXIMUS|IMR) )?Case Number:[ \\t]{0,80}CM ?\\d{2} ?- ?\\d{4,8}\\b',
    `\\b(?:Date Assigned|Date of Injury|Decision Date|UR Denial Date|Date of UR Decision|(?:IMR )?Application Received|Dated):[ \\t]{0,80}${DATE}\\b`,
    `\\bApplication[ \\t]{1,80}${DATE}\\s{1,200}Received:`,
    '\\bCM ?\\d{2} ?- ?\\d{4,8}\\b',
    '\\bPriority:[ \\t]{0,80}[A-Z][a-z]{3,12}\\b',
    ...LAYOUTS.flatMap(({ title }) => (title ? [`\\b${title}\\b`] : [])),
  ].join('|'),
  'gi',
);

export interface Cut {
  text: string;
  /** Whether a cover page was left out. */
  left: boolean;
  outcome: string | null;
}

/** The letter without its cover page, and the case outcome that the page gave. */
export function cutCover(text: string): Cut {
  const beginning = BEGINNING.exec(text)?.index ?? 0;
  const front = text.slice(0, beginning);
  const sign = SIGNS.exec(front);
  if (!sign) return { text, left: false, outcome: null };
  const outcome = OUTCOME.exec(front)?.[1]?.toUpperCase() ?? null;
  const table = tableStart(front);
  if (table !== null) return { text: text.slice(table), left: true, outcome };
  const pieces = Array.from(front.matchAll(PIECE), (match) => match[0]);
  const kept = pieces.length > 0 ? `${pieces.join('\n')}\n\n` : '';
  return { text: kept + text.slice(beginning), left: true, outcome };
}

/** Where the letter's own header table begins, if no sign of a cover page stands after it. */
function tableStart(front: string): number | null {
  let start: number | null = null;
  for (const match of front.matchAll(/^[ \t\f]*Case Number:/gim)) start = match.index;
  return start === null || SIGNS.test(front.slice(start)) ? null : start;
}
