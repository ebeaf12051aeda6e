// `upheld parse`: turns letters into JSON, one object per line, and stores nothing.
import type { Command } from 'commander';
import { closeDocuments } from '../document/read-document.js';
import { letterFiles } from '../jobs/ingest/letter-files.js';
import { letterLine } from '../jobs/ingest/letter-line.js';
import { readLetters } from '../jobs/ingest/read-letters.js';
import { codeOf, EXIT, messageOf } from './failure.js';
import { printJsonLine } from './output.js';

/** Adds the command. */
export function register(program: Command): void {
  program
    .command('parse')
    .argument('<path...>', 'letters (.txt, .pdf) or folders of them')
    .option('--text', 'add the text that would be stored and that spans point into')
    .action(parse);
}

async function parse(paths: string[], options: { text?: boolean }): Promise<void> {
  for await (const read of readLetters(letterFiles(paths))) {
    if ('error' in read) {
      process.exitCode = EXIT.failed;
      printJsonLine({
        source: read.source,
        error: { code: codeOf(read.error), message: messageOf(read.error) },
      });
    } else {
      printJsonLine(letterLine(read.source, read.letter, { withText: options.text === true }));
    }
  }
  await closeDocuments();
}
