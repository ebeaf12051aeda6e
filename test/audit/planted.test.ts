// Planted findings of every kind among sound determinations: how many are found, and how many found ones are planted.
import type { AuditedDetermination } from '../../src/audit/audited-determination.js';
import { Boilerplate } from '../../src/audit/boilerplate.js';
import { checkDetermination } from '../../src/audit/check-determination.js';
import { recogniseTreatment } from '../../src/catalogue/recognise-treatment.js';
import type { AuditFindingKind } from '../../src/terms.js';
import { AGAINST, audited, auditedBasis } from '../support/audited.js';
import { type Seeded, seeded } from '../support/seeded.js';

const EACH = 60;
const PARTS = [
  ['left shoulder', 'right knee'],
  ['right knee', 'cervical spine'],
  ['lumbar spine', 'left elbow'],
  ['cervical spine', 'right ankle'],
  ['left wrist', 'right hip'],
] as const;
const SERVICES = [
  'MRI',
  'Physical therapy 12 sessions',
  'Acupuncture 6 visits',
  'X-ray',
  'Chiropractic treatment 8 visits',
];
const LEADS = ['Therefore, ', 'As such, ', 'Given the above, ', 'Based on the above, ', ''];
const STORY = [
  'The guidelines recommend it after conservative care has failed.',
  'Conservative care was tried for weeks.',
  'There is no record of red flags.',
  'The record holds no plan for surgery.',
];

interface Plain {
  given: AuditedDetermination;
  part: string;
  other: string;
  service: string;
  lead: string;
}

function conclusion(
  { lead, service, part }: Pick<Plain, 'lead' | 'service' | 'part'>,
  necessary: boolean,
): string {
  const subject = lead === '' ? 'The request' : 'the request';
  return `${lead}${subject} for ${service} for the ${part} is ${necessary ? '' : 'not '}medically necessary.`;
}

function sound(random: Seeded): Plain {
  const [part, other] = random.pick(PARTS);
  const service = random.pick(SERVICES);
  const lead = random.pick(LEADS);
  const upheld = random.chance(0.9);
  const text = `${random.pick(STORY)} ${random.pick(STORY)} The ${part} is tender. ${conclusion({ lead, service, part }, !upheld)}`;
  const words = `${service} for the ${part}`;
  const basis = { section: 'Special Studies', topic: null, pages: [] };
  const given = audited({
    service: words,
    outcome: upheld ? 'UPHELD' : 'OVERTURNED',
    treatments: recogniseTreatment(words).treatments,
    rationale: { text, start: 100 },
    bases: [auditedBasis('CLAIMS_ADMINISTRATOR', basis), auditedBasis('EXPERT_REVIEWER', basis)],
  });
  return { given, part, other, service, lead };
}

const PLANTS: Record<string, (random: Seeded, one: Plain) => Partial<AuditedDetermination>> = {
  RATIONALE_AGAINST_OUTCOME: (_random, { given }) => ({
    outcome: given.outcome === 'UPHELD' ? 'OVERTURNED' : 'UPHELD',
  }),
  OTHER_BODY_PART_OR_SERVICE: (_random, one) => ({
    rationale: {
      text: `The ${one.other} is tender. ${conclusion({ ...one, part: one.other }, one.given.outcome !== 'UPHELD')}`,
      start: 100,
    },
  }),
  QUANTITIES_DO_NOT_ADD_UP: (random) => {
    const [part, rest] = [2 + random.below(6), 2 + random.below(6)];
    return {
      originalRequest: `${part + rest + 1 + random.below(5)} visits`,
      authorized: `${part} visits`,
      disputedPortion: `${rest} visits`,
    };
  },
  NOTHING_CITED: (_random, { given }) => ({
    bases: [auditedBasis('CLAIMS_ADMINISTRATOR'), ...given.bases.slice(1)],
  }),
  GUIDELINE_NOT_IN_FORCE: (_random, { given }) => ({
    bases: [
      ...given.bases.slice(0, 1),
      auditedBasis('EXPERT_REVIEWER', {
        guideline: 'mtus-chronic-pain-2016',
        text: 'MTUS Chronic Pain 2016',
        section: null,
        topic: null,
        pages: [],
      }),
    ],
  }),
  OTHER_TREATMENTS_TOPIC: (random, { given }) => ({
    bases: [
      auditedBasis(
        'CLAIMS_ADMINISTRATOR',
        random.chance(0.5)
          ? { section: 'TENS', topic: 'tens', pages: [] }
          : { section: 'NMES', topic: 'nmes', pages: [] },
      ),
      ...given.bases.slice(1),
    ],
  }),
  LOWER_AUTHORITY_USED: (_random, { given }) => ({
    bases: [
      ...given.bases.slice(0, 1),
      auditedBasis('EXPERT_REVIEWER', {
        guideline: 'odg',
        section: 'Low Back',
        topic: null,
        pages: [],
        text: 'ODG',
      }),
    ],
  }),
  PAGE_NOT_IN_SECTION: (random, { given }) => ({
    bases: [
      auditedBasis('CLAIMS_ADMINISTRATOR', {
        section: null,
        topic: 'functional-improvement',
        pages: [128 + random.below(200)],
      }),
      ...given.bases.slice(1),
    ],
  }),
  DATES_OUT_OF_ORDER: (random, { given }) => ({
    dates: {
      ...given.dates,
      ...random.pick([
        { injury: '2014-09-10' },
        { applicationReceived: '2014-08-30' },
        { urDecision: '2004-09-04' },
        { requested: '2014-03-01', received: null },
      ]),
    },
  }),
};

test('at least 500 planted findings: 98 in 100 of each kind found, 95 in 100 found ones planted', () => {
  const random = seeded(2024);
  const found = new Map<AuditFindingKind, { right: number; wrong: number }>();
  const note = (kind: AuditFindingKind, right: boolean): void => {
    const sum = found.get(kind) ?? { right: 0, wrong: 0 };
    found.set(kind, right ? { ...sum, right: sum.right + 1 } : { ...sum, wrong: sum.wrong + 1 });
  };
  const kinds = Object.keys(PLANTS) as AuditFindingKind[];
  for (let round = 0; round < 1000; round++) {
    for (const kind of new Set(
      checkDetermination(sound(random).given, AGAINST).map((finding) => finding.kind),
    ))
      note(kind, false);
  }
  for (const kind of kinds) {
    for (let round = 0; round < EACH; round++) {
      const one = sound(random);
      const given = { ...one.given, ...PLANTS[kind]?.(random, one) };
      for (const seen of new Set(checkDetermination(given, AGAINST).map((finding) => finding.kind)))
        note(seen, seen === kind);
    }
  }
  expect(kinds.length * EACH).toBeGreaterThanOrEqual(500);
  for (const kind of kinds) {
    const { right, wrong } = found.get(kind) ?? { right: 0, wrong: 0 };
    expect([kind, right >= 0.98 * EACH, right >= 0.95 * (right + wrong)]).toEqual([kind, true, true]);
  }
});

test('near-identical rationales across letters: all found, and no other', () => {
  const random = seeded(77);
  const words = Array.from(
    { length: 300 },
    (_, at) => `wo${at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'q')}x`,
  );
  const text = (): string => Array.from({ length: 80 }, () => random.pick(words)).join(' ');
  const boilerplate = new Boilerplate();
  const planted = new Set<number>();
  for (let id = 1; id <= 2000; ) {
    const shared = random.chance(0.1) ? 2 + random.below(3) : 1;
    const one = text();
    for (let copy = 0; copy < shared; copy++, id++) {
      if (shared > 1) planted.add(id);
      boilerplate.add(id, id, `${one} ${id} tablets of 10 mg`);
    }
  }
  const seen = new Set(boilerplate.clusters().flatMap(({ determinationIds }) => determinationIds));
  const right = [...seen].filter((id) => planted.has(id)).length;
  expect(right / planted.size).toBeGreaterThanOrEqual(0.98);
  expect(right / seen.size).toBeGreaterThanOrEqual(0.95);
});
