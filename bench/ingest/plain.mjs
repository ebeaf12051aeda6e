// Plain better-sqlite3 statements that insert the rows of a database into an empty one, as many letters a transaction as
// an ingest takes, text indices in the same transactions: what an ingest is held against. Rows come ready from memory.
// Usage: node bench/ingest/plain.mjs SOURCE.db TARGET.db [tuned]. The log and full syncing as the product has them;
// "tuned" also takes its rarer checkpoints. Prints { letters, rows, seconds } of the inserts alone.
import Database from 'better-sqlite3';
import { openDatabase } from '../../dist/db/open-database.js';
import { BATCH } from '../../dist/jobs/ingest/ingest-files.js';

const [from, to, tuned] = process.argv.slice(2);

openDatabase({ file: to }).close(); // the same tables and indices
const source = new Database(from, { readonly: true });
const target = new Database(to);
target.pragma('journal_mode = WAL');
target.pragma('synchronous = FULL');
target.pragma('cache_size = -65536');
if (tuned) target.pragma('wal_autocheckpoint = 16384');

const ofLetter = ['letter_texts', 'letter_spans', 'warnings', 'diagnoses', 'reviewer_credentials'];
const ofDetermination = [
  'bases',
  'citations',
  'predictions',
  'determination_facts',
  'rule_findings',
  'audit_findings',
];
const once = ['guidelines', 'guideline_topics', 'treatments', 'topic_treatments', 'met_rules'];
const counts = ['determination_counts', 'history_counts', 'listed_counts'];

const inserter = (table) => {
  const columns = target.pragma(`table_info(${table})`).map(({ name }) => name);
  const blanks = columns.map(() => '?').join(', ');
  const insert = target.prepare(
    `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values (${blanks})`,
  );
  const select = (condition) =>
    source
      .prepare(`select ${columns.map((name) => `"${name}"`).join(', ')} from ${table} ${condition}`)
      .raw();
  return { insert, select };
};
const all = new Map(
  [...once, ...counts, 'letters', 'determinations', ...ofLetter, ...ofDetermination, 'citation_pages'].map(
    (table) => [table, inserter(table)],
  ),
);
let rows = 0;
const put = (table, found) => {
  const { insert } = all.get(table);
  for (const row of found) insert.run(...row);
  rows += found.length;
};
const inTransaction = target.transaction((work) => work());

inTransaction(() => {
  for (const table of once) put(table, all.get(table).select('').all());
});
const words = target.prepare(`insert into determination_words (rowid, service, summary, rationale)
  select d.id, disputed_service, case_summary, rationale from determinations d join letters l on l.id = d.letter_id
  where d.letter_id between ? and ? order by d.id`);
const pieces = target.prepare(`insert into service_pieces (rowid, service)
  select id, disputed_service from determinations where letter_id between ? and ? order by id`);

const among = (column) =>
  `where ${column} in (select id from determinations where letter_id between ? and ?)`;
const selects = [
  ['letters', 'where id between ? and ?'],
  ...ofLetter.map((table) => [table, 'where letter_id between ? and ?']),
  ['determinations', 'where letter_id between ? and ?'],
  ...ofDetermination.map((table) => [table, among('determination_id')]),
  ['citation_pages', `where citation_id in (select id from citations ${among('determination_id')})`],
].map(([table, condition]) => [table, all.get(table).select(condition)]);

const { last } = source.prepare('select max(id) as last from letters').get();
let seconds = 0;
rows = 0;
for (let first = 1; first <= last; first += BATCH) {
  const range = [first, first + BATCH - 1];
  const found = selects.map(([table, select]) => [table, select.all(...range)]);
  const started = performance.now();
  inTransaction(() => {
    for (const [table, some] of found) put(table, some);
    words.run(...range);
    pieces.run(...range);
  });
  seconds += (performance.now() - started) / 1000;
}
const counted = counts.map((table) => [table, all.get(table).select('').all()]);
const started = performance.now();
inTransaction(() => {
  for (const [table, some] of counted) put(table, some);
});
seconds += (performance.now() - started) / 1000;
const { letters } = target.prepare('select count(*) as letters from letters').get();
target.close();
console.log(JSON.stringify({ letters, rows, seconds }));
