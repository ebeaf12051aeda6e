// `upheld audit`: compares stored decisions with the encoded guidelines and with one another.
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Command } from 'commander';
import type { Database } from '../db/database.js';
import { AuditRows } from '../db/letters/audit-rows.js';
import { type AuditFigures, auditDeterminations } from '../jobs/audit/audit.js';
import { storeBoilerplate } from '../jobs/audit/audit-boilerplate.js';
import { auditReport } from '../report/audit-report.js';
import { auditTables } from '../report/audit-tables.js';
import { csvOf } from '../report/csv.js';
import { auditWords } from './audit-words.js';
import { dbOption, rulesOption } from './options.js';
import { printJson, printText, remark } from './output.js';
import { readingDatabase } from './reading.js';
import { writeWhole } from './whole-file.js';

interface AuditCommandOptions {
  db: string;
  rules: string[];
  json?: boolean;
  report?: string;
  csv?: string;
}

/** Adds the command. */
export function register(program: Command): void {
  program
    .command('audit')
    .addOption(dbOption())
    .addOption(rulesOption())
    .option('--json', 'print the figures as JSON')
    .option('--report <file>', 'write one self-contained HTML page with tables and plots')
    .option('--csv <dir>', 'write every table, and the list of all findings, as CSV files into this folder')
    .action(audit);
}

async function audit(options: AuditCommandOptions): Promise<void> {
  // The list of all findings has near-identical rationales among them, which this audit finds.
  const stores = options.csv !== undefined;
  await readingDatabase({ ...options, evaluations: true, stores }, async (context) => {
    const figures = auditDeterminations(context, null, { onProgress: stepRemarks() });
    if (stores) await storeBoilerplate(context.db, figures.boilerplate.clusters);
    await undisturbed(() => write(figures, context.db, options));
  });
}

/** Names each step on a terminal, and from time to time how far it is. */
function stepRemarks(): (step: string, done: number) => void {
  let [last, told] = ['', 0];
  return (step, done) => {
    if (!process.stderr.isTTY) return;
    const isNew = step !== last;
    if (!isNew && performance.now() - told < TOLD_EVERY) return;
    [last, told] = [step, performance.now()];
    remark(isNew ? `${step} …` : `${step}: ${done} done`);
  };
}
/** Milliseconds between two remarks on one step. */
const TOLD_EVERY = 2000;

function write(figures: AuditFigures, db: Database, { json, report, csv }: AuditCommandOptions): void {
  if (report !== undefined) writeWhole(report, [auditReport(figures)]);
  if (csv !== undefined) {
    for (const { name, columns, rows } of auditTables(figures))
      writeWhole(join(csv, `${name}.csv`), csvOf(columns, rows));
    const findings = new AuditRows(db, figures.where).findings();
    writeWhole(join(csv, 'finding-list.csv'), csvOf(FINDING_COLUMNS, findingRows(findings)));
  }
  if (json) printJson(figuresJson(figures));
  else printText(auditWords(figures));
}

/** The cells of finding-list.csv, in the order of its columns. */
function* findingRows(findings: ReturnType<AuditRows['findings']>): Generator<unknown[]> {
  for (const { caseNumber, item, determinationId, kind, message, start, end } of findings)
    yield [caseNumber, item, determinationId, kind, message, start, end];
}

const FINDING_COLUMNS = ['case number', 'item', 'determination', 'kind', 'message', 'start', 'end'];

/** Does something that a signal to end must not cut in half, and ends afterwards where one came. */
async function undisturbed(work: () => void): Promise<void> {
  let ended = false;
  const note = (): void => {
    ended = true;
  };
  for (const signal of SIGNALS) process.on(signal, note);
  work();
  await setImmediate();
  for (const signal of SIGNALS) process.off(signal, note);
  if (ended) process.kill(process.pid, 'SIGINT');
}
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

function figuresJson({ where: _where, likeGroups, ...figures }: AuditFigures): object {
  return { ...figures, likeGroups: likeGroups.map(({ key: _key, ...group }) => group) };
}
