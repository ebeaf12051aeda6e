import { type Assertion, assertionsOf } from '../../../src/rules/reading/assertion/assertion.js';
import { sentenceWords } from '../../../src/rules/reading/text/sentence-words.js';

/** What is asserted of the first word of this form. */
function assertedOf(text: string, form: string): Assertion[] {
  for (const sentence of sentenceWords(text)) {
    const at = sentence.findIndex((word) => word.form === form);
    if (at >= 0) return [...(assertionsOf(sentence)[at] ?? [])];
  }
  throw new Error(`"${form}" is not among the words.`);
}

test.each<[what: string, text: string, word: string, expected: Assertion[]]>([
  ['plainly said', 'There is spasm of the neck.', 'spasm', []],
  ['denied before', 'There is no spasm of the neck.', 'spasm', ['negation']],
  ['denied behind', 'Spasm of the neck was not present.', 'spasm', ['negation']],
  ['a list with "or" is denied to its end', 'She denies fever, chills, or cough.', 'cough', ['negation']],
  ['behind the list nothing is denied', 'No swelling or redness, tenderness of the heel.', 'tenderness', []],
  ['"but" ends a denial', 'He denies weakness but reports numbness.', 'numbness', []],
  ['"however" ends a denial', 'Without weakness however numbness persists.', 'numbness', []],
  ['a semicolon ends a denial', 'No weakness; numbness of the hand.', 'numbness', []],
  ['a pseudo-trigger denies nothing', 'There was no increase in swelling.', 'swelling', []],
  ['"not only" denies nothing', 'Not only numbness is described.', 'numbness', []],
  ['to be ruled out', 'MRI to rule out tear.', 'tear', ['possible']],
  ['suspected', 'A tear is suspected.', 'tear', ['possible']],
  ['possible ends at the comma', 'Possible tear, swelling of the knee.', 'swelling', []],
  ['planned before', 'The treatment plan included massage.', 'massage', ['planned']],
  ['planned behind', 'Massage was requested.', 'massage', ['planned']],
  ['scheduled', 'She is scheduled for surgery.', 'surgery', ['planned']],
  ['a plan runs over "until"', 'The plan of care is rest until massage.', 'massage', ['planned']],
  ['history', 'Past medical history of gout.', 'gout', ['historical']],
  ['history of the claim is no history', 'A history of an occupational claim with sprain.', 'sprain', []],
  ['somebody else', 'His father has gout.', 'gout', ['someone-else']],
])('%s', (_what, text, word, expected) => {
  expect(assertedOf(text, word)).toEqual(expected);
});

test('a decimal, a dotted abbreviation and a lost blank', () => {
  const sentences = sentenceWords('Seen by Dr. Doe for 2.5 weeks. Takes 5mg.Exam is normal');
  expect(sentences.map((words) => words.map(({ form }) => form).join(' '))).toEqual([
    'seen by dr . doe for 2.5 week',
    'take 5mg',
    'exam is normal',
  ]);
});
