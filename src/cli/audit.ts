// `upheld audit`: how stored decisions stand to the encoded guidelines and to one another.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { countStaleDeterminations } from '../db/evaluations.js';
import { type AuditFigures, auditDeterminations } from '../jobs/audit.js';
import { storeBoilerplate } from '../jobs/audit-boilerplate.js';
import { auditReport } from '../jobs/audit-report.js';
import { auditTables } from '../jobs/audit-tables.js';
import { openContext } from '../jobs/context.js';
import { refreshPredictions } from '../jobs/refresh-predictions.js';
import { auditWords } from './audit-words.js';
import { dbOption, rulesOption } from './options.js';
import { printJson, printText, remark } from './output.js';
import { showProgress } from './progress.js';

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
    .option('--csv <dir>', 'write every table as a CSV file into this folder')
    .description(
      'audit what is stored: agreement with the guidelines, findings, like cases with unlike outcomes',
    )
    .action(audit);
}

async function audit(options: AuditCommandOptions): Promise<void> {
  const context = openContext({ file: options.db, rules: options.rules });
  try {
    const stale = showProgress(countStaleDeterminations(context.db, context.ruleBase.version), 'predictions');
    await refreshPredictions(context, { onProgress: (done) => stale.at(done) });
    stale.end();
    const figures = auditDeterminations(context, null, { onProgress: stepRemarks() });
    await storeBoilerplate(context.db, figures.boilerplate.clusters);
    write(figures, options);
  } finally {
    context.db.close();
  }
}

/** Names each step once on a terminal. */
function stepRemarks(): (step: string) => void {
  let last = '';
  return (step) => {
    if (step !== last && process.stderr.isTTY) remark(`${step} …`);
    last = step;
  };
}

function write(figures: AuditFigures, { json, report, csv }: AuditCommandOptions): void {
  if (report !== undefined) writeWhole(report, auditReport(figures));
  if (csv !== undefined)
    for (const { name, columns, rows } of auditTables(figures)) {
      const cast = { boolean: (value: boolean) => String(value) };
      writeWhole(join(csv, `${name}.csv`), stringify([columns, ...rows], { cast }));
    }
  if (json) printJson(figuresJson(figures));
  else printText(auditWords(figures));
}

function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function figuresJson({ where: _where, likeGroups, ...figures }: AuditFigures): object {
  return { ...figures, likeGroups: likeGroups.map(({ key: _key, ...group }) => group) };
}
