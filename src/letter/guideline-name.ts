// A guideline's name at one place of a guideline line: "Knee Complaints 2004", "ACOEM Practice Guidelines, Chapter 12".
// Knows the catalogue's names; reads no sections and no pages.
import type { Guideline } from '../catalogue/guideline.js';
import { editionOf, GUIDELINES } from '../catalogue/guideline-catalogue.js';

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
const NAMES = [...new Set(OF_MTUS.flatMap((guideline) => guideline.alsoCalled))]
  .filter((name) => !name.startsWith('ACOEM Chapter'))
  .sort((a, b) => b.length - a.length);

// Words around a name that carry nothing: "CA MTUS (ACOEM) Practice Guidelines, 2nd Edition, …", "Guidelines MTUS …".
const NOISE =
  /(?:the|CA|California|\(?MTUS\)?|\(?ACOEM\)?|American College of Occupational and Environmental Medicine|Occupational Medicine|Practice|Medical Treatment Utilization Schedule|Guidelines?|2nd Ed(?:ition|\.)?|\(2004\)|2004(?= ?,)|[-–:,/;])(?= |$|[,:;(/–-])[ ]?/iy;
const CHAPTER = /\(?(?:Chapter|Ch\.?) ?(\d{1,2})\)?[,:]? ?/iy;
const YEAR = /,? ?\(?(\d{4})\)?(?: (?:Medical Treatment )?Guidelines?\b)?/iy;
const TITLE =
  /Complaints|Conditions|Disorders|Treatment|Guidelines?|Approach|Cornerstones|Formulary|Schedule|9792|Labor/i;

/** The name that begins at `from`, after words that carry nothing; null where no known name stands there. */
export function guidelineNameAt(text: string, from: number): GuidelineName | null {
  let at = from;
  let chapter: string | null = null;
  let acoem = false;
  for (;;) {
    const found = sticky(CHAPTER, text, at);
    if (found) chapter = found[1] ?? null;
    const name = nameAt(text, at);
    if (name) return named(text, at, name, chapter);
    const step = found ?? sticky(NOISE, text, at);
    if (!step) break;
    if (/ACOEM|American/i.test(step[0])) acoem = true;
    at += step[0].length;
  }
  if (chapter) return { guideline: ofChapter(chapter), end: at, certain: true };
  return acoem ? { guideline: editionOf(OF_ACOEM, null), end: at, certain: true } : null;
}

const OF_ACOEM = GUIDELINES.filter((guideline) => guideline.id === 'acoem-2nd');

/** Where the words that carry nothing end: a name said twice, "Guidelines MTUS". */
export function skipNoise(text: string, from: number, end: number): number {
  let at = from;
  for (let step = sticky(NOISE, text, at); step && at < end; step = sticky(NOISE, text, at))
    at += step[0].length;
  return Math.min(at, end);
}

function named(text: string, at: number, name: string, chapter: string | null): GuidelineName {
  const after = at + name.length;
  const year = sticky(YEAR, text, after);
  const sharing = OF_MTUS.filter((guideline) => guideline.alsoCalled.includes(name));
  const said = year?.[1] ?? null;
  const end = year ? after + year[0].length : after;
  return {
    guideline: editionOf(sharing, said),
    end,
    certain: said !== null || chapter !== null || TITLE.test(name),
  };
}

function nameAt(text: string, at: number): string | null {
  const rest = text.slice(at, at + 120).toLowerCase();
  const found = NAMES.find((name) => {
    const sign = rest[name.length];
    return rest.startsWith(name.toLowerCase()) && (sign === undefined || !/[a-z0-9-]/.test(sign));
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
