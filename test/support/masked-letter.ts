// Letters whose decision is masked and altered: outcome, rationale, reviewer and reviewer's basis, with everything else
// as it was. What is known before a decision must not change by it.
import type { ParsedLetter } from '../../src/letter/letter.js';
import { parseLetter } from '../../src/letter/parse-letter.js';

const HIDDEN: readonly [RegExp, (words: string) => string][] = [
  [/^determinations\.\d+\.outcome$/, (words) => (/upheld/i.test(words) ? 'Overturned' : 'Upheld')],
  [
    /^determinations\.\d+\.rationale$/,
    () => 'Nothing of what was written here is known before the decision.',
  ],
  [
    /^determinations\.\d+\.reviewerBasis\.text$/,
    () => 'The Expert Reviewer did not cite any medical evidence for its decision.',
  ],
  [/^reviewer\.licensedIn\.\d+$/, () => 'Nevada'],
  [/^reviewer\.(?:specialties|subspecialties)\.\d+$/, () => 'Dermatology'],
];

/** The text with every hidden value replaced, last one first so that places stay true. */
export function maskedText({ text, spans }: ParsedLetter): string {
  const hidden = spans.flatMap(({ path, span }) => {
    const mask = HIDDEN.find(([pattern]) => pattern.test(path))?.[1];
    return mask ? [{ ...span, words: mask(text.slice(span.start, span.end)) }] : [];
  });
  hidden.sort((a, b) => b.start - a.start);
  let last = text.length + 1;
  let masked = text;
  for (const { start, end, words } of hidden) {
    if (end > last) continue;
    masked = masked.slice(0, start) + words + masked.slice(end);
    last = start;
  }
  return masked;
}

/** The letter read anew from its masked text. */
export function maskedLetter(letter: ParsedLetter): ParsedLetter {
  return parseLetter(maskedText(letter));
}
