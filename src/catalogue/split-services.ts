// Parts a line of a request into the services that it asks for: "TENS, lumbar brace; PT 2x6" are three.
import type { Span } from '../terms.js';
import { recogniseTreatment } from './recognise-treatment.js';
import { findTreatment } from './treatments.js';

/** One service of a line. */
export interface ServicePart {
  /** Its own words; where it shares words with others ("MRI of the neck and right hand"), they stand before its own. */
  words: string;
  /** Where its own words stand in the line, in UTF-16 code units. */
  span: Span;
  /** Null where the words ask for no treatment that is known. */
  treatment: string | null;
}

/** Signs that part services by themselves, where each side names something. */
const STRONG = /[;\n•|]+|(?:^|\s)\(?\d{1,2}[.)]\s+(?=[A-Za-z])|(?:^|\s)[a-h][.)]\s+(?=[A-Za-z])/g;
/** Signs that part them where two treatments stand on the two sides. */
const WEAK = /[,+&/]|\.\s|\s-\s|\b(?:and|plus|along with|as well as|then|with|w\/)\b/gi;

/** Whether the second is a part of the first: a step of an operation, a drug of an injection, what comes with a device. */
function belongsTo(first: string, second: string): boolean {
  const [one, other] = [findTreatment(first), findTreatment(second)];
  if (!one || !other) return true;
  if (one.id === other.id) return true;
  const isSurgery = one.category === 'Surgery' && other.category === 'Surgery';
  return isSurgery && other.subcategory !== 'Surgery, adjunct' && one.subcategory !== 'Surgery, adjunct';
}

/** The stretches between strong signs, without their blanks. */
function stretchesOf(line: string): Span[] {
  const stretches: Span[] = [];
  let start = 0;
  for (const { index, 0: sign } of [...line.matchAll(STRONG), { index: line.length, 0: '' }]) {
    if (line.slice(start, index).trim() !== '') stretches.push(trimmed(line, { start, end: index }));
    start = index + sign.length;
  }
  return stretches;
}

function trimmed(line: string, { start, end }: Span): Span {
  const words = line.slice(start, end);
  const lead = words.length - words.replace(/^[\s,;.:&+/-]*(?:\(?(?:\d{1,2}|[a-h])[.)]\s+)?/, '').length;
  const tail = words.length - words.replace(/[\s,;:&+/-]+$/, '').length;
  return lead + tail >= words.length ? { start, end } : { start: start + lead, end: end - tail };
}

/** The last weak sign between two places; the second place where there is none. */
function signBetween(line: string, from: number, to: number): number | null {
  const signs = [...line.slice(from, to).matchAll(WEAK)];
  const sign = signs.at(-1);
  return sign === undefined ? null : from + sign.index;
}

/** One stretch as its services. */
function partStretch(line: string, stretch: Span): ServicePart[] {
  const words = line.slice(stretch.start, stretch.end);
  const { treatment, named } = recogniseTreatment(words);
  const [head] = named;
  if (!head) return [{ words, span: stretch, treatment }];
  const shared = named.filter(({ span }) => span.start === head.span.start);
  if (shared.length > 1 && shared.length === named.length)
    return partShared(
      line,
      stretch,
      shared.map((each) => each.treatment),
      head.span,
    );
  const parts: { from: number; treatment: string }[] = [{ from: 0, treatment: head.treatment }];
  for (const [at, next] of named.slice(1).entries()) {
    const before = named[at]?.span.end ?? 0;
    const cut = next.span.start >= before ? signBetween(words, before, next.span.start) : null;
    if (cut !== null && !belongsTo(parts.at(-1)?.treatment ?? '', next.treatment))
      parts.push({ from: cut, treatment: next.treatment });
  }
  if (parts.length === 1) return [{ words, span: stretch, treatment }];
  return parts.map((part, at) => {
    const end = stretch.start + (parts[at + 1]?.from ?? words.length);
    const sign =
      at === 0
        ? ''
        : (/^(?:[,+&/.-]|\s-|and|plus|along with|as well as|then|with|w\/)/i.exec(
            words.slice(part.from),
          )?.[0] ?? '');
    const span = trimmed(line, { start: stretch.start + part.from + sign.length, end });
    return { words: line.slice(span.start, span.end), span, treatment: part.treatment };
  });
}

/** "MRI of the neck and right hand": one name, and a service for each part of the body. */
function partShared(line: string, stretch: Span, ids: readonly string[], head: Span): ServicePart[] {
  const whole = line.slice(stretch.start, stretch.end);
  const name = whole.slice(head.start, head.end);
  const cuts = [...whole.slice(head.end).matchAll(/,|&|\band\b|\+|\//gi)].map(({ index, 0: sign }) => ({
    from: head.end + index,
    to: head.end + index + sign.length,
  }));
  const bounds = [{ from: 0, to: 0 }, ...cuts, { from: whole.length, to: whole.length }];
  const pieces = bounds.slice(1).flatMap((bound, at) => {
    const start = bounds[at]?.to ?? 0;
    return whole.slice(start, bound.from).trim() === ''
      ? []
      : [trimmed(line, { start: stretch.start + start, end: stretch.start + bound.from })];
  });
  const parts = pieces.map((span, at) => {
    const own = line.slice(span.start, span.end);
    const words = at === 0 ? own : `${name} ${own}`;
    return { words, span, treatment: recogniseTreatment(words).treatment };
  });
  return ids.every((id) => parts.some(({ treatment }) => treatment === id))
    ? parts.filter(({ treatment }) => treatment !== null && ids.includes(treatment))
    : [{ words: whole, span: stretch, treatment: ids[0] ?? null }];
}

const LONGEST = 4000;

/**
 * The services that a line asks for, in its order; at least one, unless the line is blank. Linear.
 * @example splitServices('TENS unit; PT 2x6').map(({ treatment }) => treatment) // ['tens', 'physical-therapy']
 */
export function splitServices(line: string): ServicePart[] {
  return stretchesOf(line.slice(0, LONGEST)).flatMap((stretch) => partStretch(line, stretch));
}
