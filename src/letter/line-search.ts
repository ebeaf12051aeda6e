// Searches of folded text from an offset on, and for what stands at the beginning of lines. Knows no headings.
import { BREAK, type Folded } from './fold.js';

/** The first match of a global pattern from an offset on. */
export function search(text: string, source: RegExp, from: number): RegExpExecArray | null {
  const pattern = new RegExp(source.source, source.flags);
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** The first match that begins a line, and is a line of its own or a list's label where that is asked. */
export function findLine(
  folded: Folded,
  source: RegExp,
  from: number,
  alone = false,
): RegExpExecArray | null {
  const breaksAt = (at: number): boolean => (folded.breaks[at] ?? BREAK.LINE) >= BREAK.LINE;
  for (let match = search(folded.text, source, from); match; ) {
    const label = match[0].startsWith('cc');
    if (breaksAt(match.index - 1) && (!alone || label || breaksAt(match.index + match[0].length)))
      return match;
    match = search(folded.text, source, match.index + 1);
  }
  return null;
}
