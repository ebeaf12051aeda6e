// How like requests ended before a day, from the history table: for forecasts. One statement for a batch.
import { type SQL, sql } from 'drizzle-orm';
import type { IsoDate } from '../../terms.js';
import type { Database } from '../database.js';
import { determinations } from '../tables/determination-tables.js';
import { HISTORY_LEVELS, type HistoryLevel, historyCounts } from '../tables/summary-tables.js';

export interface HistoryRequest {
  treatment: string | null;
  category: string | null;
  subcategory: string | null;
  /** Only what was decided earlier than this day; null: all, undated determinations too. */
  before: IsoDate | null;
}

/** Determinations by outcome, and of how many letters they are. */
export interface OutcomeCount {
  upheld: number;
  overturned: number;
  letters: number;
}

/** From all determinations to those of the treatment; a level that the request does not name is all zero. */
export type HistoryCount = Record<HistoryLevel, OutcomeCount>;

/** One entry for each request, in their order; `exceptLetters` are left out of the history. */
export function findHistoryCounts(
  db: Database,
  requests: readonly HistoryRequest[],
  exceptLetters: readonly number[] = [],
): HistoryCount[] {
  const asked = requests.flatMap((request, at) =>
    keysOf(request).map(([level, key]) => ({ at, level, key, before: request.before })),
  );
  const counts = requests.map(
    (): HistoryCount => ({ ALL: none(), CATEGORY: none(), SUBCATEGORY: none(), TREATMENT: none() }),
  );
  if (asked.length === 0) return counts;
  const rows = db.all<OutcomeCount & { at: number; level: HistoryLevel }>(historyQuery(asked, exceptLetters));
  for (const { at, level, ...count } of rows) {
    const ofRequest = counts[at];
    if (ofRequest) ofRequest[level] = count;
  }
  return counts;
}

const none = (): OutcomeCount => ({ upheld: 0, overturned: 0, letters: 0 });

function keysOf({ treatment, category, subcategory }: HistoryRequest): [HistoryLevel, string][] {
  const keys: Record<HistoryLevel, string | null> = {
    ALL: '',
    CATEGORY: category,
    SUBCATEGORY: category === null || subcategory === null ? null : `${category}/${subcategory}`,
    TREATMENT: treatment,
  };
  return HISTORY_LEVELS.flatMap((level) => (keys[level] === null ? [] : [[level, keys[level]]]));
}

/** Whole months before the month of the day, and the days of that month before it. */
function historyQuery(asked: readonly object[], exceptLetters: readonly number[]): SQL {
  const h = historyCounts;
  const sums = sql.raw('asked.at, asked.level, h.upheld, h.overturned, h.letters');
  const joined = sql`from asked join ${h} as h on h.level = asked.level and h.key = asked.key`;
  const parts = [
    sql`select ${sums} ${joined} and h.unit = 'MONTH' where asked.before is null`,
    sql`select ${sums} ${joined} and h.unit = 'MONTH' and h.period < substr(asked.before, 1, 7)
      where asked.before is not null`,
    sql`select ${sums} ${joined} and h.unit = 'DAY' and h.period >= substr(asked.before, 1, 7) and h.period < asked.before
      where asked.before is not null`,
  ];
  if (exceptLetters.length > 0) parts.push(exceptions(exceptLetters));
  return sql`with asked as materialized (select value->>'at' as at, value->>'level' as level, value->>'key' as key,
      value->>'before' as before from json_each(${JSON.stringify(asked)}))
    select at, level, sum(upheld) as upheld, sum(overturned) as overturned, sum(letters) as letters
    from (${sql.join(parts, sql` union all `)}) group by at, level`;
}

function exceptions(letterIds: readonly number[]): SQL {
  const d = determinations;
  return sql`select asked.at, asked.level, -sum(outcome = 'UPHELD'), -sum(outcome = 'OVERTURNED'),
      -count(distinct letter_id)
    from asked join (select * from ${d} where ${d.letterId} in (select value from json_each(${JSON.stringify(letterIds)}))) as x
      on asked.key = case asked.level when 'ALL' then '' when 'CATEGORY' then x.category
        when 'SUBCATEGORY' then x.category || '/' || x.subcategory else x.treatment_id end
    where asked.before is null or x.decision_date < asked.before
    group by asked.at, asked.level`;
}
