// A filter of citations as SQL conditions on the determinations that they belong to.
import { type SQL, sql } from 'drizzle-orm';
import { bases, citationPages, citations, determinations } from '../tables/determination-tables.js';
import {
  everyOf,
  type Form,
  holds,
  holdsAmongDistinct,
  listConditions,
  ownedColumn,
  owns,
  valueConditions,
} from './conditions.js';
import type { CitationWhere } from './where.js';

const id = sql`${determinations.id}`;
const OF_BASES = { table: sql`${bases}`, owner: sql`${bases.determinationId}`, id };
const OF_CITATIONS = { table: sql`${citations}`, owner: sql`${citations.determinationId}`, id };
const OF_PAGES = {
  table: sql`${citationPages}`,
  owner: sql`${citationPages.citationId}`,
  id: sql`${citations.id}`,
};

/** One citation does all that is asked; `noneCited` is asked of the basis of the party, or of either. */
export function citationConditions(where: CitationWhere, form: Form): SQL[] {
  const parts: SQL[] = [];
  if (typeof where.noneCited === 'boolean') {
    const none = sql`${ownedColumn(sql`${bases.noneCited}`, form)} = ${where.noneCited ? 1 : 0}`;
    const party = where.citedBy ? [sql`${bases.party} = ${where.citedBy}`] : [];
    parts.push(owns(OF_BASES, everyOf([none, ...party]), form));
  }
  const entry = entryConditions(where, form);
  if (entry.length > 0 || (where.citedBy && parts.length === 0)) {
    if (where.citedBy) entry.push(sql`${citations.citedBy} = ${where.citedBy}`);
    parts.push(owns(OF_CITATIONS, everyOf(entry), form));
  }
  return parts;
}

function entryConditions(where: CitationWhere, form: Form): SQL[] {
  const column = (name: SQL) => ownedColumn(name, form);
  const section = column(sql`${citations.section}`);
  const sectionContains = (text: string) =>
    form === 'PROBE'
      ? holds(section, text)
      : holdsAmongDistinct(section, sql`${citations} as c`, sql.raw('c.section'), sql`1`, text);
  const parts: SQL[] = [];
  if (where.guideline) parts.push(...valueConditions(column(sql`${citations.guidelineId}`), where.guideline));
  if (where.topic) parts.push(...valueConditions(column(sql`${citations.topicId}`), where.topic));
  if (where.section) parts.push(...valueConditions(section, where.section, sectionContains));
  if (where.page) {
    const page = column(sql`${citationPages.page}`);
    parts.push(...listConditions(page, where.page, (entry) => owns(OF_PAGES, entry ?? sql`1`, form)));
  }
  return parts;
}
