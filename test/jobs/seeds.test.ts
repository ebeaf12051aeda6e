// The two seed letters from file to answer: upheld by page 121, in agreement with the reviewer, the other citation visible.
import { join } from 'node:path';
import {
  auditFindingsByDeterminationIds,
  citationsByDeterminationIds,
  determinationsByIds,
} from '../../src/db/letters/find-by-determination.js';
import { predictions } from '../../src/db/tables/determination-tables.js';
import { openContext, type ServiceContext } from '../../src/jobs/context.js';
import { ingestFiles } from '../../src/jobs/ingest/ingest-files.js';
import { letterFiles } from '../../src/jobs/ingest/letter-files.js';
import { predictDeterminations } from '../../src/jobs/predict/predict.js';
import { describeShared } from '../support/shared.js';

describeShared('the seed letters', (shared) => {
  let context: ServiceContext;
  const ids = [1, 2];

  beforeAll(async () => {
    context = openContext({ file: ':memory:' });
    const summary = await ingestFiles(context, [...letterFiles([join(shared, 'letters', 'seeds')])]);
    expect(summary).toMatchObject({ files: 2, stored: 2, failed: [] });
  });
  afterAll(() => context.db.close());

  test('both decide a muscle stimulator by the rule of page 121, as the reviewers did', async () => {
    const rows = determinationsByIds(context.db, ids);
    expect(rows.map((row) => row?.treatmentId)).toEqual(['nmes', 'nmes']);
    expect(rows.map((row) => row?.agreement)).toEqual(['AGREES', 'AGREES']);
    const stored = context.db.orm.select().from(predictions).all();
    expect(stored.map((row) => row.decidedBy)).toEqual([['nmes-chronic-pain'], ['nmes-chronic-pain']]);
    for (const [, prediction] of await predictDeterminations(context, ids)) {
      expect(prediction.predictedOutcome).toBe('UPHELD');
      expect(prediction.findings[0]?.rule.source.pages).toEqual([121]);
      expect(prediction.explanation).toContain('page 121');
      const stroke = prediction.facts.find(({ name }) => name === 'strokeRehabilitation');
      expect(stroke?.source).toBe('ASSUMED_ABSENT');
    }
  });

  test('the claims administrators cited something else: a heading on TENS, and pages 116 and 127', () => {
    const citations = citationsByDeterminationIds(context.db, ids).map((rows) =>
      rows
        .filter(({ citedBy }) => citedBy === 'CLAIMS_ADMINISTRATOR')
        .map(({ topicId, section, pages }) => ({ topicId, section, pages })),
    );
    expect(citations).toEqual([
      [{ topicId: 'tens', section: 'TENS', pages: [] }],
      [{ topicId: null, section: null, pages: [116, 127] }],
    ]);
    const findings = auditFindingsByDeterminationIds(context.db, ids).map((rows) =>
      rows.map(({ kind }) => kind),
    );
    expect(findings[0]).toContain('OTHER_TREATMENTS_TOPIC');
  });
});
