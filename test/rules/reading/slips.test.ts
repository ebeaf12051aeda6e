import { sentenceWords } from '../../../src/rules/reading/text/sentence-words.js';

const forms = (text: string): string =>
  sentenceWords(text)
    .flat()
    .map(({ form }) => form)
    .join(' ');

test.each([
  ['a letter left out', 'depresion', 'depression'],
  ['a letter too many', 'fractuure', 'fracture'],
  ['a wrong letter', 'frocture', 'fracture'],
  ['two letters exchanged', 'hernaited', 'herniated'],
  ['another word is left alone', 'inflection', 'inflection'],
  ['a word with the first letter wrong is left alone', 'gepression', 'gepression'],
  ['short words are left alone', 'pian', 'pian'],
])('%s', (_what, word, expected) => {
  expect(forms(word)).toBe(expected);
});
