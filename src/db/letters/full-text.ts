// Keeps the two full-text indices in step with the determinations, by statements of the same transaction.
import { sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { determinations } from '../tables/determination-tables.js';
import { letters } from '../tables/letter-tables.js';

export const WORDS = sql.raw('determination_words');
export const PIECES = sql.raw('service_pieces');

/** Indexes all determinations of these letters; none of them may be indexed yet. */
export function indexLetters(db: Database, letterIds: readonly number[]): void {
  const ofLetters = sql`${determinations.letterId} in (select value from json_each(${JSON.stringify(letterIds)}))`;
  db.run(sql`insert into ${WORDS} (rowid, service, summary, rationale)
    select ${determinations.id}, ${determinations.disputedService}, ${letters.caseSummary}, ${determinations.rationale}
    from ${determinations} join ${letters} on ${letters.id} = ${determinations.letterId}
    where ${ofLetters} order by ${determinations.id}`);
  db.run(sql`insert into ${PIECES} (rowid, service)
    select ${determinations.id}, ${determinations.disputedService} from ${determinations}
    where ${ofLetters} order by ${determinations.id}`);
}

/** Removes every entry of these letters; call it before their determinations are deleted or changed. */
export function unindexLetters(db: Database, letterIds: readonly number[]): void {
  const ofLetters = sql`select ${determinations.id} from ${determinations}
    where ${determinations.letterId} in (select value from json_each(${JSON.stringify(letterIds)}))`;
  db.run(sql`delete from ${WORDS} where rowid in (${ofLetters})`);
  db.run(sql`delete from ${PIECES} where rowid in (${ofLetters})`);
}
