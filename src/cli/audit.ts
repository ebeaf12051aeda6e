// `upheld audit`: how stored decisions stand to the encoded guidelines and to one another.
import type { Command } from 'commander';
import { type AuditFigures, auditDeterminations, type LikeGroupFigures } from '../jobs/audit.js';
import { openContext } from '../jobs/context.js';
import { refreshPredictions } from '../jobs/refresh-predictions.js';
import { dbOption, rulesOption } from './options.js';
import { printJson, printText } from './output.js';

/** Adds the command. */
export function register(program: Command): void {
  program
    .command('audit')
    .addOption(dbOption())
    .addOption(rulesOption())
    .option('--json', 'print the figures as JSON')
    .description(
      'audit what is stored: agreement with the guidelines, findings, like cases with unlike outcomes',
    )
    .action(audit);
}

async function audit(options: { db: string; rules: string[]; json?: boolean }): Promise<void> {
  const context = openContext({ file: options.db, rules: options.rules });
  try {
    await refreshPredictions(context);
    const figures = auditDeterminations(context, null);
    if (options.json) printJson(figuresJson(figures));
    else printText(figuresWords(figures));
  } finally {
    context.db.close();
  }
}

function figuresJson({ differences: _differences, likeGroups, ...figures }: AuditFigures): object {
  return { ...figures, likeGroups: likeGroups.map(({ key: _key, ...group }) => group) };
}

function figuresWords(figures: AuditFigures): string {
  const lines = [
    `${figures.determinations} determinations, rules ${figures.rulesVersion}`,
    '',
    'How the outcomes stand to our encoding (a difference is not an error of the reviewer):',
    ...figures.agreement.map(({ agreement, count }) => `  ${String(count).padStart(7)}  ${agreement}`),
    '',
    'Findings:',
    ...figures.findingCounts.map(({ kind, count }) => `  ${String(count).padStart(7)}  ${kind}`),
    '',
    `Like determinations with unlike outcomes: ${figures.likeGroups.length} groups, ${figures.likeGroups.filter((group) => group.flagged).length} more unlike than chance allows`,
    ...figures.likeGroups.slice(0, 20).map(groupWords),
  ];
  return lines.join('\n');
}

function groupWords(group: LikeGroupFigures): string {
  const expected = group.expectedUpheld.toFixed(1);
  const p =
    group.adjustedP === null ? 'too few letters to test' : `adjusted p ${group.adjustedP.toPrecision(2)}`;
  const facts = group.facts.map(({ name, value }) => `${name}=${String(value)}`).join(', ');
  return `  ${group.treatment}: ${group.upheld} upheld (expected ${expected}), ${group.overturned} overturned, ${group.letters} letters, ${p}${facts ? `; ${facts}` : ''}`;
}
