// The command line: one file per command, loaded when it is called. Exit codes: 0 done, 1 failed, 2 usage.
import { exit } from 'node:process';
import { Command, CommanderError } from 'commander';
import { codeOf, EXIT, printFailure } from './failure.js';

const program = new Command('upheld')
  .description(
    'California Independent Medical Review decisions: read letters, ask whether a denial would be upheld, audit consistency.\n' +
      'Upheld means that the DENIAL stands. Neither medical nor legal advice.',
  )
  .exitOverride()
  .configureOutput({ writeOut: (text) => process.stdout.write(text) })
  .showHelpAfterError('(every command has --help)');

const COMMANDS = [
  () => import('./serve.js'),
  () => import('./ingest.js'),
  () => import('./parse.js'),
  () => import('./predict.js'),
  () => import('./audit.js'),
  () => import('./evaluate.js'),
  () => import('./fit.js'),
  () => import('./rules.js'),
  () => import('./unrecognised.js'),
];

try {
  for (const load of COMMANDS) (await load()).register(program);
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) exit(error.exitCode === 0 ? EXIT.done : EXIT.usage);
  printFailure(error);
  exit(isUsage(error) ? EXIT.usage : EXIT.failed);
}

/** Mistakes in what was asked, told by their codes: options, paths, facts that are none. */
function isUsage(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'USAGE' || code === 'PATH_NOT_FOUND' || code.startsWith('FACT_');
}
