// Writes an audit as text for a terminal.
import type { Figure } from '../audit/figure.js';
import type { AuditFigures, LikeGroupFigures } from '../jobs/audit/audit.js';

/** Groups and cells that are shown at most; --json and --csv hold all. */
const SHOWN = 15;

const count = (value: number): string => String(value).padStart(8);
const share = (value: number): string => `${(value * 100).toFixed(1)} %`;

function figureWords(name: string, { value, lower, upper, determinations }: Figure, shown = share): string {
  if (value === null) return `  ${name}: cannot be told (${determinations} determinations)`;
  const interval = lower === null || upper === null ? '' : ` (${shown(lower)} to ${shown(upper)})`;
  return `  ${name}: ${shown(value)}${interval}, of ${determinations}`;
}

const plain = (value: number): string => value.toFixed(3);

/** The summary of an audit. */
export function auditWords(figures: AuditFigures): string {
  const { reliability, concordance, variations, drift, boilerplate, likeGroups } = figures;
  const flagged = likeGroups.filter((group) => group.flagged).length;
  const period =
    figures.decidedFrom === null ? '' : `, decided ${figures.decidedFrom} to ${figures.decidedUntil}`;
  const cells = variations.cells.filter((cell) => cell.flagged);
  const effects = figures.editionEffects.filter(({ reason }) => reason === null);
  return [
    `${figures.determinations} determinations of ${figures.letters} letters${period}; rules ${figures.rulesVersion}`,
    '',
    'How the outcomes stand to our encoding (a difference is not an error of the reviewer):',
    ...figures.agreement.map((one) => `${count(one.count)}  ${one.agreement}`),
    '',
    'Rules against reviewers:',
    figureWords('decided by the rules', reliability.decided),
    figureWords('raw agreement', reliability.rawAgreement),
    figureWords("Cohen's kappa", reliability.kappa, plain),
    figureWords("Gwet's AC1", reliability.ac1, plain),
    figureWords("Krippendorff's alpha of reviewers within like groups", reliability.alpha, plain),
    `  ${reliability.explanation}`,
    '',
    'Findings:',
    ...figures.findingCounts.map((one) => `${count(one.count)}  ${one.kind}`),
    figureWords('near-identical rationales', boilerplate.share),
    '',
    `Like determinations with unlike outcomes: ${likeGroups.length} groups, ${flagged} more unlike than chance allows`,
    ...likeGroups.slice(0, SHOWN).map(groupWords),
    '',
    'What both parties cite:',
    figureWords('an edition in common', concordance.sameGuideline),
    figureWords('a topic in common', concordance.sameTopic),
    '',
    `After adjusting for case mix, ${cells.length} of ${variations.cells.length} specialties, states, months and kinds of citation differ (associations, not causes):`,
    ...cells
      .slice(0, SHOWN)
      .map(
        (cell) =>
          `  ${cell.dimension} ${cell.value}: ${share(cell.difference)} (${share(cell.lower)} to ${share(cell.upper)}), of ${cell.determinations}`,
      ),
    '',
    drift.reason ?? `Drift: ${drift.changePoints.length} change points in ${drift.months.length} months`,
    ...drift.changePoints.map(
      (one) => `  from ${one.month}: ${share(one.difference)} (${share(one.lower)} to ${share(one.upper)})`,
    ),
    effects.length === 0
      ? 'Editions: the stored dates cannot show what an edition changed.'
      : 'Before and after an edition changed, beside what was expected (associations):',
    ...effects.map(
      (one) =>
        `  ${one.guideline} from ${one.day}: ${share(one.difference ?? 0)} (${share(one.lower ?? 0)} to ${share(one.upper ?? 0)})`,
    ),
  ].join('\n');
}

function groupWords(group: LikeGroupFigures): string {
  const expected = group.expectedUpheld.toFixed(1);
  const p =
    group.adjustedP === null ? 'too few letters to test' : `adjusted p ${group.adjustedP.toPrecision(2)}`;
  const facts = group.facts.map(({ name, value }) => `${name}=${String(value)}`).join(', ');
  return `  ${group.flagged ? '!' : ' '} ${group.treatment}: ${group.upheld} upheld (expected ${expected}), ${group.overturned} overturned, ${group.letters} letters, ${p}${facts ? `; ${facts}` : ''}`;
}
