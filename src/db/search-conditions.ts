// Full-text search as a condition on determinations. How it is best asked depends on how many rows the words find.
import { type SQL, sql } from 'drizzle-orm';
import { holds } from './conditions.js';
import type { Database } from './database.js';
import { PIECES, WORDS } from './full-text.js';
import { parseSearch } from './search-query.js';

/** Above so many matches a list in order asks the index about row after row instead of listing all matches first. */
const LISTED_MATCHES = 20_000;

/** LIST: the matches are listed and then looked up; PROBE: rows are read in their order and each is looked up. */
export type SearchForm = 'LIST' | 'PROBE';

/** The condition that `id` is among the determinations that the words find. */
export function searchCondition(id: SQL, search: string, form: SearchForm): SQL {
  const query = parseSearch(search);
  const matches = sql`select rowid from ${WORDS} where ${WORDS} match ${query}`;
  return form === 'LIST' ? sql`${id} in (${matches})` : sql`exists (${matches} and rowid = +${id})`;
}

/** The better form for a page in order: one statement that reads at most LISTED_MATCHES + 1 entries. */
export function searchForm(db: Database, search: string): SearchForm {
  const query = parseSearch(search);
  const [found] = db.all<{ matches: number }>(sql`select count(*) as matches from
    (select 1 from ${WORDS} where ${WORDS} match ${query} limit ${LISTED_MATCHES + 1})`);
  return (found?.matches ?? 0) > LISTED_MATCHES ? 'PROBE' : 'LIST';
}

const MOST_PIECES = 24;

/** The service holds the text: three-letter pieces find candidates, the service itself decides. */
export function serviceContains(id: SQL, service: SQL, text: string): SQL {
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
  if (pieces.size === 0) return holds(service, text);
  const query = [...pieces].join(' AND ');
  return sql`(${id} in (select rowid from ${PIECES} where ${PIECES} match ${query}) and ${holds(service, text)})`;
}
