// What a rationale concludes: that the service is medically necessary, that it is not, or neither.
import { remembered } from '../../catalogue/remembered.js';
import type { Outcome, Span } from '../../terms.js';
import * as words from './conclusion-words.js';
import { RATIONALES_KEPT, rationaleSentences } from './rationale-sentences.js';

export interface Conclusion {
  /** The outcome that the words amount to. */
  readonly outcome: Outcome;
  /** The concluding sentence, as offsets into the rationale. */
  readonly span: Span;
}

interface Said {
  outcome: Outcome;
  at: number;
}

/**
 * The last thing that the rationale concludes, on the request rather than on anything else; null where it concludes nothing
 * that can be told. Quotations, guidelines' words, other reviews' words and a remark on tapering are passed over.
 * @example conclusionOf('Guidelines were met. The request is not medically necessary.')?.outcome // 'UPHELD'
 */
export function conclusionOf(rationale: string): Conclusion | null {
  const found = conclusionsOf(rationale);
  const isOn = ({ span }: Conclusion, pattern: RegExp): boolean =>
    pattern.test(rationale.slice(span.start, span.end));
  const final = found.at(-1);
  const last = found.findLast((each) => isOn(each, /\brequest/i)) ?? final;
  if (!last || !final) return null;
  // Behind a word on the request, only a sentence that leads out can conclude otherwise.
  return last.outcome === final.outcome || isOn(final, words.LEADS_OUT) ? final : last;
}

function concludingSentences(rationale: string): readonly Conclusion[] {
  const sentences = rationaleSentences(rationale).filter(
    ({ role, text }) => role === 'CASE' && words.TELLING.test(text) && !/\?\W{0,3}$/.test(text),
  );
  const said = (pick: (text: string) => Outcome | null): Conclusion[] =>
    sentences.flatMap(({ text, span }) => {
      const outcome = pick(text);
      return outcome ? [{ outcome, span }] : [];
    });
  const found = said(strong);
  return found.length > 0 ? found : said(weak);
}

const remember = remembered(concludingSentences, RATIONALES_KEPT);

/** Every sentence that concludes, in order: on medical necessity, or where none does, in weaker words. */
export function conclusionsOf(rationale: string): readonly Conclusion[] {
  return remember(rationale);
}

/** Phrases of medical necessity and of the decision under review. */
function strong(text: string): Outcome | null {
  return lastOf(text, words.DENIED, words.GRANTED);
}

function weak(text: string): Outcome | null {
  if (!words.LEADS_OUT.test(text) || !words.REQUEST.test(text)) return null;
  return lastOf(text, words.WEAK_DENIED, words.WEAK_GRANTED);
}

/** Where a sentence says both, the main clause decides, else the clause on the request; null where neither can be told. */
function lastOf(text: string, denied: readonly RegExp[], granted: readonly RegExp[]): Outcome | null {
  const no = denied.flatMap((pattern) => [...text.matchAll(pattern)]);
  const said: Said[] = no
    .filter((match) => isConcluded(text, match.index) && !isDoublyDenied(text, match.index))
    .map((match) => ({ outcome: 'UPHELD', at: match.index + match[0].length }));
  for (const match of granted.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const end = match.index + match[0].length;
    const denies = no.some((each) => each.index <= end && each.index + each[0].length >= match.index);
    if (!denies && isConcluded(text, match.index) && isAsserted(text, match.index, end))
      said.push({ outcome: 'OVERTURNED', at: end });
  }
  said.sort((a, b) => a.at - b.at);
  const [last] = said.slice(-1);
  const other = said.findLast(({ outcome }) => outcome !== last?.outcome);
  if (!last || !other || words.SUBORDINATE.test(text)) return last?.outcome ?? null;
  return ofClauses(text, other, last);
}

/** Of two coordinate clauses that say unlike things, the one that names the request; null where both or neither do. */
function ofClauses(text: string, first: Said, second: Said): Outcome | null {
  const between = text.slice(first.at, second.at);
  const cut = /;|,?\s(?:and|but|however|while|whereas)\s|,/i.exec(between);
  if (!cut) return second.outcome;
  const request = /\b(?:request|additional|remaining)/i;
  const [inFirst, inSecond] = [
    request.test(text.slice(0, first.at + cut.index)),
    request.test(between.slice(cut.index)),
  ];
  if (inFirst === inSecond) return /\b(?:but|however)\b/i.test(cut[0]) ? second.outcome : null;
  return inFirst ? first.outcome : second.outcome;
}

function isConcluded(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 180), at);
  return !words.CONDITIONAL.test(before) && !words.REPORTED.test(before);
}

const isDoublyDenied = (text: string, at: number): boolean =>
  words.DOUBLY_DENIED.test(text.slice(Math.max(0, at - 160), at));

/** "medical necessity" alone states nothing: it wants "is established" or the like behind it, or a verb before it. */
function isAsserted(text: string, at: number, end: number): boolean {
  const behind = text.slice(end);
  if (words.TAKEN_BACK.test(behind)) return false;
  const before = text.slice(Math.max(0, at - 80), at);
  if (/necessity$/i.test(text.slice(at, end)) && !/\bto\b/i.test(text.slice(at, end)))
    return words.NOUN_GRANTED.test(behind) || words.SHOWN.test(before);
  return !words.ATTRIBUTE.test(behind) || words.VERB.test(before);
}
