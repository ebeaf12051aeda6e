// Whether a phrase stands in a sentence from some word on. Every gap is bounded and ends at a clause's end, so that
// finding is linear in the text.
import { numberOf } from '../text/number-words.js';
import type { Sentence } from '../text/token.js';
import type { Element, Gap, Phrase } from './phrase.js';

const NONE: readonly never[] = [];
/** No gap runs over these: another polarity or clause begins. */
const GAP_ENDS = new Set([
  ';',
  '.',
  '?',
  '!',
  'positive',
  'negative',
  'but',
  'however',
  'although',
  'denied',
  'denie',
  'intact',
  'normal',
  'unremarkable',
]);

function matchesRest(rest: readonly string[], sentence: Sentence, at: number): boolean {
  for (let index = 0; index < rest.length; index++) {
    const [word, form] = [rest[index] ?? '', sentence[at + index]?.form];
    if (form === undefined) return false;
    if (word.endsWith('*') ? !form.startsWith(word.slice(0, -1)) : form !== word) return false;
  }
  return true;
}

function startsAny(starts: readonly string[], form: string): boolean {
  for (let index = 0; index < starts.length; index++) if (form.startsWith(starts[index] ?? '')) return true;
  return false;
}

/** Fills `numbers` on the way back from the end, so that nothing is allocated where the phrase does not match. */
function matchFrom(
  elements: readonly Element[],
  index: number,
  sentence: Sentence,
  at: number,
  numbers: number[],
): number {
  const element = elements[index];
  if (element === undefined) return at;
  if (element.kind === 'gap') return matchGap(element, elements, index, sentence, at, numbers);
  const form = sentence[at]?.form;
  if (element.kind === 'number') {
    const number = form === undefined ? null : numberOf(form);
    if (number === null) return -1;
    const to = matchFrom(elements, index + 1, sentence, at + 1, numbers);
    if (to >= 0) numbers.unshift(number);
    return to;
  }
  if (form !== undefined) {
    const rests = element.forms.get(form) ?? NONE;
    for (let each = 0; each < rests.length; each++) {
      const rest = rests[each] ?? NONE;
      if (rest.length > 0 && !matchesRest(rest, sentence, at + 1)) continue;
      const to = matchFrom(elements, index + 1, sentence, at + 1 + rest.length, numbers);
      if (to >= 0) return to;
    }
    if (startsAny(element.starts, form)) {
      const to = matchFrom(elements, index + 1, sentence, at + 1, numbers);
      if (to >= 0) return to;
    }
  }
  return element.optional ? matchFrom(elements, index + 1, sentence, at, numbers) : -1;
}

function matchGap(
  { longest, overCommas }: Gap,
  elements: readonly Element[],
  index: number,
  sentence: Sentence,
  at: number,
  numbers: number[],
): number {
  for (let skipped = 0; skipped <= longest; skipped++) {
    const to = matchFrom(elements, index + 1, sentence, at + skipped, numbers);
    if (to >= 0) return to;
    const form = sentence[at + skipped]?.form;
    if (form === undefined || GAP_ENDS.has(form) || (form === ',' && !overCommas)) return -1;
  }
  return -1;
}

/** The token behind the phrase where it begins at `from`, else -1; puts the values of its number elements into `numbers`. */
export function matchPhrase(
  phrase: Phrase<unknown>,
  sentence: Sentence,
  from: number,
  numbers: number[],
): number {
  return matchFrom(phrase.elements, 0, sentence, from, numbers);
}
