// Random filters of every kind for property tests, over the values of letter-corpus.ts.
import fc from 'fast-check';
import type { DeterminationWhere, LetterWhere } from '../../src/db/filters/where.js';
import {
  AGREEMENTS,
  AUDIT_FINDING_KINDS,
  LETTER_OUTCOMES,
  OUTCOMES,
  PARTIES,
  SEXES,
  UR_DECISIONS,
} from '../../src/terms.js';
import { testCatalogue } from './letter-factory.js';

const few = { requiredKeys: [] };
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

function valueFilter<T>(value: fc.Arbitrary<T>) {
  const nullable = fc.option(value, { nil: null, freq: 6 });
  return fc.record(
    { eq: nullable, ne: nullable, in: list(value), notIn: list(value), isNull: fc.boolean() },
    few,
  );
}
function rangeFilter<T>(value: fc.Arbitrary<T>) {
  const ranges = fc.record({ lt: value, lte: value, gt: value, gte: value }, few);
  return fc.oneof(
    valueFilter(value),
    ranges,
    fc.tuple(valueFilter(value), ranges).map(([a, b]) => ({ ...a, ...b })),
  );
}
const textFilter = (value: fc.Arbitrary<string>, parts: string[]) =>
  fc.oneof(valueFilter(value), fc.record({ contains: fc.constantFrom(...parts) }));

const of = <T>(values: readonly T[]) => fc.constantFrom(...values);
const date = fc.tuple(
  fc.integer({ min: 2011, max: 2016 }),
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 0, max: 3 }),
);
const isoDate = date.map(([year, month, day]) => `${year}-0${month}-1${day}`);
const specialty = textFilter(of(['Family Practice', 'Pain Medicine', 'Neurology']), [
  'med',
  'PRACTICE',
  'x',
  'i',
]);
const caseNumber = textFilter(of(['CM11-0000001', 'CM12-0000002', 'none']), ['CM11', '0000', 'cm1']);
const search = of(['knee', 'pain knee', 'PAIN', 'tens', 'sur*', 'walks* stroke', 'absent', 'emg']);
const topic = of(testCatalogue.topics.map(({ id }) => id));
const guideline = of(testCatalogue.guidelines.map(({ id }) => id));

const determinationLeaf: fc.Arbitrary<DeterminationWhere> = fc.oneof(
  fc.record({ outcome: valueFilter(of(OUTCOMES)) }),
  fc.record({ treatment: valueFilter(of(testCatalogue.treatments.map(({ id }) => id))) }),
  fc.record({ category: textFilter(of(['DMEPOS', 'Rehabilitation']), ['me', 'TEST', 'zzz']) }),
  fc.record({
    disputedService: textFilter(of(['EMG/NCS', 'TENS unit purchase']), [
      'TENS',
      'left KNEE',
      'g/n',
      'ee',
      '"',
      '1',
    ]),
  }),
  fc.record({ decisionDate: rangeFilter(isoDate) }),
  fc.record({ urDenialDate: rangeFilter(isoDate) }),
  fc.record({ dateOfInjury: rangeFilter(isoDate) }),
  fc.record({ injuryAgeDays: rangeFilter(fc.integer({ min: 0, max: 2000 })) }),
  fc.record({ specialty }),
  fc.record({ licensedIn: textFilter(of(['California', 'Texas', 'Ohio']), ['cal', 'o']) }),
  fc.record({ age: rangeFilter(fc.integer({ min: 19, max: 29 })) }),
  fc.record({ sex: valueFilter(of(SEXES)) }),
  fc.record({ caseNumber }),
  fc.record({ urDecision: valueFilter(of(UR_DECISIONS)) }),
  fc.record({
    fact: fc
      .record({ eq: of([true, false, 12, 'left', null]), known: fc.boolean() }, few)
      .chain((part) => of(['chronicPain', 'visits', 'side', 'other']).map((name) => ({ ...part, name })))
      .filter((fact) => 'eq' in fact || 'known' in fact),
  }),
  fc.record({ finding: valueFilter(of(AUDIT_FINDING_KINDS.slice(0, 4))) }),
  fc.record({
    ruleFinding: fc.record(
      { rule: of(['rule-a', 'rule-c']), status: of(['MATCH', 'UNKNOWN'] as const) },
      few,
    ),
  }),
  fc.record({
    citation: fc.record(
      {
        citedBy: of(PARTIES),
        noneCited: fc.boolean(),
        guideline: valueFilter(guideline),
        topic: valueFilter(topic),
        section: textFilter(of(['NMES', 'TENS']), ['mri', 'E', 'knee M']),
        page: rangeFilter(of([4, 121, 127, 5])),
      },
      few,
    ),
  }),
  fc.record({ agreement: valueFilter(of(AGREEMENTS)) }),
  fc.record({ search }),
);

const letterLeaf: fc.Arbitrary<LetterWhere> = fc.oneof(
  fc.record({ caseNumber }),
  fc.record({ decisionDate: rangeFilter(isoDate) }),
  fc.record({ dateOfInjury: rangeFilter(isoDate) }),
  fc.record({ outcome: valueFilter(of(LETTER_OUTCOMES)) }),
  fc.record({ specialty }),
  fc.record({ search }),
);

function nested<Where extends object>(leaf: fc.Arbitrary<Where>): fc.Arbitrary<Where> {
  const { where } = fc.letrec<{ where: Where; side: Where }>((tie) => ({
    side: fc.tuple(leaf, leaf).map(([a, b]) => ({ ...a, ...b })),
    where: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      tie('side'),
      fc.array(tie('where'), { maxLength: 3 }).map((and) => ({ and }) as unknown as Where),
      fc.array(tie('where'), { maxLength: 3 }).map((or) => ({ or }) as unknown as Where),
      tie('where').map((not) => ({ not }) as unknown as Where),
    ),
  }));
  return where;
}

export const determinationWhere = nested(determinationLeaf);
export const letterWhere = nested(letterLeaf);
/** Each kind of filter alone. */
export const determinationWhereLeaf = determinationLeaf;
