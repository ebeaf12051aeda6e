// Keeps the summary tables: what letters contribute is taken out before a change of them and put in after it.
// One statement a table computes a contribution, so that what is taken out is exactly what was put in.
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { determinations } from '../tables/determination-tables.js';
import {
  determinationCounts,
  historyCounts,
  LISTED_DIMENSIONS,
  listedCounts,
} from '../tables/summary-tables.js';
import { LISTED_JOINS } from './listed-dimensions.js';

const d = determinations;
const month = sql`coalesce(substr(${d.decisionDate}, 1, 7), '')`;
const year = sql`coalesce(substr(${d.decisionDate}, 1, 4), '')`;
const kind = sql`coalesce(${d.treatmentId}, ''), coalesce(${d.category}, ''), coalesce(${d.subcategory}, '')`;

/** Puts in (+1) or takes out (-1) what these letters contribute as they stand now. */
export function changeCounts(db: Database, letterIds: readonly number[], sign: 1 | -1): void {
  const ofLetters = sql`${d.letterId} in (select value from json_each(${JSON.stringify(letterIds)}))`;
  db.run(sql`insert into ${determinationCounts}
    select ${kind}, ${month}, coalesce(${d.urDecision}, ''), coalesce(${d.agreement}, ''), ${d.outcome}, ${sign} * count(*)
    from ${d} where ${ofLetters} group by 1, 2, 3, 4, 5, 6, 7
    on conflict do update set count = count + excluded.count`);
  db.run(sql`insert into ${listedCounts}
    select dimension, value, treatment, category, subcategory, year, outcome, ${sign} * count(*)
    from (${listedRows(ofLetters)}) where true group by 1, 2, 3, 4, 5, 6, 7
    on conflict do update set count = count + excluded.count`);
  db.run(sql`insert into ${historyCounts}
    select level, key, unit, period, ${sign} * sum(outcome = 'UPHELD'), ${sign} * sum(outcome = 'OVERTURNED'),
      ${sign} * count(distinct letter_id)
    from (${historyRows(ofLetters)}) where true group by 1, 2, 3, 4
    on conflict do update set upheld = upheld + excluded.upheld, overturned = overturned + excluded.overturned,
      letters = letters + excluded.letters`);
  if (sign === 1) return;
  db.run(sql`delete from ${determinationCounts} where count = 0`);
  db.run(sql`delete from ${listedCounts} where count = 0`);
  db.run(sql`delete from ${historyCounts} where letters = 0`);
}

/** One row for each determination, dimension and distinct value. */
function listedRows(ofLetters: SQL): SQL {
  const arms = LISTED_DIMENSIONS.map((dimension) => {
    const { value, join } = LISTED_JOINS[dimension];
    return sql`select distinct ${sql.raw(`'${dimension}'`)} as dimension, coalesce(${value}, '') as value,
      coalesce(${d.treatmentId}, '') as treatment, coalesce(${d.category}, '') as category,
      coalesce(${d.subcategory}, '') as subcategory, ${year} as year, ${d.outcome} as outcome, ${d.id} as id
      from ${d} ${join} where ${ofLetters}`;
  });
  return sql.join(arms, sql` union all `);
}

/** One row for each determination, level that it belongs to, and unit of time. */
function historyRows(ofLetters: SQL): SQL {
  return sql`select level, key, unit, outcome, letter_id,
      coalesce(case unit when 'DAY' then decision_date else substr(decision_date, 1, 7) end, 'undated') as period
    from (
      select 'ALL' as level, '' as key, outcome, letter_id, decision_date from ${d} where ${ofLetters}
      union all select 'CATEGORY', category, outcome, letter_id, decision_date from ${d}
        where ${ofLetters} and category is not null
      union all select 'SUBCATEGORY', category || '/' || subcategory, outcome, letter_id, decision_date from ${d}
        where ${ofLetters} and category is not null and subcategory is not null
      union all select 'TREATMENT', treatment_id, outcome, letter_id, decision_date from ${d}
        where ${ofLetters} and treatment_id is not null
    ) cross join (select 'DAY' as unit union all select 'MONTH')`;
}
