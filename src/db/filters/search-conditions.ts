// Full-text search as a condition on determinations. The best query depends on how many rows match the words.
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { PIECES, WORDS } from '../letters/full-text.js';
import { type Form, holds } from './conditions.js';
import { parseSearch } from './search-query.js';

/** The condition that `id` is among the determinations that the words find. */
export function searchCondition(id: SQL, search: string, form: Form): SQL {
  const query = parseSearch(search);
  const matches = sql`select rowid from ${WORDS} where ${WORDS} match ${query}`;
  return form === 'LIST' ? sql`${id} in (${matches})` : sql`exists (${matches} and rowid = +${id})`;
}

/** How many determinations the words find, counted until it is clear that they are many. */
export function countMatches(db: Database, search: string): number {
  const query = parseSearch(search);
  const [found] = db.all<{ matches: number }>(sql`select count(*) as matches from
    (select 1 from ${WORDS} where ${WORDS} match ${query} limit ${db.limits.matchesListed + 1})`);
  return found?.matches ?? 0;
}

/** The better form for a page in order where the words find so many. */
export const searchForm = (db: Database, matches: number): Form =>
  matches > db.limits.matchesListed ? 'PROBE' : 'LIST';

const MOST_PIECES = 24;

/** The service holds the text: three-letter pieces find candidates, the service itself decides. */
export function serviceContains(id: SQL, service: SQL, text: string, form: Form): SQL {
  const letters = [...text.replaceAll('\0', '')];
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= letters.length && pieces.size < MOST_PIECES; at += 1) {
    pieces.add(
      `"${letters
        .slice(at, at + 3)
        .join('')
        .replaceAll('"', '""')}"`,
    );
  }
  if (pieces.size === 0 || form === 'PROBE') return holds(service, text);
  const query = [...pieces].join(' AND ');
  return sql`(${id} in (select rowid from ${PIECES} where ${PIECES} match ${query}) and ${holds(service, text)})`;
}
