// Looks a whole database over: its pages, its references, its text index, its sums, its evaluations. Reads only.
import { sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { countStaleDeterminations } from './letters/evaluations.js';

export interface DatabaseCheck {
  letters: number;
  determinations: number;
  /** What is wrong, a sentence each; empty where the database is sound. */
  faults: string[];
  /** Determinations whose evaluation is of other rules; no fault: a service makes them anew. */
  staleEvaluations: number;
}

/** So many complaints of one kind are told. */
const TOLD = 20;

/** Everything that can be told to be wrong with the database. Throws what SQLite throws where it cannot even be read. */
export function checkDatabase(db: Database, rulesVersion: string): DatabaseCheck {
  return db.snapshot(() => {
    const damage = integrity(db);
    if (damage.length > 0) return { letters: 0, determinations: 0, faults: damage, staleEvaluations: 0 };
    const determinations = count(db, 'determinations');
    const faults = [...references(db), ...textIndex(db, determinations), ...sums(db), ...evaluations(db)];
    const staleEvaluations = countStaleDeterminations(db, rulesVersion);
    return { letters: count(db, 'letters'), determinations, faults, staleEvaluations };
  });
}

/** Whether the file's pages are sound, quickly: without what indices hold. Throws what SQLite throws. */
export function isSound(db: Database): boolean {
  return db.connection.pragma('quick_check(1)', { simple: true }) === 'ok';
}

const count = (db: Database, table: string): number =>
  db.all<{ n: number }>(sql`select count(*) as n from ${sql.identifier(table)}`)[0]?.n ?? 0;

/** Pages, indices and full-text indices, by SQLite's own check. */
function integrity(db: Database): string[] {
  const told = db.connection.pragma(`integrity_check(${TOLD})`) as { integrity_check: string }[];
  return told.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

function references(db: Database): string[] {
  const broken = db.connection.pragma('foreign_key_check') as {
    table: string;
    rowid: number;
    parent: string;
  }[];
  return broken
    .slice(0, TOLD)
    .map(
      ({ table, rowid, parent }) => `Row ${rowid} of ${table} names a row of ${parent} that is not there.`,
    );
}

function textIndex(db: Database, determinations: number): string[] {
  return ['determination_words', 'service_pieces'].flatMap((index) => {
    const indexed = count(db, `${index}_docsize`);
    return indexed === determinations
      ? []
      : [`The text index ${index} has ${indexed} entries for ${determinations} determinations.`];
  });
}

/** The summaries against the rows that they sum, by treatment, month and outcome. */
function sums(db: Database): string[] {
  const counted = sql`select treatment_id, decision_month, outcome, sum(count) from determination_counts group by 1, 2, 3`;
  const rows = sql`select coalesce(treatment_id, ''), coalesce(substr(decision_date, 1, 7), ''), outcome, count(*)
    from determinations group by 1, 2, 3`;
  const [found] = db.all<{ n: number }>(sql`select count(*) as n from (
    select * from (${counted} except ${rows}) union all select * from (${rows} except ${counted}))`);
  const [history] = db.all<{
    n: number;
  }>(sql`select coalesce(sum(upheld + overturned), 0) as n from history_counts
    where level = 'ALL' and unit = 'MONTH'`);
  return [
    ...(found && found.n > 0 ? [`${found.n} sums of determination_counts are not those of its rows.`] : []),
    ...(history?.n === count(db, 'determinations')
      ? []
      : ['The sums of history_counts are not those of its rows.']),
  ];
}

function evaluations(db: Database): string[] {
  const [found] = db.all<{ n: number }>(sql`select count(*) as n from determinations
    where rules_version is not null and id not in (select determination_id from predictions)`);
  return found && found.n > 0
    ? [`${found.n} determinations are evaluated, but their prediction is not there.`]
    : [];
}
