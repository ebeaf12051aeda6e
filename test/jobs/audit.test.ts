// The audit of stored letters: figures, reproducibility, cancelling, reports, near-identical rationales kept as findings.
import { readFileSync } from 'node:fs';
import { AuditRows } from '../../src/db/letters/audit-rows.js';
import { auditFindingsByDeterminationIds } from '../../src/db/letters/find-by-determination.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { countDeterminations } from '../../src/db/pages/find-determinations.js';
import { auditDeterminations } from '../../src/jobs/audit/audit.js';
import { AuditCancelled } from '../../src/jobs/audit/audit-cancelled.js';
import { refreshBoilerplate } from '../../src/jobs/audit/audit-runner.js';
import { openContext, type ServiceContext } from '../../src/jobs/context.js';
import { evaluateLetter } from '../../src/jobs/ingest/evaluate-letter.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { auditReport } from '../../src/report/audit-report.js';
import { auditTables } from '../../src/report/audit-tables.js';
import { makeBasis, makeCitation, makeDetermination, makeLetter } from '../support/letter-factory.js';
import { contentsOf } from '../support/memory-database.js';

const TEMPLATE =
  'The worker reports pain of the low back for years. The guideline does not support this device for chronic pain outside of a program after a stroke, and no stroke is on record. Therefore, the request is not medically necessary.';
let context: ServiceContext;

function store(count: number): void {
  const letters = Array.from({ length: count }, (_, at) =>
    makeLetter({
      caseNumber: `CM15-${String(at).padStart(7, '0')}`,
      decisionDate: `201${4 + (at % 2)}-${String(1 + (at % 12)).padStart(2, '0')}-10`,
      urDenialDate: '2014-09-04',
      dateOfInjury: '2010-01-01',
      caseSummary: 'The worker has chronic pain of the low back.',
      reviewer: {
        licensedIn: [['California', 'Texas', 'Ohio'][at % 3] ?? ''],
        specialties: ['Pain Medicine'],
        subspecialties: [],
      },
      determinations: [
        makeDetermination({
          disputedService: 'NMES unit, purchase',
          outcome: at % 8 === 0 ? 'OVERTURNED' : 'UPHELD',
          rationale:
            at < 4 ? TEMPLATE : `Case ${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10)]} ends so.`,
          reviewerBasis: makeBasis({
            citations: at % 5 ? [makeCitation('EXPERT_REVIEWER')] : [],
            noneCited: at % 5 === 0,
          }),
        }),
        ...(at % 3
          ? []
          : [
              makeDetermination({
                disputedService: 'TENS unit, purchase',
                rationale: 'It is not medically necessary.',
              }),
            ]),
      ],
    }),
  );
  saveLetters(
    context.db,
    letters.map((letter) => ({ letter, evaluations: evaluateLetter(context, letter) })),
  );
}

beforeAll(async () => {
  context = openContext({ file: ':memory:' });
  store(60);
  await refreshBoilerplate(context);
});
afterAll(() => context.db.close());

test('cells of citations that are small show no outcomes, and cannot be told from the rest', () => {
  const { concordance } = auditDeterminations(context, null);
  const untold = concordance.cells.filter(({ upheld }) => upheld === null);
  const told = concordance.cells.filter(({ upheld }) => upheld !== null);
  expect(told.every(({ determinations }) => determinations >= 10)).toBe(true);
  const left = untold.reduce((sum, { determinations }) => sum + determinations, 0);
  expect(left === 0 || left >= 10).toBe(true);
});

test('every count has its share of all, with an interval that holds it', () => {
  const { agreement, findingCounts, determinations } = auditDeterminations(context, null);
  for (const { count, share, lower, upper } of [...agreement, ...findingCounts]) {
    expect(share).toBeCloseTo(count / determinations, 12);
    expect([(lower ?? 2) <= (share ?? -1), (upper ?? -1) >= (share ?? 2)]).toEqual([true, true]);
  }
});

test('counts are of what is stored, and every figure says what it is of', () => {
  const figures = auditDeterminations(context, null);
  expect(figures.determinations).toBe(80);
  expect(figures.letters).toBe(60);
  expect(figures.agreement.reduce((sum, { count }) => sum + count, 0)).toBe(80);
  expect(figures.reliability.decided).toMatchObject({ determinations: 80, letters: 60, level: 0.95 });
  expect(figures.reliability.explanation).toContain('Kappa is low');
  expect(figures.concordance.cells.reduce((sum, { determinations }) => sum + determinations, 0)).toBe(80);
  expect(figures.drift.reason).toContain('cannot show a drift');
  expect(figures.editionEffects.every(({ reason }) => reason !== null)).toBe(true);
  expect(figures.notes.join(' ')).toContain('associations');
});

test('a filter audits its determinations only', () => {
  const figures = auditDeterminations(context, { treatment: { eq: 'tens' } });
  expect(figures.determinations).toBe(20);
  expect(figures.likeGroups.every(({ treatment }) => treatment === 'tens')).toBe(true);
});

test('near-identical rationales are findings that filters find', () => {
  expect(countDeterminations(context.db, { finding: { eq: 'BOILERPLATE' } })).toBe(4);
  const figures = auditDeterminations(context, null);
  expect(figures.boilerplate.clusters.map(({ letters }) => letters)).toEqual([4]);
  const ids = figures.boilerplate.clusters[0]?.determinationIds ?? [];
  const messages = auditFindingsByDeterminationIds(context.db, ids)
    .flat()
    .map(({ message }) => message);
  expect(messages).toContain('The rationale is nearly the same text as that of 3 other letters.');
});

test('a near-identical rationale is found where it stands, and the list of findings tells the place', async () => {
  const own = openContext({ file: ':memory:' });
  const sample = readFileSync('samples/CM14-9000001.txt', 'utf8');
  const letters = ['1', '2', '3'].map((digit) =>
    parseLetter(sample.replaceAll('CM14-9000001', `CM14-911111${digit}`)),
  );
  saveLetters(
    own.db,
    letters.map((letter) => ({ letter, evaluations: evaluateLetter(own, letter) })),
  );
  await refreshBoilerplate(own);
  const listed = [...new AuditRows(own.db, null).findings()].filter(({ kind }) => kind === 'BOILERPLATE');
  own.db.close();
  expect(listed.length).toBeGreaterThanOrEqual(3);
  for (const { caseNumber, item, start, end } of listed) {
    const letter = letters.find((each) => each.caseNumber === caseNumber);
    const words = letter?.text.slice(start ?? 0, end ?? 0).replace(/\s+/g, ' ');
    expect(words).toBe(letter?.determinations[item - 1]?.rationale);
  }
});

test('a day of a year that cannot be is found where it stands', () => {
  const sample = readFileSync('samples/CM14-9000001.txt', 'utf8');
  const summary = parseLetter(sample).caseSummary ?? '';
  const letter = parseLetter(sample.replace(summary.slice(0, 20), 'On December 9, 3026 it was denied. $&'));
  const { auditFindings } = evaluateLetter(context, letter)[0] ?? { auditFindings: [] };
  const found = auditFindings.find(({ message }) => message.includes('"December 9, 3026"'));
  expect(found?.kind).toBe('DATES_OUT_OF_ORDER');
  expect(letter.text.slice(found?.span?.start, found?.span?.end)).toBe('December 9, 3026');
});

test('the same database gives the same bytes, and an audit writes nothing', () => {
  const before = JSON.stringify(contentsOf(context.db));
  const [one, other] = [0, 1].map(() => auditDeterminations(context, null));
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  expect(one && other && auditReport(one) === auditReport(other)).toBe(true);
  expect(JSON.stringify(contentsOf(context.db))).toBe(before);
});

test('an audit that is cancelled ends, and leaves nothing behind', () => {
  const before = JSON.stringify(contentsOf(context.db));
  expect(() => auditDeterminations(context, null, { signal: { aborted: true } })).toThrow(AuditCancelled);
  expect(JSON.stringify(contentsOf(context.db))).toBe(before);
  expect(auditDeterminations(context, null).determinations).toBe(80);
});

test('the report holds every table, plots with titles, and asks for nothing from elsewhere', () => {
  const figures = auditDeterminations(context, null);
  const page = auditReport(figures);
  for (const { title, rows } of auditTables(figures))
    if (rows.length) expect(page).toContain(title.replaceAll('"', '&quot;'));
  expect(page.match(/<svg role="img" aria-labelledby=/g)?.length).toBeGreaterThanOrEqual(3);
  expect(page).not.toMatch(/https?:|<script|<link|src=|@import|url\(/);
  expect(page).toContain('<html lang="en">');
});

test('every row of every table has a cell for every column', () => {
  for (const { columns, rows } of auditTables(auditDeterminations(context, null)))
    for (const row of rows) expect(row).toHaveLength(columns.length);
});

test('a database without letters is audited, too', () => {
  const empty = openContext({ file: ':memory:' });
  const figures = auditDeterminations(empty, null);
  expect(figures).toMatchObject({ determinations: 0, likeGroups: [] });
  expect(auditReport(figures)).toContain('Consistency audit');
  empty.db.close();
});
