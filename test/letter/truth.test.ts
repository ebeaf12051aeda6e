// Every field of the 97 real letters against what is known of them, as PDF, as text with its layout and as the seeds
// are: double-spaced and without a header. Absent material: skipped with a message.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeDocuments, readDocument } from '../../src/document/read-document.js';
import type { ParsedLetter } from '../../src/letter/letter.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { describeShared } from '../support/shared.js';
import { rewrapped, seedShape, withoutEmptyLines } from './shapes.js';

interface Truth {
  caseNumber: string;
  dateAssigned: string;
  dateOfInjury: string;
  decisionDate: string;
  urDenialDate: string;
  priority: string;
  applicationReceived: string;
  licensure: string[];
  specialties: string[];
  clinicalCaseSummary: string;
  age: number | null;
  sex: string | null;
  determinations: {
    disputedService: string;
    disputedPortion: string | null;
    outcome: string;
    claimsAdministratorGuideline: string;
    reviewerGuideline: string;
    rationale: string;
  }[];
}

/** The letter in the words of the truth; without header fields where the shape has no header. */
function asTruth(letter: ParsedLetter, header: boolean): Partial<Truth> {
  const {
    caseNumber,
    dateAssigned,
    dateOfInjury,
    decisionDate,
    urDenialDate,
    priority,
    applicationReceived,
  } = letter;
  const table = {
    caseNumber,
    dateAssigned,
    dateOfInjury,
    decisionDate,
    urDenialDate,
    priority,
    applicationReceived,
  };
  return {
    ...(header ? (table as Partial<Truth>) : {}),
    licensure: letter.reviewer.licensedIn,
    specialties: letter.reviewer.specialties,
    clinicalCaseSummary: letter.caseSummary ?? '',
    age: letter.patient.age,
    sex: letter.patient.sex,
    determinations: letter.determinations.map((determination) => ({
      disputedService: determination.disputedService,
      disputedPortion: determination.disputedPortion,
      outcome: determination.outcome,
      claimsAdministratorGuideline: determination.claimsAdministratorBasis.text,
      reviewerGuideline: determination.reviewerBasis.text,
      rationale: determination.rationale,
    })),
  };
}

describeShared('the 97 real letters', (shared) => {
  const folder = join(shared, 'letters', 'dwc');
  const truths = shared ? (JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth[]) : [];
  const textOf = (truth: Truth): string => readFileSync(join(folder, `${truth.caseNumber}.txt`), 'utf8');

  afterAll(closeDocuments);

  const SHAPES: [string, (text: string) => string, boolean][] = [
    ['text with its layout', (text) => text, true],
    ['the shape of the seeds', seedShape, false],
    ['text without empty lines', withoutEmptyLines, true],
    ['text set anew in narrow lines, paragraphs run together', (text) => rewrapped(text, 70, '\n'), true],
  ];
  test.each(SHAPES)('%s: every field is right', (_, shape, header) => {
    expect(truths).toHaveLength(97);
    for (const truth of truths) {
      const letter = parseLetter(shape(textOf(truth)));
      expect({ ...truth, ...asTruth(letter, header) }).toEqual(truth);
      expect(letter.layout).toBe('A');
    }
  });

  test('PDF: every field is right', async () => {
    for (const truth of truths) {
      const bytes = new Uint8Array(readFileSync(join(folder, `${truth.caseNumber}.pdf`)));
      const { text } = await readDocument(bytes, `${truth.caseNumber}.pdf`);
      expect({ ...truth, ...asTruth(parseLetter(text), true) }).toEqual(truth);
    }
  });

  test('the summary alone tells most dates that the header gives', () => {
    const bare = truths.map((truth) => ({ truth, letter: parseLetter(seedShape(textOf(truth))) }));
    const injury = bare.filter(({ truth, letter }) => letter.dateOfInjury === truth.dateOfInjury);
    const decided = bare.filter(({ truth, letter }) => letter.urDenialDate === truth.urDenialDate);
    expect(injury.length).toBeGreaterThanOrEqual(93);
    expect(decided.length).toBeGreaterThanOrEqual(88);
  });
});

describeShared('the two seeds', (shared) => {
  const folder = join(shared, 'letters', 'seeds');
  const read = (start: string): ParsedLetter => {
    const name = readdirSync(folder).find((candidate) => candidate.startsWith(start));
    return parseLetter(readFileSync(join(folder, name ?? start), 'utf8'));
  };

  test('credentials as a block, a topic without a page', () => {
    const letter = read('000');
    expect(letter).toMatchObject({ layout: 'A', dateOfInjury: '2004-01-14', urDenialDate: '2014-11-26' });
    expect(letter.reviewer.specialties).toEqual(['Physical Medicine & Rehabilitation', 'Pain Management']);
    const [only] = letter.determinations;
    expect(only).toMatchObject({
      disputedService: 'Muscle stimulator',
      outcome: 'UPHELD',
      disputedPortion: null,
    });
    expect(only?.claimsAdministratorBasis.citations).toMatchObject([
      { guideline: 'mtus-chronic-pain-2009', section: 'TENS', pages: [] },
    ]);
    expect(only?.reviewerBasis.citations).toMatchObject([
      { guideline: 'mtus-chronic-pain-2009', pages: [121] },
    ]);
    expect(only?.rationale.endsWith('is not medically necessary.')).toBe(true);
  });

  test('credentials in prose, pages without a topic, a name said twice', () => {
    const letter = read('003');
    expect(letter).toMatchObject({
      dateOfInjury: '2009-04-01',
      urDenialDate: '2014-09-04',
      patient: { age: 52, sex: 'FEMALE' },
    });
    expect(letter.reviewer).toEqual({
      licensedIn: ['California'],
      specialties: ['Physical Medicine & Rehabilitation', 'Pain Management'],
      subspecialties: ['Interventional Spine'],
    });
    expect(letter.diagnoses).toHaveLength(5);
    const [only] = letter.determinations;
    expect(only).toMatchObject({
      outcome: 'UPHELD',
      utilizationReview: { decision: 'DENIED', decidedOn: '2014-09-04' },
    });
    expect(only?.claimsAdministratorBasis.citations).toMatchObject([{ section: null, pages: [116, 127] }]);
    expect(only?.reviewerBasis.citations[0]?.section).toMatch(/^Neuromuscular electrical stimulation/);
  });
});
