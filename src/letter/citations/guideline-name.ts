// Recognises the name of a guideline at one place of a guideline line: "Knee Complaints 2004", "ACOEM Practice
// Guidelines, Chapter 12".
import type { Guideline } from '../../catalogue/guideline.js';
import { editionOf, GUIDELINES, inForceAtFirst } from '../../catalogue/guideline-catalogue.js';

export interface GuidelineName {
  guideline: Guideline | null;
  /** Where the name with its year ends. */
  end: number;
  /** Whether it is a guideline's name beyond doubt: it bears a year, a chapter's number or a full title. */
  certain: boolean;
}

const OF_MTUS = GUIDELINES.filter(
  (guideline) => guideline.body === 'MTUS' || guideline.body === 'REGULATION',
);

/** A name in lower case with the guidelines that bear it. */
interface Name {
  name: string;
  lower: string;
  guidelines: readonly Guideline[];
}

/** A name as letters vary it: "Hand, Wrist, and Forearm", "Hand, Wrist and Forearm", "Hand, Wrist & Forearm". */
function variantsOf(name: string): string[] {
  const plain = name.replaceAll(', and ', ' and ');
  return [...new Set([name, plain, plain.replaceAll(' and ', ' & ')])];
}

/** The names by their first sign, longest first. */
const NAMES = new Map<string, Name[]>();
const OF_NAME = new Map<string, Guideline[]>();
for (const guideline of OF_MTUS)
  for (const name of guideline.alsoCalled.flatMap(variantsOf)) {
    if (name.startsWith('ACOEM Chapter')) continue;
    const sharing = OF_NAME.get(name) ?? [];
    if (!sharing.includes(guideline)) OF_NAME.set(name, [...sharing, guideline]);
  }
for (const [name, guidelines] of OF_NAME) {
  const lower = name.toLowerCase();
  const alike = [...(NAMES.get(lower.charAt(0)) ?? []), { name, lower, guidelines }];
  NAMES.set(
    lower.charAt(0),
    alike.sort((a, b) => b.lower.length - a.lower.length),
  );
}

// Words around a name that carry nothing: "CA MTUS (ACOEM) Practice Guidelines, 2nd Edition, …", "Guidelines MTUS …".
const NOISE =
  /(?:the|CA|California|\(?MTUS\)?|\(?ACOEM\)?|American College of Occupational and Environmental Medicine|Occupational Medicine|Practice|Medical Treatment Utilization Schedule|Guidelines?|2nd Ed(?:ition|\.)?|\(2004\)|2004(?= ?,)|\(?Effective July 18, 2009\)?|Page\(s\):(?= ?(?:MTUS|\(?Effective))|8 C\.?C\.?R\.?(?= ?(?:§|9792))|§{0,2} ?9792\.\d{1,2}(?:\.\d{1,2})?(?: ?[-–] ?9792\.\d{1,2}(?:\.\d{1,2})?)?|Chapter(?! ?\d)|[-–:,/;)])(?= |$|[,:;(/–.-])[ ]?/iy;
const CHAPTER = /\(?(?:Chapter|Ch\.?) ?(\d{1,2})\b\)?[,:]? ?/iy;
// "2004", "(2009)", "(ACOEM October 17, 2018)", "(ACOEM, 2019-03-07)".
const YEAR =
  /,? ?\(?(?:ACOEM,? ?)?(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? (?:\d{1,2},? )?)?((?:19|20)\d{2})(?:-\d{2}(?:-\d{2})?)?\)?(?: (?:Medical Treatment )?Guidelines?\b)?/iy;
const TITLE =
  /Complaints|Conditions|Disorders|Treatment|Guidelines?|Approach|Cornerstones|Formulary|Schedule|9792|Labor/i;

/** The name that begins at `from`, after words that carry nothing; null where no known name stands there. */
export function guidelineNameAt(text: string, from: number): GuidelineName | null {
  let at = from;
  let chapter: string | null = null;
  let acoem = false;
  for (;;) {
    const number = sticky(CHAPTER, text, at);
    if (number) chapter = number[1] ?? null;
    const name = nameAt(text, at);
    const found = name ? named(text, at, name, chapter) : null;
    if (found) return found;
    const step = number ?? sticky(NOISE, text, at);
    if (!step) break;
    if (/ACOEM|American/i.test(step[0])) acoem = true;
    at += step[0].length;
  }
  if (chapter) return { guideline: ofChapter(chapter), end: at, certain: true };
  return acoem ? { guideline: editionOf(OF_ACOEM, null), end: at, certain: true } : null;
}

const OF_ACOEM = GUIDELINES.filter((guideline) => guideline.id === 'acoem-2nd');

/** Where words that carry nothing end, behind a name: "Guidelines MTUS", the name said twice. */
export function skipNoise(text: string, from: number, end: number, guideline: Guideline | null): number {
  const again = (guideline?.alsoCalled ?? []).filter((name) =>
    / (?:Guidelines|Treatment|Complaints)/.test(name),
  );
  let at = from;
  for (;;) {
    while (text[at] === ' ') at += 1;
    const rest = text.slice(at, at + 120).toLowerCase();
    const name = again.find((candidate) => rest.startsWith(candidate.toLowerCase()));
    const length = name?.length ?? (sticky(NOISE, text, at) ?? sticky(CHAPTER, text, at))?.[0].length ?? 0;
    if (length === 0 || at + length > end) return Math.min(at, end);
    at += length;
  }
}

/** The name with its year; a short name such as "Opioids" without a year is none unless it was in force from the first. */
function named(
  text: string,
  at: number,
  { name, guidelines }: Name,
  chapter: string | null,
): GuidelineName | null {
  const after = at + name.length;
  const year = sticky(YEAR, text, after);
  const said = year?.[1] ?? null;
  const end = year ? after + year[0].length : after;
  const certain = said !== null || chapter !== null || TITLE.test(name);
  if (!certain && !guidelines.some(inForceAtFirst)) return null;
  return { guideline: editionOf(guidelines, said), end, certain };
}

function nameAt(text: string, at: number): Name | null {
  const names = NAMES.get(text.charAt(at).toLowerCase());
  if (!names) return null;
  const rest = text.slice(at, at + 120).toLowerCase();
  const found = names.find(({ lower }) => {
    const sign = rest[lower.length];
    return rest.startsWith(lower) && (sign === undefined || !/[a-z0-9-]/.test(sign));
  });
  return found ?? null;
}

/** The MTUS chapter of ACOEM's second edition with this number; other chapters are ACOEM's own. */
function ofChapter(chapter: string): Guideline | null {
  const sharing = OF_MTUS.filter((guideline) =>
    guideline.alsoCalled.includes(`ACOEM Chapter ${Number(chapter)}`),
  );
  return editionOf(sharing, null) ?? editionOf(OF_ACOEM, null);
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
