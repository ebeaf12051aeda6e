import { analysePassage } from '../../../src/rules/reading/analysed-passage.js';

/** What is asserted of the first word of this form. */
function assertedOf(text: string, form: string): string[] {
  for (const { words, assertions } of analysePassage({ text, start: 0 })) {
    const at = words.findIndex((word) => word.form === form);
    if (at >= 0) return [...(assertions[at] ?? [])];
  }
  throw new Error(`"${form}" is not among the words.`);
}

test.each<[what: string, text: string, word: string, expected: string[]]>([
  [
    'in quotation marks behind its source',
    'The form reads "check if you have gout or asthma".',
    'gout',
    ['general'],
  ],
  ['what the person says is told', 'She says "I have gout and it hurts".', 'gout', []],
  [
    'sentences that go on with a guideline',
    'ODG criteria follow. Massage for gout. Rest.',
    'gout',
    ['general'],
  ],
  ['until the case is spoken of', 'ODG criteria follow. Her gout is bad.', 'gout', []],
])('%s', (_what, text, word, expected) => {
  expect(assertedOf(text, word)).toEqual(expected);
});
