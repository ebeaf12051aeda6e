// Seeded corpora of audited cases in memory: consistent ones, in which treatments differ but like cases end alike, and such
// with planted groups whose outcomes do not follow from their cases. The truth stands beside them.
import { AuditCases } from '../../src/audit/audit-cases.js';
import { Expectation } from '../../src/audit/expectation.js';
import { likeKey } from '../../src/audit/like-groups.js';
import { seeded } from './seeded.js';

export interface CorpusOptions {
  letters: number;
  treatments: number;
  /** So many like groups get the share of upheld `plantedShare` instead of that of their treatment. */
  planted?: number;
  plantedShare?: number;
}

export interface AuditCorpus {
  cases: AuditCases;
  expectation: Expectation;
  /** Keys of the planted groups. */
  planted: Set<string>;
}

const PREDICTED = ['UPHELD', 'UPHELD', 'UPHELD', 'UNDETERMINED', 'OVERTURNED'] as const;
/** Shares of upheld among what the rules say, before the treatment moves them. */
const SHARES = { UPHELD: 0.93, UNDETERMINED: 0.88, OVERTURNED: 0.6 };
const BODY_PARTS = ['LOW_BACK', 'NECK', 'KNEE', 'SHOULDER'];

/** A corpus of a seed. Items of one letter correlate: half of them follow the letter's first where they are alike. */
export function makeCorpus(
  seed: number,
  { letters, treatments, planted = 0, plantedShare = 0.4 }: CorpusOptions,
): AuditCorpus {
  const random = seeded(seed);
  const cases = new AuditCases(letters * 3);
  const moves = Array.from({ length: treatments }, () => (random.next() - 0.5) * 0.08);
  const keys = plantedKeys(random, treatments, planted);
  for (let letter = 1; letter <= letters; letter++) {
    const items = random.chance(0.3) ? 2 : 1;
    const date = `20${14 + random.below(4)}-0${1 + random.below(9)}-15`;
    for (let item = 0; item < items; item++) {
      const number = random.below(treatments);
      const predicted = random.pick(PREDICTED);
      const facts = [{ name: 'bodyPart', value: random.pick(BODY_PARTS) }];
      const treatment = `treatment-${number}`;
      const key = likeKey(treatment, 'topic', predicted, facts);
      const share = keys.has(key) ? plantedShare : Math.min(0.99, SHARES[predicted] + (moves[number] ?? 0));
      const at = cases.length;
      cases.add({
        id: at + 1,
        letterId: letter,
        treatment,
        category: `category-${number % 4}`,
        outcome: random.chance(share) ? 'UPHELD' : 'OVERTURNED',
        decisionDate: date,
        urDate: date,
        predicted,
        agreement: null,
        topic: 'topic',
      });
      cases.group[at] = cases.groups.codeOf(key);
      cases.setFacts(at, [
        cases.facts.codeOf(`bodyPart=${facts[0]?.value}`),
        cases.facts.codeOf(`age=${30 + random.below(3)}`),
      ]);
    }
  }
  const expectation = new Expectation(cases, 0.9);
  expectation.fill();
  return { cases, expectation, planted: keys };
}

/** At most two of the four parts of the body of a treatment: what most like cases do is what its cases lead to expect. */
function plantedKeys(random: ReturnType<typeof seeded>, treatments: number, count: number): Set<string> {
  const keys = new Set<string>();
  const ofTreatment = new Map<number, number>();
  while (keys.size < count) {
    const number = random.below(treatments);
    const before = keys.size;
    if ((ofTreatment.get(number) ?? 0) >= 2) continue;
    const facts = [{ name: 'bodyPart', value: random.pick(BODY_PARTS) }];
    keys.add(likeKey(`treatment-${number}`, 'topic', 'UPHELD', facts));
    if (keys.size > before) ofTreatment.set(number, (ofTreatment.get(number) ?? 0) + 1);
  }
  return keys;
}
