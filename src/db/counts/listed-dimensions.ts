// The dimensions of which a determination can have several values, as joins. Used by counting and by its summaries alike.
import { type SQL, sql } from 'drizzle-orm';
import { citations, determinations } from '../tables/determination-tables.js';
import { reviewerCredentials } from '../tables/letter-tables.js';
import type { ListedDimension } from '../tables/summary-tables.js';

// The unary plus keeps the planner from entering these tables by anything but their owner, with or without statistics.

/** The value, and the join that makes one row a value; a determination with no value keeps one row with null. */
export interface ListedJoin {
  value: SQL;
  join: SQL;
}

const cited = (column: 'guideline_id' | 'topic_id', party: string, alias: string): ListedJoin => {
  const name = sql.raw(alias);
  const value = sql`${name}.${sql.raw(column)}`;
  return {
    value,
    join: sql`left join ${citations} as ${name} on ${name}.determination_id = ${determinations.id}
      and +${name}.cited_by = ${sql.raw(`'${party}'`)} and +${value} is not null`,
  };
};

const credential = (kind: string, alias: string): ListedJoin => {
  const name = sql.raw(alias);
  return {
    value: sql`${name}.name`,
    join: sql`left join ${reviewerCredentials} as ${name} on ${name}.letter_id = ${determinations.letterId}
      and +${name}.kind = ${sql.raw(`'${kind}'`)}`,
  };
};

export const LISTED_JOINS: Record<ListedDimension, ListedJoin> = {
  REVIEWER_GUIDELINE: cited('guideline_id', 'EXPERT_REVIEWER', 'reviewer_guideline'),
  REVIEWER_TOPIC: cited('topic_id', 'EXPERT_REVIEWER', 'reviewer_topic'),
  CLAIMS_ADMINISTRATOR_GUIDELINE: cited('guideline_id', 'CLAIMS_ADMINISTRATOR', 'administrator_guideline'),
  CLAIMS_ADMINISTRATOR_TOPIC: cited('topic_id', 'CLAIMS_ADMINISTRATOR', 'administrator_topic'),
  SPECIALTY: credential('SPECIALTY', 'specialty'),
  LICENSURE: credential('LICENSURE', 'licensure'),
};
