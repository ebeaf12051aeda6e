// Letters of the benchmark's generator: each parses to the truth that stands beside it, and a seed fixes every byte.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recogniseTreatment } from '../../src/catalogue/recognise-treatment.js';
import type { ParsedBasis, ParsedLetter } from '../../src/letter/letter.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { AUDIT_FINDING_KINDS } from '../../src/terms.js';

interface TrueBasis {
  text: string;
  noneCited: boolean;
  citations: { guideline: string; pages: number[] }[];
}
interface Truth {
  source: string;
  layout: string;
  caseNumber: string | null;
  dateAssigned: string | null;
  dateOfInjury: string;
  decisionDate: string | null;
  urDenialDate: string;
  applicationReceived: string | null;
  priority: string | null;
  reviewer: { licensedIn: string[]; specialties: string[] };
  patient: { age: number; sex: string };
  caseSummary: string;
  determinations: {
    disputedService: string;
    disputedPortion: string | null;
    outcome: string;
    treatment: string;
    requestedOn: string | null;
    claimsAdministratorBasis: TrueBasis;
    reviewerBasis: TrueBasis;
    rationale: string;
  }[];
  planted: { kind: string; position: number }[];
}

/** Differences from the encoding are what rules make of a letter, nothing that stands in it. */
const PLANTED_KINDS = [
  ...AUDIT_FINDING_KINDS.filter((kind) => !kind.startsWith('DIFFERENCE_')),
  'UNLIKE_GROUP',
];
const LETTERS = 400;
let folder: string;
let truths: Truth[];

function generate(name: string, letters: number, plant = ''): string {
  const out = join(folder, name);
  const program = join(process.cwd(), 'bench', 'generate', 'generate.mjs');
  const sizes = ['--letters', String(letters), '--seed', '7', '--out', out, '--plant', plant];
  execFileSync(process.execPath, [program, ...sizes]);
  return out;
}
const truthsOf = (out: string): Truth[] =>
  readFileSync(join(out, 'truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Truth);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'upheld-generate-'));
  truths = truthsOf(generate('letters', LETTERS, 'ALL:10'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const basis = ({ text, noneCited, citations }: ParsedBasis): TrueBasis => ({
  text,
  noneCited,
  citations: citations.map(({ guideline, pages }) => ({ guideline: guideline ?? '', pages })),
});

/** What was read, in the shape of the truth. */
function readAs(letter: ParsedLetter, { source, planted }: Truth, truth: Truth): Truth {
  const { licensedIn, specialties } = letter.reviewer;
  return {
    source,
    caseNumber: letter.caseNumber,
    layout: letter.layout,
    dateAssigned: letter.dateAssigned,
    dateOfInjury: letter.dateOfInjury ?? '',
    decisionDate: letter.decisionDate,
    urDenialDate: letter.urDenialDate ?? '',
    applicationReceived: letter.applicationReceived,
    priority: letter.priority,
    reviewer: { licensedIn, specialties },
    patient: { age: letter.patient.age ?? 0, sex: letter.patient.sex ?? '' },
    caseSummary: letter.caseSummary ?? '',
    determinations: letter.determinations.map((item, at) => ({
      position: item.position,
      disputedService: item.disputedService,
      disputedPortion: item.disputedPortion,
      outcome: item.outcome,
      treatment: truth.determinations[at]?.treatment ?? '',
      requestedOn: item.utilizationReview.requestedOn,
      claimsAdministratorBasis: basis(item.claimsAdministratorBasis),
      reviewerBasis: basis(item.reviewerBasis),
      rationale: item.rationale,
    })),
    planted,
  };
}

test('every letter parses to its truth', () => {
  for (const truth of truths) {
    const letter = parseLetter(readFileSync(join(folder, 'letters', truth.source), 'utf8'));
    expect(readAs(letter, truth, truth)).toEqual(truth);
  }
});

test('the letters are of all layouts, with one to many items, nine in ten upheld, and every kind planted', () => {
  const items = truths.flatMap(({ determinations }) => determinations);
  const upheld = items.filter(({ outcome }) => outcome === 'UPHELD').length / items.length;
  expect([...new Set(truths.map(({ layout }) => layout))].sort()).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(items.length / LETTERS).toBeGreaterThan(1.3);
  expect(Math.abs(upheld - 0.88)).toBeLessThan(0.08);
  const planted = truths.flatMap((truth) => truth.planted.map(({ kind }) => kind));
  expect([...new Set(planted)].sort()).toEqual([...PLANTED_KINDS].sort());
  expect(planted).toHaveLength(10 * PLANTED_KINDS.length);
});

test('at least 98 of 100 services are recognised as the treatment that they were made from', () => {
  const items = truths.flatMap(({ determinations }) => determinations);
  const wrong = items.filter(
    ({ disputedPortion, disputedService, treatment }) =>
      recogniseTreatment(disputedPortion ?? disputedService).treatment !== treatment,
  );
  expect(wrong.length / items.length).toBeLessThan(0.02);
});

test('a seed fixes every byte, and a letter does not depend on how many follow', () => {
  const again = truthsOf(generate('again', 20));
  const more = truthsOf(generate('more', 60)).slice(0, 20);
  expect(more).toEqual(again);
  for (const { source } of again) {
    const [a, b] = ['again', 'more'].map((name) => readFileSync(join(folder, name, source), 'utf8'));
    expect(a).toBe(b);
  }
});
