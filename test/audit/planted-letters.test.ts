// Generated letters with at least 500 planted inconsistencies, of every kind, from their text to the audit: how many are
// found, and how many found ones are planted.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditFindingsByDeterminationIds } from '../../src/db/letters/find-by-determination.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { streamDeterminations } from '../../src/db/letters/stream-determinations.js';
import { auditDeterminations } from '../../src/jobs/audit/audit.js';
import { refreshBoilerplate } from '../../src/jobs/audit/audit-runner.js';
import { openContext, type ServiceContext } from '../../src/jobs/context.js';
import { evaluateLetter } from '../../src/jobs/ingest/evaluate-letter.js';
import { parseLetter } from '../../src/letter/parse-letter.js';

interface Truth {
  source: string;
  caseNumber: string;
  determinations: { position: number; claimsAdministratorBasis: Basis; reviewerBasis: Basis }[];
  planted: { kind: string; position: number; group?: number }[];
}
interface Basis {
  noneCited: boolean;
}

const EACH = 48;
let folder: string;
let truths: Truth[];
let context: ServiceContext;
/** Determinations by id, as "case number#position". */
const names = new Map<number, string>();
const found = new Map<string, Set<string>>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'upheld-planted-'));
  const program = join(process.cwd(), 'bench', 'generate', 'generate.mjs');
  const sizes = ['--letters', '1100', '--seed', '5150', '--out', folder, '--plant', `ALL:${EACH}`];
  execFileSync(process.execPath, [program, ...sizes]);
  truths = readFileSync(join(folder, 'truth.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Truth);
  context = openContext({ file: ':memory:' });
  for (const { source, caseNumber } of truths) {
    const letter = { ...parseLetter(readFileSync(join(folder, source), 'utf8')), caseNumber };
    saveLetters(context.db, [{ letter, evaluations: evaluateLetter(context, letter) }]);
  }
  await refreshBoilerplate(context);
  for (const rows of streamDeterminations(context.db, {})) {
    const ids = rows.map(({ id }) => id);
    const findings = auditFindingsByDeterminationIds(context.db, ids);
    rows.forEach(({ id, caseNumber, position }, at) => {
      const name = `${caseNumber}#${position}`;
      names.set(id, name);
      for (const { kind } of findings[at] ?? []) found.set(kind, (found.get(kind) ?? new Set()).add(name));
    });
  }
}, 180_000);
afterAll(() => {
  context.db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What bears a kind by the truth: what was planted, and for nothing cited whatever cites nothing. */
function plantedOf(kind: string): Set<string> {
  const bearing = truths.flatMap(({ caseNumber, planted, determinations }) => [
    ...planted.filter((plant) => plant.kind === kind).map(({ position }) => `${caseNumber}#${position}`),
    ...determinations
      .filter(
        ({ claimsAdministratorBasis, reviewerBasis }) =>
          kind === 'NOTHING_CITED' && (claimsAdministratorBasis.noneCited || reviewerBasis.noneCited),
      )
      .map(({ position }) => `${caseNumber}#${position}`),
  ]);
  return new Set(bearing);
}

const KINDS = [
  'RATIONALE_AGAINST_OUTCOME',
  'PAGE_NOT_IN_SECTION',
  'GUIDELINE_NOT_IN_FORCE',
  'OTHER_TREATMENTS_TOPIC',
  'NOTHING_CITED',
  'OTHER_BODY_PART_OR_SERVICE',
  'BOILERPLATE',
  'QUANTITIES_DO_NOT_ADD_UP',
  'LOWER_AUTHORITY_USED',
  'DATES_OUT_OF_ORDER',
];

test('at least 98 in 100 of all planted findings are found, and at least 95 in 100 found ones are planted', () => {
  let [planted, right, seen] = [0, 0, 0];
  for (const kind of KINDS) {
    const [bearing, told] = [plantedOf(kind), found.get(kind) ?? new Set()];
    const both = [...bearing].filter((name) => told.has(name)).length;
    // No kind may lag far behind the whole.
    expect([kind, both >= 0.95 * bearing.size, both >= 0.9 * told.size]).toEqual([kind, true, true]);
    planted += bearing.size;
    right += both;
    seen += told.size;
  }
  expect(planted).toBeGreaterThanOrEqual(500 - EACH);
  expect(right / planted).toBeGreaterThanOrEqual(0.98);
  expect(right / seen).toBeGreaterThanOrEqual(0.95);
});

test('every planted group of like cases with unlike outcomes is flagged, and no other', () => {
  const groupOf = new Map(
    truths.flatMap(({ caseNumber, planted }) =>
      planted.filter(({ kind }) => kind === 'UNLIKE_GROUP').map(({ group }) => [`${caseNumber}#1`, group]),
    ),
  );
  const flagged = auditDeterminations(context, null).likeGroups.filter((group) => group.flagged);
  const groups = flagged.map(({ determinationIds }) =>
    groupOf.get(names.get(determinationIds[0] ?? 0) ?? ''),
  );
  expect(groups.sort()).toEqual([...new Set(groupOf.values())].sort());
});
