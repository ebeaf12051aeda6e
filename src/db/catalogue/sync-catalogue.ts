// Updates the tables of guidelines, topics and treatments to match the catalogues.
import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database.js';
import { guidelines, guidelineTopics, metadata, treatments } from '../tables/catalogue-tables.js';
import type { Catalogue } from './catalogue.js';

const CATALOGUE = 'catalogue';

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
    for (const { id, title, body, edition, inForceFrom, inForceUntil } of g) {
      const row = { title, body, edition, inForceFrom, inForceUntil, retired: false };
      db.orm
        .insert(guidelines)
        .values({ id, ...row })
        .onConflictDoUpdate({ target: guidelines.id, set: row })
        .run();
    }
    for (const { id, name, category, subcategory, alsoCalled } of t) {
      const row = { name, category, subcategory, alsoCalled, retired: false };
      db.orm
        .insert(treatments)
        .values({ id, ...row })
        .onConflictDoUpdate({ target: treatments.id, set: row })
        .run();
    }
    for (const { id, name, guideline, source } of p) {
      const row = {
        guidelineId: guideline,
        name,
        section: source.section,
        pages: source.pages,
        retired: false,
      };
      const target = guidelineTopics.id;
      db.orm
        .insert(guidelineTopics)
        .values({ id, ...row })
        .onConflictDoUpdate({ target, set: row })
        .run();
    }
    db.orm
      .insert(metadata)
      .values({ name: CATALOGUE, value: digest })
      .onConflictDoUpdate({ target: metadata.name, set: { value: sql`excluded.value` } })
      .run();
  });
  return true;
}
