// `upheld rules …`: checks and formats topic files, makes new ones, and tells what a changed one would change.
import type { Command } from 'commander';
import { GUIDELINES } from '../catalogue/guideline-catalogue.js';
import { treatments } from '../catalogue/treatments.js';
import { checkRules } from '../rules/check/check-rules.js';
import { encodedEditions, encodedPage } from '../rules/judge/encoded-editions.js';
import { loadRuleBase } from '../rules/judge/load-rule-base.js';
import { complaintWords } from '../rules/topics/rule-complaint.js';
import { scaffoldTopic } from '../rules/topics/scaffold-topic.js';
import { EXIT } from './failure.js';
import { formatRules } from './format-rules.js';
import { impact } from './impact.js';
import { dbOption, rulesOption } from './options.js';
import { printJson, printText } from './output.js';
import { findWorkingFolder, workingFolder } from './working-folder.js';

/** Adds the commands. */
export function register(program: Command): void {
  const rules = program.command('rules');
  rules
    .command('check')
    .addOption(rulesOption())
    .option('--json', 'print the result as JSON')
    .description(
      'prove the rule base sound, or say what is not (src/rules/guidelines, else the shipped topics)',
    )
    .action(check);
  rules
    .command('format')
    .addOption(rulesOption())
    .option('--check', 'write nothing; name the files that are not in that form, and fail')
    .description('bring topic files into their standard form (default: src/rules/guidelines)')
    .action(formatRules);
  rules
    .command('new')
    .argument('<guideline>', 'id of the guideline edition, such as mtus-chronic-pain-2009')
    .argument('<id>', 'slug of the topic, such as magnet-therapy')
    .requiredOption('--name <text>', 'the heading in the guideline')
    .requiredOption('--treatment <id...>', 'ids of the treatments that it speaks of')
    .option('--into <dir>', 'a folder of topic files of your own; default: src/rules/guidelines')
    .option('--recommended', 'begin with a rule that recommends')
    .description('write a new topic file to fill in')
    .action(scaffold);
  rules
    .command('encoded')
    .addOption(rulesOption())
    .option('--json', 'print the editions as JSON')
    .description('what is encoded for which dates, as Markdown')
    .action(encoded);
  rules
    .command('impact')
    .argument('<file>', 'a changed or new topic file; a topic of the same id is replaced')
    .addOption(dbOption())
    .addOption(rulesOption())
    .option('--json', 'print the result as JSON, with every change')
    .description('which predictions and agreements of what is stored a topic would change; stores nothing')
    .action(impact);
}

interface NewTopicOptions {
  name: string;
  treatment: string[];
  into?: string;
  recommended?: boolean;
}

function scaffold(guideline: string, id: string, options: NewTopicOptions): void {
  const folder = options.into ?? workingFolder('--into');
  const recommendation = options.recommended ? 'RECOMMENDED' : 'NOT_RECOMMENDED';
  const { name, treatment } = options;
  printText(scaffoldTopic({ guideline, id, name, treatments: treatment, recommendation, folder }));
}

function encoded(options: { rules: string[]; json?: boolean }): void {
  const ruleBase = loadRuleBase({ folders: options.rules });
  if (options.json) printJson(encodedEditions(ruleBase));
  else printText(encodedPage(ruleBase).trimEnd());
}

function check(options: { rules: string[]; json?: boolean }): void {
  const base = findWorkingFolder();
  const ids = treatments.map(({ id }) => id);
  const { complaints, ...counts } = checkRules({
    ...(base === null ? {} : { base }),
    folders: options.rules,
    guidelines: GUIDELINES,
    treatments: ids,
  });
  if (complaints.length) process.exitCode = EXIT.failed;
  if (options.json) printJson({ sound: complaints.length === 0, ...counts, complaints });
  else if (complaints.length) printText(complaints.map(complaintWords).join('\n\n'));
  else
    printText(
      `The rule base is sound: ${Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(', ')}.`,
    );
}
