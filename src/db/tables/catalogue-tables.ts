// Tables of the catalogues (guidelines, topics, treatments), copied from the data files at open.
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { GUIDELINE_BODIES } from '../../catalogue/guideline.js';

/** `retired`: no longer in the catalogue, kept because stored rows may still name it until they are evaluated again. */
export const guidelines = sqliteTable('guidelines', {
  id: text().primaryKey(),
  title: text().notNull(),
  body: text({ enum: GUIDELINE_BODIES }).notNull(),
  edition: text(),
  inForceFrom: text('in_force_from'),
  inForceUntil: text('in_force_until'),
  retired: integer({ mode: 'boolean' }).notNull(),
});

export const guidelineTopics = sqliteTable(
  'guideline_topics',
  {
    id: text().primaryKey(),
    guidelineId: text('guideline_id')
      .notNull()
      .references(() => guidelines.id),
    name: text().notNull(),
    section: text().notNull(),
    pages: text({ mode: 'json' }).$type<number[]>().notNull(),
    retired: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [index('guideline_topics_by_guideline').on(table.guidelineId)],
);

export const treatments = sqliteTable('treatments', {
  id: text().primaryKey(),
  name: text().notNull(),
  category: text().notNull(),
  subcategory: text(),
  alsoCalled: text('also_called', { mode: 'json' }).$type<string[]>().notNull(),
  retired: integer({ mode: 'boolean' }).notNull(),
});

/** Versions and digests by name, such as "catalogue". */
export const metadata = sqliteTable('metadata', {
  name: text().primaryKey(),
  value: text().notNull(),
});
