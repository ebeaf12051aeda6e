// Like cases: nearest by treatment, facts and words; only earlier decisions of other letters; what each shares.

import type { DeterminationWhere } from '../../src/db/filters/where.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { findLikeCases, type LikeOutlook, type LikeRequest } from '../../src/jobs/predict/like-cases.js';
import { rarityOf, sharedShare } from '../../src/jobs/predict/likeness.js';
import type { Fact } from '../../src/rules/facts/fact.js';
import type { JsonValue } from '../../src/terms.js';
import { makeDetermination, makeEvaluation, makeLetter } from '../support/letter-factory.js';
import { closeDatabases, memoryDatabase } from '../support/memory-database.js';

afterEach(closeDatabases);

const fact = (name: string, value: JsonValue, source: Fact['source'] = 'READ'): Fact => ({
  name,
  value,
  source,
  span: null,
  readFrom: null,
  note: null,
});

interface Stored {
  treatment?: string;
  facts?: Fact[];
  summary?: string;
  day?: string;
}

/** Stores one letter for each entry and gives their ids; the n-th determination has the id n. */
function stored(letters: readonly Stored[]) {
  const db = memoryDatabase();
  const saved = saveLetters(
    db,
    letters.map(({ treatment = 'nmes', facts = [], summary = 'nothing told', day = '2015-02-10' }, at) => ({
      letter: makeLetter({
        caseNumber: `CM00-000000${at}`,
        caseSummary: summary,
        decisionDate: day,
        determinations: [makeDetermination()],
      }),
      evaluations: [makeEvaluation({ treatment, treatments: [treatment], facts })],
    })),
  );
  return { db, letterIds: saved.map(({ id }) => id) };
}

const asked = (given: Partial<LikeRequest> & { summary?: string } = {}): LikeRequest => ({
  treatment: 'nmes',
  category: 'DMEPOS',
  facts: [],
  request: {
    service: { text: 'Muscle stimulator, purchase', start: 0 },
    caseSummary: given.summary === undefined ? null : { text: given.summary, start: 0 },
  },
  ...given,
});
/** The like cases of one request. */
const likeCases = (
  db: Parameters<typeof findLikeCases>[0],
  request: LikeRequest,
  outlook: LikeOutlook,
  first: number,
  where: DeterminationWhere | null,
) => findLikeCases(db, [{ asked: request, outlook }], first, where)[0] ?? [];
const ANY = { before: null, letterId: null };
const ids = (found: { determinationId: number }[]): number[] =>
  found.map(({ determinationId }) => determinationId);

test('the same treatment first, then facts', () => {
  const { db } = stored([
    { treatment: 'tens', facts: [fact('fracture', true)] },
    { facts: [fact('fracture', false)] },
    { facts: [fact('fracture', true), fact('burn', true)] },
    { treatment: 'acupuncture', facts: [fact('fracture', true)] },
  ]);
  const found = likeCases(db, asked({ facts: [fact('fracture', true)] }), ANY, 10, null);
  expect(ids(found)).toEqual([3, 2, 1]);
  expect(found[0]).toMatchObject({ sharedFacts: ['fracture'] });
  expect(found.every(({ similarity }) => similarity >= 0 && similarity <= 1)).toBe(true);
});

test('words tell what facts do not, and are named', () => {
  const { db } = stored([{ summary: 'a fall from a ladder' }, { summary: 'a collision with a forklift' }]);
  const [nearest] = likeCases(db, asked({ summary: 'Collision: a forklift hit the leg.' }), ANY, 1, null);
  expect(nearest?.determinationId).toBe(2);
  expect(nearest?.sharedWords.slice(0, 2).sort()).toEqual(['collision', 'forklift']);
});

test('facts assumed absent and dates are not shared', () => {
  const facts = [fact('fracture', false, 'ASSUMED_ABSENT'), fact('injuryAgeDays', 40), fact('burn', true)];
  const { db } = stored([{ facts }]);
  expect(likeCases(db, asked({ facts }), ANY, 1, null)[0]?.sharedFacts).toEqual(['burn']);
});

test('only what was decided before the day, and never the letter itself', () => {
  const { db, letterIds } = stored([{ day: '2015-02-09' }, { day: '2015-02-10' }, { day: '2015-02-11' }]);
  const before = { before: '2015-02-11', letterId: letterIds[1] ?? null };
  expect(ids(likeCases(db, asked(), before, 10, null))).toEqual([1]);
});

test('a filter, a number, and a treatment that is not known', () => {
  const { db } = stored([{ day: '2015-02-09' }, { day: '2015-02-10' }]);
  const where = { decisionDate: { gte: '2015-02-10' } };
  expect(ids(likeCases(db, asked(), ANY, 10, where))).toEqual([2]);
  expect(likeCases(db, asked(), ANY, 1, null)).toHaveLength(1);
  expect(likeCases(db, asked(), ANY, 0, null)).toEqual([]);
  expect(likeCases(db, asked({ treatment: null }), ANY, 10, null)).toEqual([]);
});

describe('likeness of sets', () => {
  const rarity = rarityOf([new Set(['common', 'rare']), new Set(['common']), new Set(['common'])]);

  test('what few hold counts for more', () => {
    expect(rarity('rare')).toBeGreaterThan(rarity('common'));
    const withRare = sharedShare(new Set(['rare', 'common']), new Set(['rare']), rarity);
    const withCommon = sharedShare(new Set(['rare', 'common']), new Set(['common']), rarity);
    expect(withRare.share).toBeGreaterThan(withCommon.share);
    expect(sharedShare(new Set(['common', 'rare']), new Set(['common', 'rare']), rarity)).toEqual({
      share: 1,
      shared: ['rare', 'common'],
    });
  });

  test('empty sets share nothing', () => {
    expect(sharedShare(new Set(), new Set(), rarity)).toEqual({ share: 0, shared: [] });
  });
});
