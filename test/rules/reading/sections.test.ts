import { assertionsOf } from '../../../src/rules/reading/assertion/assertion.js';
import { sectionsOf } from '../../../src/rules/reading/sections/note-sections.js';
import { sentenceWords } from '../../../src/rules/reading/text/sentence-words.js';

/** What is asserted of the first word of this form, its section heard. */
function assertedOf(text: string, form: string): string[] {
  const sentences = sentenceWords(text);
  const sections = sectionsOf(sentences, text);
  for (const [index, sentence] of sentences.entries()) {
    const at = sentence.findIndex((word) => word.form === form);
    const { assertion = null } = sections[index] ?? {};
    if (at >= 0) return [...(assertionsOf(sentence, assertion === null ? [] : [assertion])[at] ?? [])];
  }
  throw new Error(`"${form}" is not among the words.`);
}

test.each<[what: string, text: string, word: string, expected: string[]]>([
  ['family on its own line', 'FH: asthma, gout\nDx: sprain', 'gout', ['someone-else']],
  ['the next line is the person', 'FH: asthma, gout\nDx: sprain', 'sprain', []],
  [
    'lines beneath a heading alone',
    'FAMILY HISTORY\n- asthma\n- gout\nASSESSMENT\n- sprain',
    'gout',
    ['someone-else'],
  ],
  ['until another heading', 'FAMILY HISTORY\n- asthma\n- gout\nASSESSMENT\n- sprain', 'sprain', []],
  ['headings in running prose', 'FH: gout. SH: asthma.', 'asthma', []],
  ['a consent over its sentences', 'INFORMED CONSENT: Death. Gout.\nDX: sprain', 'gout', ['general']],
  ['what a plan lists', 'PLAN\n- massage\n- gout diet', 'massage', ['planned']],
  ['an assessment asserts', 'ASSESSMENT\n- gout', 'gout', []],
])('%s', (_what, text, word, expected) => {
  expect(assertedOf(text, word)).toEqual(expected);
});

test('a heading of an examination gives its lines their mode', () => {
  const sentences = sentenceWords('OBJECTIVE\nSpasm of the neck\nSUBJECTIVE\nStiff');
  expect(
    sectionsOf(sentences, 'OBJECTIVE\nSpasm of the neck\nSUBJECTIVE\nStiff').map(({ mode }) => mode),
  ).toEqual([...['EXAM', 'EXAM', 'COMPLAINT', 'COMPLAINT']]);
});
