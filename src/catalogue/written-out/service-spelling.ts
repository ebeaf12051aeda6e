// Mends the words of a request: slips of the typist ("extremety"), lost blanks ("Physicaltherapy", "for6"), stray ones
// ("bi lateral"). A known word is never changed, and an unknown one only where a single known word is nearest.
import { readData } from '../../data-files.js';
import { remembered } from '../remembered.js';
import { wordForm } from '../words.js';
import { editDistance } from './edit-distance.js';
import { bearerOf, isKnownWord, knownWordsFrom } from './known-words.js';
import { gapBetween, type Piece } from './piece.js';
import { opensShorthand } from './service-shorthand.js';

const SHORTEST = 6;
/** From here on two letters may be wrong; of a drug's name, which others resemble, later. */
const LONG = 10;
const LONG_DRUG = 11;
const LONGEST = 30;

const isKnown = (word: string): boolean => {
  const form = wordForm(word);
  return isKnownWord(form) || opensShorthand(word.toLowerCase()) || isKnownWord(word.toLowerCase());
};

/** Endings by which forms of one word differ: "provided" is no slip for "provider". */
const ENDING =
  /(?:ations?|ates?|ated|ating|ions?|ives?|ings?|ally|als?|ies|ed|er|es|or|ly|ants?|ents?|ance|ence|ancy|ency|ists?|[sdr])$/;
const stemOf = (word: string): string => word.replace(ENDING, '');

function findNearest(form: string): string {
  if (plainWords.has(form)) return form;
  let [least, nearest]: [number, string[]] = [2, []];
  for (const known of knownWordsFrom(form[0] ?? '')) {
    const most = Math.min(least, form.length >= (known.isDrug ? LONG_DRUG : LONG) ? 2 : 1);
    if (known.form.length < SHORTEST - 1) continue;
    const distance = editDistance(form, known.form, most);
    if (distance > most) continue;
    nearest = distance < least ? [known.form] : [...nearest, known.form];
    least = distance;
  }
  const [one, ...others] = nearest;
  // Several are as near: two spellings of one name are one.
  const isOne = others.every((other) => bearerOf(other) !== null && bearerOf(other) === bearerOf(one ?? ''));
  return one === undefined || !isOne || stemOf(one) === stemOf(form) ? form : one;
}

const nearestTo = remembered(findNearest, 20_000);

/** Words that look like slips and are none. */
const plainWords = new Set(readData<{ words: string }>('catalogue/data/plain-words.json').words.split(' '));

/** Short words that others grow together with. */
const SHORT = new Set([
  'low',
  'hip',
  'per',
  'for',
  'ice',
  'gym',
  'leg',
  'arm',
  'eye',
  'jaw',
  'rib',
  'toe',
  'mri',
  'emg',
  'ncs',
  'ncv',
  'esi',
  'mid',
  'hot',
  'and',
  'the',
]);
const mayBeGrown = (word: string): boolean =>
  (word.length >= 4 || SHORT.has(word)) &&
  isKnownWord(wordForm(word)) &&
  !/^(?:over|under|post|text|form|line)$/.test(word);

/** Two known words that were written as one. */
function findSplit(word: string): string | null {
  for (let at = word.length - 3; at >= 3; at--) {
    const [one, other] = [word.slice(0, at), word.slice(at)];
    if (mayBeGrown(one) && mayBeGrown(other)) return `${one} ${other}`;
  }
  return null;
}

function mend(word: string): string {
  if (!/^\p{L}+$/u.test(word) || word.length < SHORTEST || word.length > LONGEST || isKnown(word))
    return word;
  const form = wordForm(word);
  const nearest = form.length < SHORTEST ? form : nearestTo(form);
  return nearest !== form
    ? nearest
    : (word.length >= 7 && !plainWords.has(form) && findSplit(word.toLowerCase())) || word;
}

/** Letters grown together with digits: "Robaxin750mg", "for6", "chiropractor2x4". Not "L4", "2x6" or "Q10". */
function splitGlued(piece: Piece): Piece[] {
  if (!/\d/.test(piece.words) || !/\p{L}{3}/u.test(piece.words) || isKnownWord(wordForm(piece.words)))
    return [piece];
  const parts = piece.words.split(/(?<=\d)(?=\p{L}{3})|(?<=\p{L}{3})(?=\d)/u);
  let start = piece.start;
  return parts.map((words) => {
    const part = { ...piece, words, start, end: start + words.length };
    start = part.end;
    return part;
  });
}

/** The pieces with their words mended. */
export function mendSpelling(service: string, pieces: readonly Piece[]): Piece[] {
  const mended: Piece[] = [];
  for (const piece of pieces.flatMap(splitGlued)) {
    const before = mended.at(-1);
    const joined = before ? before.words + piece.words : '';
    const isParted =
      before &&
      joined.length >= 8 &&
      gapBetween(service, before, piece) === ' ' &&
      (!isKnown(before.words) || !isKnown(piece.words)) &&
      isKnownWord(wordForm(joined));
    if (isParted) mended[mended.length - 1] = { ...before, words: joined.toLowerCase(), end: piece.end };
    else mended.push({ ...piece, words: mend(piece.words) });
  }
  return mended;
}
