// Updates the tables of guidelines, topics and treatments to match the catalogues.
import { createHash } from 'node:crypto';
import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database, Orm } from '../database.js';
import { guidelines, guidelineTopics, metadata, treatments } from '../tables/catalogue-tables.js';
import type { Catalogue } from './catalogue.js';

const CATALOGUE = 'catalogue';

/** A value that each run of a prepared statement names. */
const given = (name: string) => sql.placeholder(name);

const GUIDELINE = {
  title: given('title'),
  body: given('body'),
  edition: given('edition'),
  inForceFrom: given('inForceFrom'),
  inForceUntil: given('inForceUntil'),
  retired: false,
};
const TREATMENT = {
  name: given('name'),
  category: given('category'),
  subcategory: given('subcategory'),
  alsoCalled: given('alsoCalled'),
  retired: false,
};
const TOPIC = {
  guidelineId: given('guidelineId'),
  name: given('name'),
  section: given('section'),
  pages: given('pages'),
  retired: false,
};

const prepareGuideline = (orm: Orm) =>
  orm
    .insert(guidelines)
    .values({ id: given('id'), ...GUIDELINE })
    .onConflictDoUpdate({ target: guidelines.id, set: excluded(guidelines, GUIDELINE) })
    .prepare();
const prepareTreatment = (orm: Orm) =>
  orm
    .insert(treatments)
    .values({ id: given('id'), ...TREATMENT })
    .onConflictDoUpdate({ target: treatments.id, set: excluded(treatments, TREATMENT) })
    .prepare();
const prepareTopic = (orm: Orm) =>
  orm
    .insert(guidelineTopics)
    .values({ id: given('id'), ...TOPIC })
    .onConflictDoUpdate({ target: guidelineTopics.id, set: excluded(guidelineTopics, TOPIC) })
    .prepare();

/** Each of the columns as the row that was already there is to take it. */
function excluded(table: SQLiteTable, columns: object): Record<string, SQL> {
  const all = Object.entries(getTableColumns(table)).filter(([name]) => name in columns);
  return Object.fromEntries(all.map(([name, { name: column }]) => [name, sql.raw(`excluded."${column}"`)]));
}

/**
 * Writes the catalogues in one transaction where their digest is not the stored one; says whether it did.
 * Entries that are gone are marked retired: stored determinations may name them until they are evaluated again.
 */
export function syncCatalogue(db: Database, catalogue: Catalogue): boolean {
  const { guidelines: g, treatments: t, topics: p } = catalogue;
  const digest = createHash('sha256')
    .update(JSON.stringify([g, t, p]))
    .digest('hex');
  const stored = db.orm.select().from(metadata).where(eq(metadata.name, CATALOGUE)).get();
  if (stored?.value === digest) return false;
  db.transaction(() => {
    for (const table of [guidelines, guidelineTopics, treatments])
      db.orm.update(table).set({ retired: true }).run();
    const saveGuideline = db.prepared(prepareGuideline);
    for (const { id, title, body, edition, inForceFrom, inForceUntil } of g)
      saveGuideline.run({ id, title, body, edition, inForceFrom, inForceUntil });
    const saveTreatment = db.prepared(prepareTreatment);
    for (const { id, name, category, subcategory, alsoCalled } of t)
      saveTreatment.run({ id, name, category, subcategory, alsoCalled });
    const saveTopic = db.prepared(prepareTopic);
    for (const { id, name, guideline, source } of p)
      saveTopic.run({ id, name, guidelineId: guideline, section: source.section, pages: source.pages });
    db.orm
      .insert(metadata)
      .values({ name: CATALOGUE, value: digest })
      .onConflictDoUpdate({ target: metadata.name, set: { value: sql`excluded.value` } })
      .run();
  });
  return true;
}
