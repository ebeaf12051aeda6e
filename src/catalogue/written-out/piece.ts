// A word of a service, or several, with what is written for it; and the text that pieces make, with the way back.
import type { Span } from '../../terms.js';

export interface Piece {
  /** What stands for the words of the service; empty where nothing does. */
  readonly words: string;
  /** The words of the service: offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Written for a procedure or supply code. */
  readonly coded: boolean;
}

const TOKEN = /[\p{L}\p{N}]+/gu;

/** The words of a service as pieces that stand for themselves. */
export function piecesOf(service: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: words, index } of service.matchAll(TOKEN))
    pieces.push({ words, start: index, end: index + words.length, coded: false });
  return pieces;
}

/** What stands between two pieces in the service. */
export function gapBetween(service: string, before: Piece | undefined, after: Piece | undefined): string {
  return before && after ? service.slice(before.end, after.start) : '';
}

interface Stretch {
  /** Where it begins in the written text, and in the service. */
  at: number;
  from: number;
  end: number;
  /** Whether it is the service's own words, letter by letter. */
  same: boolean;
  coded: boolean;
}

/** A service written out, with the way back to its own words. */
export class WrittenText {
  constructor(
    readonly text: string,
    readonly stretches: readonly Stretch[],
  ) {}

  #stretchAt(at: number): Stretch | undefined {
    let [low, high] = [0, this.stretches.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.stretches[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return this.stretches[low];
  }

  /** The words of the service that a stretch of the written text stands for. */
  spanOf({ start, end }: Span): Span {
    const [first, last] = [this.#stretchAt(start), this.#stretchAt(Math.max(start, end - 1))];
    if (!first || !last) return { start, end };
    const from = first.same ? first.from + (start - first.at) : first.from;
    const to = last.same ? last.from + (end - last.at) : last.end;
    return { start: from, end: Math.max(from, Math.min(to, last.end)) };
  }

  /** Whether what stands there was written for a code. */
  isCoded(at: number): boolean {
    return this.#stretchAt(at)?.coded ?? false;
  }
}

/** The text that pieces make, with what stands between them in the service; white space of any kind is a blank. */
export function writtenText(service: string, pieces: readonly Piece[]): WrittenText {
  const stretches: Stretch[] = [];
  let text = '';
  let done = 0;
  const add = (words: string, from: number, end: number, coded: boolean): void => {
    if (words === '') return;
    stretches.push({ at: text.length, from, end, same: words === service.slice(from, end), coded });
    text += words;
  };
  for (const { words, start, end, coded } of pieces) {
    const gap = service.slice(done, start);
    add(gap === '' && done > 0 && words !== '' ? ' ' : gap.replace(/\s/g, ' '), done, start, false);
    add(words, start, end, coded);
    done = end;
  }
  add(service.slice(done).replace(/\s/g, ' '), done, service.length, false);
  return new WrittenText(text, stretches);
}
