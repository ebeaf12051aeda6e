// What a note quotes from guidelines, consents, forms and handouts: their words are said of no one, over all the sentences that
// they run on for.
import type { Sentence } from '../text/token.js';

/** What is quoted or copied, not told. */
const SOURCE =
  /^(?:guideline|mtu|mtus|odg|acoem|consent|form|brochure|handout|leaflet|label|textbook|template|questionnaire|pamphlet|poster|page|section|policy|chapter|criteria|criterion|indication|contraindication|risk|booklet|checklist|warning|instruction|insert)$/;
/** Who is treated, and what is done for them: here the note speaks again. */
const CASE =
  /^(?:he|she|his|her|him|patient|claimant|worker|employee|applicant|i|my|we|today|currently|mr|mrs|ms|exam|examination|mri|diagnosis|diagnose|assessment|impression|plan|subjective|objective|pain|complains|report|denie|denies|taking|take|left|right|bp|vital)$/;
const OPENING = 6;
const BEFORE_QUOTE = 60;
const QUOTE = /["“]([^"“”]{12,600})["”]/g;
const SOURCE_BEFORE =
  /\b(?:guidelines?|mtus|odg|acoem|consent|forms?|brochure|handout|leaflet|label|textbook|template|questionnaire|pamphlet|poster|page|section|policy|chapter|checklist|instructions?)\b/i;

/** Stretches in quotation marks behind words that name a source, as offsets into the text. */
export function quotedStretches(text: string): readonly { start: number; end: number }[] {
  if (!/["“]/.test(text)) return [];
  return [...text.matchAll(QUOTE)].flatMap(({ index, 0: quote }) =>
    SOURCE_BEFORE.test(text.slice(Math.max(0, index - BEFORE_QUOTE), index))
      ? [{ start: index, end: index + quote.length }]
      : [],
  );
}

/** Which sentences go on with what a source says: behind one that opens with it, until the case is spoken of. */
export function copiedSentences(sentences: readonly Sentence[], text: string): boolean[] {
  let copying = false;
  return sentences.map((sentence, index) => {
    const [first] = sentence;
    const end = sentences[index - 1]?.at(-1)?.end ?? 0;
    if (!first || text.slice(end, first.start).includes('\n')) copying = false;
    const goesOn = copying && !sentence.some(({ form }) => CASE.test(form));
    const opens = sentence.slice(0, OPENING).some(({ form }) => SOURCE.test(form));
    copying = goesOn || (opens && !sentence.slice(0, OPENING).some(({ form }) => CASE.test(form)));
    return goesOn;
  });
}
