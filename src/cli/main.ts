// The command line: one file per command, loaded when it is called. Exit codes: 0 done, 1 failed, 2 usage.
import { exit } from 'node:process';
import { Command, CommanderError } from 'commander';
import { refuseUnknownSettings } from '../server/setting-names.js';
import { codeOf, EXIT, printFailure } from './failure.js';

const program = new Command('upheld')
  .description(
    'California Independent Medical Review decisions: read letters, ask whether a denial would be upheld, audit consistency.\n' +
      'Upheld means that the DENIAL stands. Neither medical nor legal advice.',
  )
  .exitOverride()
  .configureOutput({ writeOut: (text) => process.stdout.write(text) })
  .showHelpAfterError('(every command has --help)');

/** What the program's help lists. A command's file is loaded only when it is called: it brings what its work needs. */
const COMMANDS = [
  {
    name: 'serve',
    takes: '[options]',
    does: 'serve the graph over HTTP; prints the address once it listens',
    load: () => import('./serve.js'),
  },
  {
    name: 'ingest',
    takes: '[options] <path...>',
    does: 'read letters and store them; a letter that is already there is left as it is',
    load: () => import('./ingest.js'),
  },
  {
    name: 'parse',
    takes: '[options] <path...>',
    does: 'print each letter as one JSON object a line; nothing is stored',
    load: () => import('./parse.js'),
  },
  {
    name: 'predict',
    takes: '[options]',
    does: 'say whether a denial of this request would be upheld, why, and what is missing',
    load: () => import('./predict.js'),
  },
  {
    name: 'facts',
    takes: '[options]',
    does: 'say which facts are read from the words of a request, and from which of them',
    load: () => import('./facts.js'),
  },
  {
    name: 'audit',
    takes: '[options]',
    does: 'audit what is stored: agreement with the guidelines, findings, like cases with unlike outcomes',
    load: () => import('./audit.js'),
  },
  {
    name: 'evaluate',
    takes: '[options] <path...>',
    does: 'forecast every determination of these letters from what was known before it, and print the figures',
    load: () => import('./evaluate.js'),
  },
  {
    name: 'fit',
    takes: '[options]',
    does: 'fit the forecast on the newest stored letters and write its coefficients as JSON',
    load: () => import('./fit.js'),
  },
  {
    name: 'rules',
    takes: '[options]',
    does: 'the rule base: check it, widen it',
    load: () => import('./rules.js'),
  },
  {
    name: 'check',
    takes: '[options]',
    does: 'say whether the database is sound: pages, references, text index, sums, evaluations',
    load: () => import('./check.js'),
  },
  {
    name: 'backup',
    takes: '[options] <file>',
    does: 'copy the database to a new file, also while it is written to, and prove the copy',
    load: () => import('./backup.js'),
  },
  {
    name: 'unrecognised',
    takes: '[options]',
    does: 'list the stored services whose treatment is not recognised, one JSON object a line',
    load: () => import('./unrecognised.js'),
  },
];

const word = process.argv.slice(2).find((each) => each !== 'help');
const called = COMMANDS.find(({ name }) => name === word);

try {
  refuseUnknownSettings(process.env);
  if (called) {
    (await called.load()).register(program);
    program.commands[0]?.description(called.does);
  } else {
    for (const { name, takes, does } of COMMANDS) program.command(`${name} ${takes}`).description(does);
  }
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) exit(error.exitCode === 0 ? EXIT.done : EXIT.usage);
  printFailure(error);
  exit(isUsage(error) ? EXIT.usage : EXIT.failed);
}

/** Mistakes in what was asked, told by their codes: options, paths, unknown facts. */
function isUsage(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === 'USAGE' ||
    code === 'PATH_NOT_FOUND' ||
    code === 'CONFIGURATION_INVALID' ||
    code.startsWith('FACT_')
  );
}
