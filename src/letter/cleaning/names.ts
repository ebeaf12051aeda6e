// Leaves out names and addresses inside and behind a letter: signatures, lists of copies, proofs of service, counsels'
// letterheads, address blocks and lines with the label of a person.
import { BEGINNING } from './cover.js';
import { ADDRESS, BLOCK_OPENING, NAME_LINE, PERSON_LABEL } from './person-labels.js';

// Behind these words a letter goes on, so a block of names ends before them.
const GOES_ON =
  /^[ \t\f]*(?:Effect of the Decision|Disclaimer ?:|MAXIMUS is providing|The determination of MAXIMUS|In accordance with California Labor Code|Glossary|Definitions?\b|(?:IMR )?Appeals? (?:Rights|Process)|How to Appeal|IMR (?:ISSUE|DECISION)|CASE SUMMARY|DOCUMENTS REVIEWED|MEDICAL (?:QUALIFICATIONS|REVIEWER|TREATMENT GUIDELINE)|RATIONALE FOR)/i;
// "c: Zelda Quibble"; before the end of a letter such words may be the third of a list.
const LAST_OPENING = /^c ?: (?=[A-Z])/;
// Such words are an item's, never those of a block of names.
const OF_ITEM =
  /\b(?:guidelines?|rationale(?: for the decision)?) ?\(?s?\)? ?:|: ?(?:upheld|overturned)\b|\bregarding the request|\bhas determined the|\bmedically necessary/i;
// In a copy without lines a block opens behind the end of a sentence.
const INLINE =
  /(?<=[.!?]["”’)]? )(?:cc ?: ?(?=[A-Z])|PROOF OF (?:ELECTRONIC )?SERVICE\b|(?:CERTIFICATE|DECLARATION) OF (?:SERVICE|MAILING)\b|SERVICE LIST\b|Sincerely, ?(?=[A-Z]))/;
/** So many lines above an address may belong to it. */
const MOST_ABOVE = 4;

/** The lines without names, and how many lines were left out. Page breaks stay. */
export function withoutNames(lines: string[]): { lines: string[]; left: number } {
  const cut = cutInline(lines);
  const out = new Set<number>();
  let outline: Outline | null = null;
  for (let index = 0; index < cut.lines.length; index += 1) {
    if (out.has(index)) continue;
    const words = wordsOf(cut.lines, index);
    if (words === '') continue;
    const opens = BLOCK_OPENING.test(words) ? opensBlock(cut.lines, index) : LAST_OPENING.test(words);
    if (opens) {
      outline ??= outlineOf(cut.lines);
      if (BLOCK_OPENING.test(words) || outline.goesOn[index + 1] === cut.lines.length)
        markBlock(cut.lines, index, outline, out);
    } else if (isAddress(words)) markAddress(cut.lines, index, out);
    else if (isLabelled(words)) out.add(index);
  }
  const kept = cut.lines.flatMap((line, index) => {
    if (!out.has(index)) return [line];
    const breaks = line.split('\f').length - 1;
    return breaks > 0 ? ['\f'.repeat(breaks)] : [];
  });
  return { lines: kept, left: out.size + cut.left };
}

/** For each line the next one, it or later, where the letter goes on, an item has words, or running text stands. */
interface Outline {
  goesOn: Int32Array;
  item: Int32Array;
  prose: Int32Array;
  /** The next empty line. */
  blank: Int32Array;
}

function outlineOf(lines: string[]): Outline {
  const next = (is: (line: string) => boolean): Int32Array => {
    const found = new Int32Array(lines.length + 1).fill(lines.length);
    for (let index = lines.length - 1; index >= 0; index -= 1)
      found[index] = is(lines[index] ?? '') ? index : (found[index + 1] ?? lines.length);
    return found;
  };
  return {
    goesOn: next(goesOn),
    item: next((line) => OF_ITEM.test(line)),
    prose: next(isProse),
    blank: next(isBlank),
  };
}

function wordsOf(lines: string[], index: number): string {
  return (lines[index] ?? '').replaceAll('\f', ' ').trim();
}

/** A long line that runs on into a block of names ends before it. */
function cutInline(lines: string[]): { lines: string[]; left: number } {
  let left = 0;
  const kept = lines.map((line) => {
    const opening = line.length > 120 ? INLINE.exec(line) : null;
    if (!opening || OF_ITEM.test(line.slice(opening.index))) return line;
    left += 1;
    return line.slice(0, opening.index).trimEnd();
  });
  return { lines: kept, left };
}

/** Whether the line before ended a sentence or a paragraph: in running text such words open nothing. */
function opensBlock(lines: string[], index: number): boolean {
  if (index === 0 || (lines[index] ?? '').includes('\f')) return true;
  const before = (lines[index - 1] ?? '').trim();
  return before === '' || /[.!?:)"”]$/.test(before) || NAME_LINE.test(before);
}

/** Marks the block that opens at a line: up to where the letter goes on, else to the end; never an item's words. */
function markBlock(
  lines: string[],
  from: number,
  { goesOn, item, prose, blank }: Outline,
  out: Set<number>,
): void {
  const rest = goesOn[from + 1] ?? lines.length;
  let end = rest < lines.length ? Math.min(rest, prose[from + 1] ?? rest) : rest;
  if ((item[from] ?? end) < end) end = blank[from + 1] ?? end;
  if ((item[from] ?? end) < end) return;
  for (let index = from; index < end; index += 1) if (wordsOf(lines, index) !== '') out.add(index);
}

/** A line of running text: most of its words are in lower case, and there are many. */
function isProse(line: string): boolean {
  return (line.match(/\b[a-z]{2,}\b/g) ?? []).length >= 8;
}

function goesOn(line: string): boolean {
  return GOES_ON.test(line) || BEGINNING.test(line);
}

function isBlank(line: string): boolean {
  return line.replaceAll('\f', '').trim() === '';
}

/** A line that is an address or part of one; a sentence that holds one is none. */
function isAddress(words: string): boolean {
  return (
    words.length <= 120 &&
    /[\d@]/.test(words) &&
    ADDRESS.test(words) &&
    !OF_ITEM.test(words) &&
    !/[a-z]{3}\.$/.test(words)
  );
}

/** Marks an address with the names above it and the lines of its block below. */
function markAddress(lines: string[], at: number, out: Set<number>): void {
  out.add(at);
  for (let index = at - 1; index >= 0 && at - index <= MOST_ABOVE; index -= 1) {
    const words = wordsOf(lines, index);
    if (words === '' || !NAME_LINE.test(words) || goesOn(lines[index] ?? '')) break;
    out.add(index);
    if ((lines[index] ?? '').includes('\f')) break;
  }
  for (let index = at + 1; index < lines.length && index - at <= MOST_ABOVE; index += 1) {
    const words = wordsOf(lines, index);
    if (words === '' || !(isAddress(words) || PERSON_LABEL.test(words))) break;
    out.add(index);
  }
}

// "Patient: Zelda Quibble", "Employer: Nemo Mutual, Inc."; not "Patient: a 45-year-old man".
const NAMED =
  /^[A-Za-z'’.# ]{1,60}[:#] {0,80}[A-Z][\w.'’-]{0,25}(?:,? {1,4}(?:[A-Z][\w.'’-]{0,25}|of|and|&|v\.|vs\.)){1,8}$/;
const LIKE_SERVICE =
  /\b(?:Therapy|MRI|Visits?|Injections?|Surgery|Sessions?|Refills?|Tablets?|Capsules?|mg|Consultation|Evaluation|Request|Treatment|Review|Pain|Male|Female)\b/i;

function isLabelled(words: string): boolean {
  return words.length <= 120 && PERSON_LABEL.test(words) && NAMED.test(words) && !LIKE_SERVICE.test(words);
}
