// Splits a list of cited sections. Commas also occur inside names ("NSAIDs, GI symptoms & cardiovascular risk"): a name
// that the catalogue knows stays whole, a numbered name ends before the next number, and brackets are balanced.
import type { Span } from '../../terms.js';
import { trimmed } from '../text/fold.js';

const LONGEST_NAME = 200;
/** Bounds the work on hostile texts: what follows stays one section. */
const MOST_SECTIONS = 200;

/** Names of sections in lower case, longest first; a catalogue's list is one object. */
const sorted = new WeakMap<readonly string[], readonly string[]>();

function longestFirst(known: readonly string[]): readonly string[] {
  let names = sorted.get(known);
  if (!names) {
    names = known.map((name) => name.toLowerCase()).sort((a, b) => b.length - a.length);
    sorted.set(known, names);
  }
  return names;
}

/** The sections named within [start, end), in order, without the commas between them. */
export function splitSections(text: string, start: number, end: number, known: readonly string[]): Span[] {
  const names = longestFirst(known);
  const numbered = /^\d+\.\d/.test(text.slice(start, end).trimStart());
  const found: Span[] = [];
  let from = start;
  while (from < end) {
    const stop = found.length < MOST_SECTIONS ? nextStop(text, from, end, names, numbered) : end;
    const span = trimmed(text, from, stop);
    if (span.end > span.start) found.push(span);
    from = stop + 1;
    while (from < end && /[ ,;]/.test(text[from] ?? '')) from += 1;
    if (/^and [A-Z]/.test(text.slice(from, from + 5))) from += 4;
  }
  return found;
}

/** Where the section that begins at `from` ends: behind a known name, else at the next comma outside brackets. */
function nextStop(
  text: string,
  from: number,
  end: number,
  names: readonly string[],
  numbered: boolean,
): number {
  const rest = text.slice(from, Math.min(end, from + LONGEST_NAME)).toLowerCase();
  const name = names.find((candidate) => rest.startsWith(candidate));
  const afterName = name ? from + name.length : from;
  if (name && (afterName >= end || /[,;]/.test(text[afterName] ?? ''))) return afterName;
  let depth = 0;
  for (let index = afterName; index < end; index += 1) {
    const sign = text[index];
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if ((sign === ',' || sign === ';') && depth === 0) {
      if (!numbered || /^[,;] ?\d+\.\d/.test(text.slice(index, index + 12))) return index;
    }
  }
  return end;
}
