// The sample letters: a PDF and its text say the same, the script makes the same bytes, and each parses as intended.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PdfReader } from '../../src/document/pdf-reader.js';
import { readDocument } from '../../src/document/read-document.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { LETTER_OUTCOMES, type Outcome } from '../../src/terms.js';

interface ExpectedLetter {
  layout: string;
  caseNumber: string | null;
  determinations: { disputedService: string; disputedPortion: string | null; outcome: Outcome }[];
}

const folder = 'samples';
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []));
const expected: Record<string, ExpectedLetter> = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
);
const reader = new PdfReader();
afterAll(() => reader.close());

const bytesOf = (file: string) => readFileSync(join(folder, file));
const textOf = async (file: string) => (await readDocument(bytesOf(file), file, { reader })).text;
const folded = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');

/** What expected.json states of a letter, from the parser. */
function stated(text: string) {
  const letter = parseLetter(text);
  const { layout, caseNumber, dateAssigned, dateOfInjury, decisionDate, urDenialDate, applicationReceived } =
    letter;
  return {
    ...{ layout, caseNumber, dateAssigned, dateOfInjury, decisionDate, urDenialDate, applicationReceived },
    priority: letter.priority,
    age: letter.patient.age,
    sex: letter.patient.sex,
    licensedIn: letter.reviewer.licensedIn,
    specialties: letter.reviewer.specialties,
    subspecialties: letter.reviewer.subspecialties,
    determinations: letter.determinations.map(({ disputedService, disputedPortion, outcome }) => ({
      disputedService,
      disputedPortion,
      outcome,
    })),
  };
}

test('every letter is there as text and PDF, is expected, and is told of in the README', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(readdirSync(folder).flatMap((file) => (file.endsWith('.pdf') ? [file.slice(0, -4)] : []))).toEqual(
    names,
  );
  expect(Object.keys(expected).sort()).toEqual(names);
  expect(names.filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([]);
  expect(names.length).toBeGreaterThanOrEqual(10);
});

test('all layouts and all outcomes of a letter occur', () => {
  const letters = Object.values(expected);
  expect(new Set(letters.map((letter) => letter.layout))).toEqual(new Set(['A', 'B', 'C', 'D', 'E']));
  const outcomes = letters.map(({ determinations }) => {
    const found = new Set(determinations.map(({ outcome }) => outcome));
    return found.size === 2 ? 'PARTIALLY_OVERTURNED' : [...found][0];
  });
  expect(
    LETTER_OUTCOMES.filter((outcome) => outcome !== 'OVERTURNED' && !outcomes.includes(outcome)),
  ).toEqual([]);
});

test('every letter says that it is fictional and has a case number that the Division never gave', () => {
  for (const name of names) {
    const text = bytesOf(`${name}.txt`).toString('utf8');
    expect(folded(text)).toContain('This letter is fictional');
    expect(text.match(/CM\d\d-\d+/g) ?? []).toEqual((text.match(/CM\d\d-90000\d\d/g) ?? []) as unknown[]);
  }
});

test.each(names)('%s: the PDF has the words of the text', async (name) => {
  expect(folded(await textOf(`${name}.pdf`))).toBe(folded(await textOf(`${name}.txt`)));
});

test.each(
  names.flatMap((name) => [
    [`${name}.txt`, name],
    [`${name}.pdf`, name],
  ]),
)('%s parses as intended', async (file, name) => {
  expect(stated(await textOf(file))).toEqual(expected[name]);
});

test('the script makes the bytes that are here', () => {
  const made = mkdtempSync(join(tmpdir(), 'upheld-samples-'));
  try {
    execFileSync(process.execPath, ['scripts/make-samples.mjs', made], {
      env: { ...process.env, TZ: 'Asia/Tokyo' },
    });
    const differing = names.filter(
      (name) => !readFileSync(join(made, `${name}.pdf`)).equals(bytesOf(`${name}.pdf`)),
    );
    expect(differing).toEqual([]);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
});
