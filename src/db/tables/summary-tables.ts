// Summary tables, kept in the transaction that changes what they sum. Null dimensions are stored as ''.
// Rows that have come down to nothing are found by a partial index that is otherwise empty, and deleted.
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { OUTCOMES } from '../../terms.js';

/** Determinations by every dimension of which a determination has one value. */
export const determinationCounts = sqliteTable(
  'determination_counts',
  {
    treatmentId: text('treatment_id').notNull(),
    category: text().notNull(),
    subcategory: text().notNull(),
    decisionMonth: text('decision_month').notNull(),
    urDecision: text('ur_decision').notNull(),
    agreement: text().notNull(),
    outcome: text({ enum: OUTCOMES }).notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.treatmentId,
        table.category,
        table.subcategory,
        table.decisionMonth,
        table.urDecision,
        table.agreement,
        table.outcome,
      ],
    }),
    index('determination_counts_empty').on(table.count).where(sql`count = 0`),
  ],
);

export const LISTED_DIMENSIONS = [
  'REVIEWER_GUIDELINE',
  'REVIEWER_TOPIC',
  'CLAIMS_ADMINISTRATOR_GUIDELINE',
  'CLAIMS_ADMINISTRATOR_TOPIC',
  'SPECIALTY',
  'LICENSURE',
] as const;
export type ListedDimension = (typeof LISTED_DIMENSIONS)[number];

/** Determinations by each dimension of which one can have several values; with none it stands under ''. */
export const listedCounts = sqliteTable(
  'listed_counts',
  {
    dimension: text({ enum: LISTED_DIMENSIONS }).notNull(),
    value: text().notNull(),
    treatmentId: text('treatment_id').notNull(),
    category: text().notNull(),
    subcategory: text().notNull(),
    decisionYear: text('decision_year').notNull(),
    outcome: text({ enum: OUTCOMES }).notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.dimension,
        table.value,
        table.treatmentId,
        table.category,
        table.subcategory,
        table.decisionYear,
        table.outcome,
      ],
    }),
    index('listed_counts_empty').on(table.count).where(sql`count = 0`),
  ],
);

export const HISTORY_LEVELS = ['ALL', 'CATEGORY', 'SUBCATEGORY', 'TREATMENT'] as const;
export type HistoryLevel = (typeof HISTORY_LEVELS)[number];

/**
 * Outcomes by level, key and period: a day (YYYY-MM-DD), and a month (YYYY-MM) that sums its days, so that a history
 * up to a day reads at most twelve rows a year and thirty days. Undated determinations stand under "undated".
 */
export const historyCounts = sqliteTable(
  'history_counts',
  {
    level: text({ enum: HISTORY_LEVELS }).notNull(),
    key: text().notNull(),
    unit: text({ enum: ['DAY', 'MONTH'] }).notNull(),
    period: text().notNull(),
    upheld: integer().notNull(),
    overturned: integer().notNull(),
    letters: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.level, table.key, table.unit, table.period] }),
    index('history_counts_empty').on(table.letters).where(sql`letters = 0`),
  ],
);
