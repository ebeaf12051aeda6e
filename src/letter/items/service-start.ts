// Finds where a disputed service begins, behind the rationale of the item before it. Every line start is scored by
// several cues because none is safe alone: extractors lose empty lines, page breaks split services, and what is an empty
// line in one text is the line spacing of another.
import type { Folded } from '../text/fold.js';
import { BREAK } from '../text/fold.js';
import { ABBREVIATION } from '../text/sentences.js';

/** A service never has more words than this: bounds the work on hostile texts. */
const LONGEST_SERVICE = 1500;

const SENTENCE_END = /[.!?]["'”’)\]]{0,2}$/;
// A sentence that goes on inside a service would be odd: "… at this time. The request …".
const INNER_END = /[.!?]["'”’)\]]{0,2} (?=["'“‘(]?[A-Z])/g;
const CONCLUSION =
  /\bmedically ?(?:necessary|unnecessary|appropriate|indicated|reasonable)|\bmedical necessity\b|\b(?:not )?(?:certified|supported|approved|authorized|recommended|warranted|indicated|established|substantiated)\b|\b(?:up|with)held\b|\boverturned\b/i;
const NOT_IN_SERVICE =
  /\bmedically ?(?:necessary|unnecessary|appropriate)\b|\btherefore\b|\bguidelines? (?:state|recommend)/i;
// "<A> was the original request. <B> was authorized by the Claims Administrator. The remaining IMR eligible portion of …"
const ORIGINAL = /\b(?:was|were|is) the original request\b/i;
const AFTER_ORIGINAL =
  /\bwas authorized by\b|\bThe Claims Administrator authorized\b|\bportion of the original request\b|\bleaving the original request\b/i;
// A reference to a study at the end of a rationale: "(Airaksinen, 2006)".
const REFERENCE = /^\([A-Z][A-Za-z-]+,? (?:et al\.?,? )?\d{4}/;
// A service may be worded so; where a sentence begins the same way, its conclusion shows that it is not a service.
const REQUEST = /^The (?:retrospective |prospective )?requests? for /;
const OPENERS =
  /^(?:The|There|This|These|That|Those|Therefore|Thus|Hence|However|In|It|Its|As|Based|Given|Because|Since|If|He|She|They|His|Her|Also|Additionally|Furthermore|Moreover|Although|While|Per|According|MTUS|ODG|CA|ACOEM|Medical necessity|Medically|Due|For|Of|And|Or|With|But|Such|When|Where|Regarding|A|An)\b/;

/** The offset in [from, end) where the service that ends at `end` begins. `number`: the item's number, where items bear one. */
export function findServiceStart(folded: Folded, from: number, end: number, number: number | null): number {
  const earliest = Math.max(from, end - LONGEST_SERVICE);
  let best = from;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const start of candidates(folded, earliest, end, number)) {
    const score = scoreOf(folded, from, start, end, number);
    if (score >= bestScore) {
      best = start;
      bestScore = score;
    }
  }
  return best;
}

/** Line starts, and starts of sentences and the item's number inside lines for texts without lines. */
function candidates(folded: Folded, from: number, end: number, number: number | null): number[] {
  const found: number[] = [];
  const numeral = number === null ? null : new RegExp(`^${number} ?[).] `);
  for (let index = Math.max(1, from); index < end - 1; index += 1) {
    const kind = folded.breaks[index - 1] ?? 0;
    if (kind === BREAK.NONE) continue;
    const sentence = SENTENCE_END.test(folded.text.slice(Math.max(0, index - 4), index - 1));
    if (kind >= BREAK.LINE || sentence || numeral?.test(folded.text.slice(index, index + 6)))
      found.push(index);
  }
  return found;
}

function scoreOf(folded: Folded, from: number, start: number, end: number, number: number | null): number {
  const { text } = folded;
  const tail = text.slice(start, end);
  const before = text.slice(Math.max(from, start - 400), Math.max(from, start - 1));
  return (
    previousEnd(before, number) +
    breakScore(folded, start) +
    conclusion(before) +
    template(tail) +
    innerSentences(tail) +
    opening(tail, number) -
    (NOT_IN_SERVICE.test(tail) ? 8 : 0) -
    Math.max(0, tail.length / Math.max(60, folded.width) - 8)
  );
}

function previousEnd(before: string, number: number | null): number {
  if (number !== null && /(?:^| )\d{1,2} ?[).]$/.test(before)) return -5;
  if (SENTENCE_END.test(before)) return 4;
  const last = before.at(-1) ?? '';
  if (/[,:;(&/-]/.test(last)) return -5;
  if (/\b(?:and|or|of|the|to|for|with|in|at|by|a|an|is|are|was|on|per|from)$/i.test(before)) return -5;
  return /[)"'”\]]/.test(last) ? -1 : -2;
}

function breakScore(folded: Folded, start: number): number {
  const kind = folded.breaks[start - 1] ?? 0;
  if (kind === BREAK.SPACE) return folded.width > 0 ? -14 : -4;
  if (kind === BREAK.PARAGRAPH) return 5;
  return (kind === BREAK.PAGE ? 1 : 0) + (previousLine(folded, start) < folded.width * 0.8 ? 1.5 : 0);
}

function previousLine(folded: Folded, start: number): number {
  let index = start - 2;
  while (index > 0 && (folded.breaks[index] ?? 0) < BREAK.LINE && start - index < 400) index -= 1;
  return start - 1 - index;
}

/** The sentence right before a service is most often the conclusion on the item before. */
function conclusion(before: string): number {
  return CONCLUSION.test(before.slice(-160)) ? 2 : 0;
}

function template(tail: string): number {
  return AFTER_ORIGINAL.test(tail) && !ORIGINAL.test(tail) ? -9 : 0;
}

/** Ends of sentences inside the service; the fixed sentences on the original request have two of their own. */
function innerSentences(tail: string): number {
  let count = 0;
  let original: number | null = null;
  for (const { index } of tail.matchAll(INNER_END)) {
    if (ABBREVIATION.test(tail.slice(Math.max(0, index - 7), index + 1))) continue;
    original ??= ORIGINAL.exec(tail)?.index ?? Number.POSITIVE_INFINITY;
    if (index < original) count += 1;
  }
  return -3 * count;
}

function opening(tail: string, number: number | null): number {
  if (number !== null && new RegExp(`^${number} ?[).]`).test(tail)) return 7;
  if (OPENERS.test(tail)) return REQUEST.test(tail) ? 1 : -2;
  if (REFERENCE.test(tail)) return -6;
  return /^["'“‘(]?[A-Z0-9]/.test(tail) ? 1 : -2;
}
