// Leaves out running matter: page numbers, footers, and what copies add to pages (Bates numbers, fax heads, exhibit and
// confidentiality lines). A line counts as such by its form, or because it comes again at the edge of pages.
import { CASE_NUMBER, caseNumberOf } from '../header/case-number.js';
import { type Edge, edgesOf, pagesOf } from './page-edges.js';
import { PERSON_LABEL } from './person-labels.js';
import { CASE_HEAD, CONTENT, FOOTER, isOfKind, LONGEST, PAGED, PROSE } from './running-forms.js';

/** A line of no known form comes again on so many of the pages. */
const OFTEN = 0.6;
const MOST_ROUNDS = 8;

/** The lines without running matter, and how many were left out. Page breaks stay. */
export function withoutRunningLines(lines: string[]): { lines: string[]; left: number } {
  const footers = withoutFooters(lines);
  let current = footers.lines;
  let left = footers.left;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const running = findRunning(current);
    if (running.size === 0) break;
    current = current.flatMap((line, index) => (running.has(index) ? breaksOf(line) : [line]));
    left += running.size;
  }
  return { lines: current, left };
}

/** The page breaks of a line that is left out. */
function breaksOf(line: string): string[] {
  const breaks = line.split('\f').length - 1;
  return breaks > 0 ? ['\f'.repeat(breaks)] : [];
}

/** Without the letter's own footers anywhere, and a line that is only its page's number beside a page break or the end. */
function withoutFooters(lines: string[]): { lines: string[]; left: number } {
  const atFoot = beforeBreak(lines);
  const paged = lines.some((line) => line.includes('\f'));
  let page = 1;
  let left = 0;
  const kept = lines.flatMap((line, index) => {
    const plain = line.includes('\f') ? line.replaceAll('\f', '') : line;
    const breaks = line.length - plain.length;
    const words = plain.trim();
    page += breaks;
    const number = paged && words === String(page) && (breaks > 0 || atFoot[index] === true);
    if (words === '' || words.length > LONGEST || !(number || FOOTER.test(words))) return [line];
    left += 1;
    return breaksOf(line);
  });
  return { lines: kept, left };
}

/** For each line whether a page break or the end is what follows it, but for empty lines. */
function beforeBreak(lines: string[]): boolean[] {
  const found: boolean[] = [];
  let next = true;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    found[index] = next;
    if (line.includes('\f')) next = true;
    else if (line !== '') next = false;
  }
  return found;
}

/** The lines at the edges of pages that are running matter, by their index. */
function findRunning(lines: string[]): Set<number> {
  const pages = pagesOf(lines);
  if (pages.length === 1) return findRepeated(lines);
  const edges = pages.flatMap((page, number) => edgesOf(lines, page, number));
  const seen = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = edge.side + keyOf(edge.words);
    const alike = seen.get(key);
    if (alike?.at(-1)?.page === edge.page) continue;
    if (alike) alike.push(edge);
    else seen.set(key, [edge]);
  }
  const often = Math.max(2, Math.ceil(pages.length * OFTEN));
  const comesAgain = new Set(
    [...seen].filter(([, alike]) => alike.length >= often && isRunningHead(alike)).map(([key]) => key),
  );
  const firstOf = firstCaseNumbers(lines);
  const isRunning = ({ index, words, page, side }: Edge): boolean => {
    if (words.length > LONGEST) return false;
    if (CASE_HEAD.test(words)) return (firstOf.get(numberOf(words)) ?? index) < index || PAGED.test(words);
    if (isOfKind(words) || (page > 0 && side === 'head' && PERSON_LABEL.test(words))) return true;
    return comesAgain.has(side + keyOf(words)) && !CONTENT.test(words);
  };
  const found = new Set<number>();
  let stopped = '';
  for (const edge of edges) {
    const at = edge.side + String(edge.page);
    if (stopped === at) continue;
    if (isRunning(edge)) found.add(edge.index);
    else stopped = at;
  }
  return found;
}

/** Whether lines that are alike are no running text: they have letters, or count the pages. */
function isRunningHead(alike: Edge[]): boolean {
  const words = alike[0]?.words ?? '';
  return (/[A-Za-z]{2}/.test(words) && !PROSE.test(words)) || countsUp(alike);
}

const numberOf = (words: string): string => words.match(CASE_NUMBER)?.map(caseNumberOf)[0] ?? '';

/** Of each case number the first line that holds it, which may be the header's. */
function firstCaseNumbers(lines: string[]): Map<string, number> {
  const found = new Map<string, number>();
  lines.forEach((line, index) => {
    const number = line.includes('CM') || line.includes('cm') ? numberOf(line) : '';
    if (number !== '' && !found.has(number)) found.set(number, index);
  });
  return found;
}

/** Whether a number in such lines goes up by one from page to page. */
function countsUp(alike: Edge[]): boolean {
  const numbers = alike.map(({ words }) => (words.match(/\d+/g) ?? []).map(Number));
  return (numbers[0] ?? []).some((first, place) =>
    alike.every(({ page }, index) => numbers[index]?.[place] === first + page - (alike[0]?.page ?? 0)),
  );
}

/** Where a copy lost its page breaks: lines of a known form that come again. */
function findRepeated(lines: string[]): Set<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const words = line.trim();
    if (words === '' || !isOfKind(words)) return;
    const key = keyOf(words);
    const found = places.get(key);
    if (found) found.push(index);
    else places.set(key, [index]);
  });
  return new Set([...places.values()].filter((found) => found.length > 1).flat());
}

/** The words of a line but for its numbers and spacing. */
function keyOf(words: string): string {
  return words
    .slice(0, LONGEST + 1)
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ');
}
