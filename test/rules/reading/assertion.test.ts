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

test.each<[what: string, text: string, word: string, expected: Assertion[]]>([
  ['a label answered', 'Fracture: negative', 'fracture', ['negation']],
  ['a label answered with a dash', 'Gout - none', 'gout', ['negation']],
  ['a label answered by N', 'Gout: N', 'gout', ['negation']],
  ['a label answered yes', 'No asthma. Gout: yes', 'gout', []],
  ['an answer bears on its own label alone', 'Gout: no, asthma: yes', 'asthma', []],
  ['labels that share an answer', 'Fever, chills: denies', 'fever', ['negation']],
  ['what is not applicable is open', 'Gout: n/a', 'gout', []],
  ['an unknown answer is open', 'Gout: unknown', 'gout', ['undocumented']],
  ['an answer with more behind it is a sentence', 'Gout: no fever', 'gout', []],
  ['a mark behind its word', 'Clonus (-), spasm', 'spasm', []],
  ['a mark denies the word before it', 'Spasm (-), clonus (+)', 'spasm', ['negation']],
  ['a mark before its word', '(-) gout, (+) asthma', 'gout', ['negation']],
  ['and not the one behind', '(-) gout, (+) asthma', 'asthma', []],
  ['negative between two tests denies the first', 'Clonus neg spasm pos', 'clonus', ['negation']],
  ['and leaves the second', 'Clonus neg spasm pos', 'spasm', []],
  ['a negative study', 'XR neg fracture', 'fracture', ['negation']],
  ['an empty box', '[ ] gout [x] asthma', 'gout', ['general']],
  ['a checked box', '[ ] gout [x] asthma', 'asthma', []],
  ['a box for no', 'Gout: [ ] yes [x] no', 'gout', ['negation']],
  ['a box for yes', 'Gout: [x] yes [ ] no', 'gout', []],
  ['two empty boxes', 'Gout: [ ] yes [ ] no', 'gout', ['general']],
  ['a box behind its word', 'Gout [ ] asthma [x]', 'gout', ['general']],
  ['a denied list over commas', 'Denies fever, chills, gout', 'gout', ['negation']],
  ['its items say nothing of their own', 'Denies fever, moderate gout', 'gout', []],
  ['a heading denies its line', 'NOT PRESENT: asthma, gout', 'gout', ['negation']],
  ['not taken to be so', 'The neurologist does not believe that she has gout.', 'gout', ['negation']],
  ['considered and dismissed', 'Gout was excluded.', 'gout', ['negation']],
  ['to be ruled out and excluded', 'R/o gout - excluded', 'gout', ['negation']],
  ['cannot be excluded', 'Gout cannot be excluded.', 'gout', ['possible']],
  ['none is suspected', 'No gout is suspected.', 'gout', ['negation']],
  ['a denial of a denial', 'She did not deny gout.', 'gout', []],
  ['no longer', 'He no longer has gout.', 'gout', ['negation']],
  ['stopped', 'She stopped massage.', 'massage', ['stopped']],
  ['over', 'The gout has resolved.', 'gout', ['stopped']],
  ['a consent', 'Informed consent: risks are gout and death.', 'gout', ['general']],
  ['a guideline', 'Per MTUS massage is an option for gout.', 'gout', ['general']],
  ['the case behind a guideline', 'ODG wants massage first; the patient has gout.', 'gout', []],
  ['hoped', 'She hopes to end massage.', 'massage', ['general']],
  ['a relative with a clause of his own', 'His wife, who snores, has gout.', 'gout', ['someone-else']],
  ['the person again', 'His wife snores; he has gout.', 'gout', []],
])('%s', (_what, text, word, expected) => {
  expect(assertedOf(text, word)).toEqual(expected);
});
