// A seeded corpus of made-up letters for tests of storage: every value varies, nulls and ties included.
import type { LetterToSave } from '../../src/db/letters/letter-to-save.js';
import { AGREEMENTS, AUDIT_FINDING_KINDS, SEXES, UR_DECISIONS } from '../../src/terms.js';
import {
  makeBasis,
  makeCitation,
  makeDetermination,
  makeEvaluation,
  makeLetter,
  testCatalogue,
} from './letter-factory.js';

const SPECIALTIES = ['Family Practice', 'Orthopedic Surgery', 'Pain Medicine', 'Internal Medicine'];
const STATES = ['California', 'Texas', 'North Carolina'];
const SECTIONS = ['NMES', 'TENS', 'Knee MRI', null];
const SERVICES = [
  'TENS unit purchase',
  'MRI left knee',
  'Physical therapy 12 visits',
  'tens supplies',
  'EMG/NCS',
];
const SUMMARY_WORDS = ['pain', 'knee', 'stroke', 'lumbar', 'surgery', 'opioid', 'walks', 'denies'];

export type Random = () => number;

/** Numbers in [0, 1) that a seed fixes (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;
const some = <T>(random: Random, from: readonly T[]): T[] => from.filter(() => random() < 0.4);
const maybe = <T>(random: Random, value: T, absent = 0.15): T | null => (random() < absent ? null : value);
const day = (random: Random, year: number) =>
  `${year + Math.floor(random() * 3)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 4)}`;

/** One letter of 1 to 4 determinations; `number` makes its case number, which may be missing. */
export function randomLetter(random: Random, number: number): LetterToSave {
  const items = Array.from({ length: 1 + Math.floor(random() * random() * 4) }, () => randomItem(random));
  const words = Array.from({ length: 6 }, () => pick(random, SUMMARY_WORDS)).join(' ');
  const letter = makeLetter({
    caseNumber: maybe(random, `CM${10 + (number % 7)}-${String(number).padStart(7, '0')}`),
    decisionDate: maybe(random, day(random, 2014)),
    dateOfInjury: maybe(random, day(random, 2011)),
    urDenialDate: maybe(random, day(random, 2013)),
    reviewer: {
      licensedIn: some(random, STATES),
      specialties: some(random, SPECIALTIES),
      subspecialties: [],
    },
    patient: { age: maybe(random, 20 + Math.floor(random() * 8)), sex: maybe(random, pick(random, SEXES)) },
    caseSummary: maybe(random, `${words} ${number}`),
    determinations: items.map(({ item }) => item),
  });
  return { letter, evaluations: random() < 0.1 ? null : items.map(({ evaluation }) => evaluation) };
}

function randomItem(random: Random) {
  const cited = () =>
    some(random, [0, 1, 2]).map(() => ({
      guideline: maybe(random, pick(random, testCatalogue.guidelines).id, 0.3),
      section: pick(random, SECTIONS),
      pages: some(random, [4, 121, 127]),
    }));
  const administrator = cited();
  const reviewer = cited();
  const topics = (of: unknown[]) => of.map(() => maybe(random, pick(random, testCatalogue.topics).id, 0.5));
  const treatment = maybe(random, pick(random, testCatalogue.treatments).id);
  const item = makeDetermination({
    disputedService: pick(random, SERVICES),
    outcome: random() < 0.8 ? 'UPHELD' : 'OVERTURNED',
    rationale: `${pick(random, SUMMARY_WORDS)} ${pick(random, SUMMARY_WORDS)}`,
    utilizationReview: {
      ...makeDetermination().utilizationReview,
      decision: maybe(random, pick(random, UR_DECISIONS)),
    },
    claimsAdministratorBasis: makeBasis({
      noneCited: administrator.length === 0,
      citations: administrator.map((one) => makeCitation('CLAIMS_ADMINISTRATOR', one)),
    }),
    reviewerBasis: makeBasis({
      noneCited: reviewer.length === 0,
      citations: reviewer.map((one) => makeCitation('EXPERT_REVIEWER', one)),
    }),
  });
  const evaluation = makeEvaluation({
    treatment,
    treatments: treatment === null ? [] : [treatment],
    citationTopics: { claimsAdministrator: topics(administrator), expertReviewer: topics(reviewer) },
    agreement: pick(random, AGREEMENTS),
    facts: some(random, ['chronicPain', 'visits', 'side']).map((name) => ({
      name,
      value: pick(random, [true, false, 12, 'left']),
      source: 'READ' as const,
      span: null,
      readFrom: null,
      note: null,
    })),
    ruleFindings: some(random, ['rule-a', 'rule-b']).map((rule) => ({
      rule,
      topic: 'chronic-nmes',
      status: pick(random, ['MATCH', 'UNKNOWN'] as const),
    })),
    auditFindings: some(random, AUDIT_FINDING_KINDS.slice(0, 3)).map((kind) => ({
      kind,
      message: 'made up',
      span: null,
    })),
  });
  return { item, evaluation };
}

/** Letters with the case numbers `from` to `from + count - 1`. */
export function randomLetters(seed: number, count: number, from = 1): LetterToSave[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => randomLetter(random, from + at));
}
