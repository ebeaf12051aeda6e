import { sentenceWords } from '../../../src/rules/reading/text/sentence-words.js';

const shown = (text: string): string[] =>
  sentenceWords(text).map((words) => words.map(({ form }) => form).join(' '));

test.each<[what: string, text: string, sentences: string[]]>([
  [
    'glue written out',
    'S/p fall, c/o pain w/o weakness.',
    ['status post fall , complains of pain without weakness'],
  ],
  [
    'contractions with and without the sign',
    "It didn't help and hasnt since.",
    ['it did not help and has not since'],
  ],
  ['capitals only', 'HA daily, ha ha.', ['headache daily , ha ha']],
  ['marks in brackets', '(-) SI, fever (+).', ['negative suicidal ideation , fever positive']],
  [
    'marks at a word',
    'SLR-, +Tinel, Phalen +',
    ['straight leg raise negative , positive tinel , phalen positive'],
  ],
  ['a plus that joins', 'Headache + dizziness.', ['headache and dizziness']],
  ['grades stay', 'Strength 4+/5 and 5-/5, edema 2+.', ['strength 4 + / 5 and 5 minus / 5 , edema 2 +']],
  ['a dash before an answer', 'Fracture - none', ['fracture : none']],
  ['a dash in prose says nothing', 'Neck pain - improving', ['neck pain improving']],
  ['boxes', '[ ] diabetes [x] gout ☐ stroke', ['unchecked diabete checked gout unchecked stroke']],
  ['no', 'Ø opioids', ['no opioid']],
  ['a doubted word', '?fracture of the wrist', ['possible fracture of the wrist']],
  ['a list counted in brackets', 'Dx (1) sprain (2) gout', ['diagnosis ; sprain ; gout']],
  ['a number repeated in brackets counts no list', 'three (3) visits', ['three 3 visit']],
  ['lines of a list', 'DX\n- sprain\n- gout', ['diagnosis', 'sprain', 'gout']],
  ['a label opens a line', 'no fever\nPSH: none', ['no fever', 'past surgical history : none']],
  [
    'wrapped prose goes on',
    'He was seen for pain of the neck that began in\nMarch and has\nnot been better\nsince.',
    ['he was seen for pain of the neck that began in march and has not been better since'],
  ],
  [
    'clauses of dictation',
    'pt says back pain no numbness mri shows a bulge he works full duty',
    ['pt say back pain ; no numbness ; mri show a bulge ; he work full duty'],
  ],
  [
    'behind a denied thing another part begins',
    'bumped a cart at the store no swelling neck strain',
    ['bumped a cart at the store ; no swelling ; neck strain'],
  ],
  [
    'what is denied of a part stays whole',
    'he came in for a check no left knee pain',
    ['he came in for a check ; no left knee pain'],
  ],
  [
    'written prose has its own clauses',
    'No swelling neck strain of the man who then says no.',
    ['no swelling neck strain of the man who then say no'],
  ],
])('%s', (_what, text, sentences) => {
  expect(shown(text)).toEqual(sentences);
});

test('words of one abbreviation share its place', () => {
  const text = 'Pain s/p fall';
  const [words = []] = sentenceWords(text);
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['Pain', 's/p', 's/p', 'fall']);
});
