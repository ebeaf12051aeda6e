// `upheld ingest`: stores letters in the database, with progress on a terminal and a summary at the end.
import type { Command } from 'commander';
import { isSound } from '../db/check-database.js';
import { databaseFailure } from '../db/database-failure.js';
import { countLetters } from '../db/pages/find-letters.js';
import { StorageError } from '../db/storage-error.js';
import { closeDocuments } from '../document/read-document.js';
import { openContext, type ServiceContext } from '../jobs/context.js';
import { type IngestSummary, ingestFiles } from '../jobs/ingest/ingest-files.js';
import { letterFiles } from '../jobs/ingest/letter-files.js';
import { codeOf, EXIT, messageOf, printFailure } from './failure.js';
import { dbOption, rulesOption } from './options.js';
import { printJson, remark } from './output.js';
import { showProgress } from './progress.js';

/** Adds the command. */
export function register(program: Command): void {
  program
    .command('ingest')
    .argument('<path...>', 'letters (.txt, .pdf) or folders of them; other files in folders are passed over')
    .addOption(dbOption())
    .addOption(rulesOption())
    .option('--json', 'print the summary as JSON')
    .action(ingest);
}

async function ingest(
  paths: string[],
  options: { db: string; rules: string[]; json?: boolean },
): Promise<void> {
  const files = [...letterFiles(paths)];
  const context = openContext({ file: options.db, rules: options.rules });
  const progress = showProgress(files.length, 'files');
  try {
    refuseDamaged(context, options.db);
    const summary = await ingestFiles(context, files, progress.at);
    progress.end();
    for (const { source, error } of summary.failed) printFailure(error, source);
    if (options.json) printJson(summaryJson(summary));
    else remark(summaryWords(summary, options.db));
    if (summary.failed.length) process.exitCode = EXIT.failed;
  } catch (error) {
    throw databaseFailure(error, options.db, context.db.connection) ?? error;
  } finally {
    progress.end();
    context.db.close();
    await closeDocuments();
  }
}

/** Nothing is added to a file that is damaged: it would hide how much of it is lost. */
function refuseDamaged({ db }: ServiceContext, file: string): void {
  if (isSound(db)) return;
  const stored = countLetters(db, null);
  throw new StorageError(
    'DATABASE_DAMAGED',
    `The database at ${file} is damaged, and nothing was added. Letters stored in it: ${stored}. "upheld check" tells more.`,
  );
}

function summaryWords(summary: IngestSummary, db: string): string {
  const parts = [`${summary.stored} stored`, `${summary.alreadyStored} already there`];
  if (summary.replaced) parts.push(`${summary.replaced} replaced an earlier text`);
  if (summary.failed.length) parts.push(`${summary.failed.length} could not be read`);
  return `upheld: ${summary.files} files, letters: ${parts.join(', ')} (${db})`;
}

function summaryJson({ failed, ...counts }: IngestSummary): object {
  const errors = failed.map(({ source, error }) => ({
    source,
    code: codeOf(error),
    message: messageOf(error),
  }));
  return { ...counts, failed: errors };
}
