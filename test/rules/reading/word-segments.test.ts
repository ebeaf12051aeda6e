// The pattern for plain texts against Intl.Segmenter, whose rules it is.
import { visitSegments, visitWords } from '../../../src/rules/reading/text/word-segments.js';
import { seeded } from '../../support/seeded.js';

type Way = typeof visitWords;

function shown(way: Way, text: string): string[] {
  const found: string[] = [];
  way(text, (segment, index, isWord) => found.push(`${index} ${segment} ${isWord}`));
  return found;
}

const PIECES = [
  ...'aZ09_.,;:\'’‘“”–—…-/+%#?!() "\n\t@&$*=<>|~^[]{}\\`•®',
  ...['ab', '12', '3.5', "don't", '  ', '\r\n', 'L4-5', '5-/5', '50mg.Physician', '10/13/16', '__', 'a_1'],
];
/** Signs that go to the segmenter: accents, ligatures, emoji, other scripts, combining marks, narrow blanks. */
const BEYOND = ['é', 'ﬁ', '💊', '한', 'ת', 'e\u0301', '\u2009', '\u00a0', '\u200d', '½', 'ß'];

function madeUp(random: ReturnType<typeof seeded>, pieces: readonly string[]): string {
  const length = 1 + Math.floor(random.pick([1, 2, 3, 5, 8, 13]));
  return Array.from({ length }, () => random.pick(pieces)).join('');
}

test('20,000 made-up plain texts are cut as the segmenter cuts them', () => {
  const random = seeded(29);
  for (let round = 0; round < 20_000; round += 1) {
    const text = madeUp(random, PIECES);
    expect([text, shown(visitWords, text)]).toEqual([text, shown(visitSegments, text)]);
  }
});

test('a text with any other sign is the segmenter’s', () => {
  const random = seeded(30);
  for (let round = 0; round < 2_000; round += 1) {
    const text = madeUp(random, [...PIECES, ...BEYOND]);
    expect([text, shown(visitWords, text)]).toEqual([text, shown(visitSegments, text)]);
  }
});

test.each([
  ["don't stop", ["don't", 'stop']],
  ['5mg.Physician', ['5mg.Physician']],
  ['3.5 of 1,000', ['3.5', 'of', '1,000']],
  ['10/13/16', ['10', '/', '13', '/', '16']],
  ['a_b __ _', ['a_b', '__']],
])('%j', (text, words) => {
  const found: string[] = [];
  visitWords(text, (segment) => found.push(segment));
  expect(found).toEqual(words);
});
