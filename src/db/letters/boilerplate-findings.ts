// The findings that depend on the whole corpus, BOILERPLATE, stored beside those of each letter; an update writes only
// what changed.
import { sql } from 'drizzle-orm';
import type { Database } from '../database.js';

/** Behind all findings of the letter itself. */
const POSITION = 1000;
/** Findings of one transaction: some milliseconds, so that a service beside it stays quick. */
const BATCH = 500;

interface Stored {
  id: number;
  message: string;
}

/** Makes the stored findings those of `messages`, by determination, each at its rationale; every step is a transaction of its own. */
export function* replaceBoilerplateFindings(
  db: Database,
  messages: ReadonlyMap<number, string>,
): Generator<number> {
  const stored = db.all<Stored>(
    sql`select determination_id as id, message from audit_findings where kind = 'BOILERPLATE'`,
  );
  const gone = stored.filter(({ id, message }) => messages.get(id) !== message).map(({ id }) => id);
  const known = new Set(stored.map(({ id, message }) => `${id} ${message}`));
  const added = [...messages].filter(([id, message]) => !known.has(`${id} ${message}`));
  for (let at = 0; at < gone.length; at += BATCH) {
    const ids = JSON.stringify(gone.slice(at, at + BATCH));
    db.transaction(() =>
      db.run(sql`delete from audit_findings where kind = 'BOILERPLATE'
        and determination_id in (select value from json_each(${ids}))`),
    );
    yield Math.min(BATCH, gone.length - at);
  }
  for (let at = 0; at < added.length; at += BATCH) {
    const rows = JSON.stringify(added.slice(at, at + BATCH));
    db.transaction(() =>
      db.run(sql`insert or replace into audit_findings (determination_id, position, kind, message, span_start, span_end)
        select d.id, ${POSITION}, 'BOILERPLATE', row.value->>1,
          coalesce(field.value->>1, d.span_start), coalesce(field.value->>2, d.span_end)
        from json_each(${rows}) as row join determinations as d on d.id = row.value->>0
        left join letter_spans as spans on spans.letter_id = d.letter_id
        left join json_each(spans.fields) as field
          on field.value->>0 = 'determinations.' || (d.position - 1) || '.rationale'`),
    );
    yield Math.min(BATCH, added.length - at);
  }
}
