// `upheld rules impact FILE`: shows what a changed or new topic would change in the stored determinations.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { ruleImpact } from '../jobs/impact/rule-impact.js';
import type { RuleImpact } from '../jobs/impact/rule-impact-summary.js';
import { printJson, printText } from './output.js';
import { readingDatabase } from './reading.js';

/** A topic file that does not exist, or that is a folder; usage, not an unsound topic. */
class TopicFileError extends Error {
  readonly code = 'PATH_NOT_FOUND';
  constructor(path: string) {
    super(
      `There is no file "${path}". Name one topic file, such as a changed copy of one under src/rules/guidelines.`,
    );
  }
}

/** Changes and counts that are shown at most; --json holds all. */
const SHOWN = 20;

/** Runs the command. Throws RuleBaseError where the file is not sound. */
export async function impact(
  file: string,
  options: { db: string; rules: string[]; json?: boolean },
): Promise<void> {
  if (!existsSync(file) || !statSync(file).isFile()) throw new TopicFileError(file);
  const text = readFileSync(file, 'utf8');
  await readingDatabase({ ...options, evaluations: true }, (context) => {
    const found = ruleImpact(context, text);
    if (options.json) printJson(found);
    else printText(impactWords(found));
  });
}

function impactWords(found: RuleImpact): string {
  const { counts, changes } = found;
  return [
    `${found.isNew ? 'New' : 'Changed'} topic "${found.topic}" (rules ${found.before} would be ${found.after}; nothing is stored)`,
    `${found.considered} determinations judged again: ${found.predictions} predictions and ${found.agreements} agreements would change`,
    ...found.transitions.map(({ from, to, count }) => `  ${String(count).padStart(7)}  ${from} -> ${to}`),
    '',
    ...counts
      .slice(0, SHOWN)
      .map(
        (one) =>
          `  ${one.dimension} ${one.key ?? '(none)'}: ${one.predictions} predictions, ${one.agreements} agreements`,
      ),
    '',
    ...changes.slice(0, SHOWN).map(changeWords),
    ...(changes.length > SHOWN ? [`  … ${changes.length - SHOWN} more: --json lists them`] : []),
  ].join('\n');
}

function changeWords({
  caseNumber,
  position,
  disputedService,
  outcome,
  before,
  after,
}: RuleImpact['changes'][number]): string {
  const service = disputedService.length > 50 ? `${disputedService.slice(0, 49)}…` : disputedService;
  return `  ${caseNumber ?? '(no case number)'} item ${position}, ${service}: ${before.predictedOutcome} (${before.agreement}) -> ${after.predictedOutcome} (${after.agreement}); outcome ${outcome}`;
}
