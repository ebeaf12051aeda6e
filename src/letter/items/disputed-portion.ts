// Parses a service that says what utilization review modified: the original request, what was authorized, what is left.
import type { Span } from '../../terms.js';
import { trimmed } from '../text/fold.js';

export interface ModifiedRequest {
  originalRequest: Span;
  authorized: Span | null;
  /** What was decided: the remaining portion, or the original request where something else was authorized. */
  disputedPortion: Span | null;
  /** A part of what was asked for, or something else instead. */
  kind: 'PART' | 'SOMETHING_ELSE';
}

const ORIGINAL = / (?:was|were|is) the original request\b[.,;:]? ?/i;
// "<B> was authorized by the Claims Administrator."
const PART =
  / (?:was|were) (?:authorized|approved|certified) by (?:the )?(?:Claims? Administrator|Utilization Review|UR)\b[.,;:]? ?/i;
// "The Claims Administrator authorized <B>, leaving the original request IMR eligible."
const ELSE = /\bThe (?:Claims? Administrator|Utilization Review) (?:authorized|approved|certified) /i;
const LEAVING = /,? leaving the original request(?: as)? (?:IMR )?eligible\b[.,;:]? ?/i;
const REMAINING =
  /\b(?:The )?(?:remaining (?:IMR[- ]eligible |disputed )?(?:portion|part|balance) of the original request|original request)\b,? ?(?:(?:is|are) (?:for )?)?/i;

/** The parts of such a service within [start, end); null where the service tells no such thing. */
export function parseModifiedRequest(text: string, start: number, end: number): ModifiedRequest | null {
  const original = search(text, ORIGINAL, start, end);
  if (!original) return null;
  const originalRequest = trimmed(text, start, original.start);
  const part = search(text, PART, original.end, end);
  const other = search(text, ELSE, original.end, end);
  const leaving = other ? search(text, LEAVING, other.end, end) : null;
  if (other && leaving && (!part || other.start < part.start)) {
    const authorized = trimmed(text, other.end, leaving.start);
    return {
      originalRequest,
      authorized,
      disputedPortion: remaining(text, leaving.end, end),
      kind: 'SOMETHING_ELSE',
    };
  }
  const authorized = part ? trimmed(text, original.end, part.start) : null;
  return {
    originalRequest,
    authorized,
    disputedPortion: remaining(text, part?.end ?? original.end, end),
    kind: 'PART',
  };
}

/** What is named behind "the remaining portion of the original request" without the verb at its end. */
function remaining(text: string, start: number, end: number): Span | null {
  const lead = search(text, REMAINING, start, end);
  if (!lead) return null;
  const verb = /,? (?:is|are|was|were)[,.]?$/i.exec(text.slice(lead.end, end));
  const span = trimmed(text, lead.end, verb ? lead.end + verb.index : end);
  const stop = /[.,;]$/.exec(text.slice(span.start, span.end)) ? span.end - 1 : span.end;
  return stop > span.start ? { start: span.start, end: stop } : null;
}

function search(text: string, pattern: RegExp, start: number, end: number): Span | null {
  const match = pattern.exec(text.slice(start, end));
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : null;
}
