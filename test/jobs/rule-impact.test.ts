// What a changed or new topic would change: every change is what a rule base with the topic says, and nothing is stored.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { openContext, type ServiceContext } from '../../src/jobs/context.js';
import { ruleImpact } from '../../src/jobs/impact/rule-impact.js';
import { evaluateLetter } from '../../src/jobs/ingest/evaluate-letter.js';
import { makeDetermination, makeLetter } from '../support/letter-factory.js';
import { contentsOf } from '../support/memory-database.js';

const file = join(process.cwd(), 'src/rules/guidelines/mtus-chronic-pain-2009/nmes.json');
const topic = JSON.parse(readFileSync(file, 'utf8')) as { id: string; rules: { recommendation: string }[] };
const turned = JSON.stringify({
  ...topic,
  rules: topic.rules.map((rule) => ({
    ...rule,
    recommendation: rule.recommendation === 'RECOMMENDED' ? 'NOT_RECOMMENDED' : 'RECOMMENDED',
  })),
});
let context: ServiceContext;

beforeAll(() => {
  context = openContext({ file: ':memory:' });
  const letters = Array.from({ length: 12 }, (_, at) =>
    makeLetter({
      caseNumber: `CM15-${String(at).padStart(7, '0')}`,
      decisionDate: `201${4 + (at % 2)}-11-10`,
      urDenialDate: '2014-09-04',
      dateOfInjury: '2010-01-01',
      caseSummary: 'The worker has chronic pain of the low back.',
      determinations: [
        makeDetermination({ disputedService: 'NMES unit, purchase' }),
        makeDetermination({ disputedService: 'Acupuncture, 6 visits' }),
      ],
    }),
  );
  saveLetters(
    context.db,
    letters.map((letter) => ({ letter, evaluations: evaluateLetter(context, letter) })),
  );
});
afterAll(() => context.db.close());

test('the topic as it is changes nothing', () => {
  const impact = ruleImpact(context, JSON.stringify(topic));
  expect(impact).toMatchObject({
    topic: 'nmes',
    isNew: false,
    considered: 12,
    predictions: 0,
    agreements: 0,
    changes: [],
  });
  expect(impact.after).toBe(impact.before);
});

test('the topic turned round turns every prediction, by topic, treatment, category and year', () => {
  const before = JSON.stringify(contentsOf(context.db));
  const impact = ruleImpact(context, turned);
  expect(impact.transitions).toEqual([{ from: 'UPHELD', to: 'UNDETERMINED', count: 12 }]);
  expect(impact.predictions).toBe(12);
  expect(impact.changes[0]).toMatchObject({
    position: 1,
    before: { predictedOutcome: 'UPHELD', topic: 'nmes' },
    // How long the pain has lasted alone earns no answer OVERTURNED.
    after: { predictedOutcome: 'UNDETERMINED', agreement: 'INSUFFICIENT_FACTS' },
  });
  expect(impact.counts).toContainEqual({ dimension: 'TOPIC', key: 'nmes', predictions: 12, agreements: 12 });
  expect(impact.counts).toContainEqual({
    dimension: 'TREATMENT',
    key: 'nmes',
    predictions: 12,
    agreements: 12,
  });
  expect(impact.counts).toContainEqual({ dimension: 'YEAR', key: '2014', predictions: 6, agreements: 6 });
  expect(JSON.stringify(contentsOf(context.db))).toBe(before);
});

test.each([
  ['no JSON', '{'],
  ['no topic', '{}'],
  ['an unknown fact', turned.replaceAll('chronicPain', 'chronicpain')],
])('a file that is not sound is refused: %s', (_name, text) => {
  expect(() => ruleImpact(context, text)).toThrow(expect.objectContaining({ code: 'RULE_BASE_BROKEN' }));
});
