// Searches folded text: from an offset on, at the beginning of a line, or behind the fixed sentence of a section.
import type { Span } from '../../terms.js';
import { BREAK, type Folded, trimmed } from './fold.js';

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

/** The fixed sentences stand at the beginning of their sections. */
const LEAD_WITHIN = 400;

/** A section without the fixed sentence at its beginning. */
export function behindLead(text: string, body: Span, lead: RegExp): Span {
  const match = lead.exec(text.slice(body.start, Math.min(body.end, body.start + LEAD_WITHIN)));
  return match ? trimmed(text, body.start + match.index + match[0].length, body.end) : body;
}
