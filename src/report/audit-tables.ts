// Lays out the figures of an audit as tables, for its CSV files and for its report.
// Above 150 lines: one small table after the other.
import type { Figure } from '../audit/figure.js';
import type { AuditFigures } from '../jobs/audit/audit.js';
import type { Cell } from './html-table.js';

export interface AuditTable {
  /** The name of its CSV file, without the ending. */
  name: string;
  title: string;
  columns: string[];
  rows: Cell[][];
}

/** Every table, in the order of the report. */
export function auditTables(figures: AuditFigures): AuditTable[] {
  return [
    table(
      'agreement',
      'How the outcomes stand to our encoding',
      ['agreement', 'determinations', 'share', ...INTERVAL],
      rowsOf(figures.agreement),
    ),
    table(
      'findings',
      'Determinations with a finding, by kind',
      ['kind', 'determinations', 'share', ...INTERVAL],
      rowsOf(figures.findingCounts),
    ),
    reliabilityTable(figures),
    topicTable(figures),
    expectationTable(figures),
    likeGroupTable(figures),
    concordanceTable(figures),
    variationTable(figures),
    driftTable(figures),
    changePointTable(figures),
    editionTable(figures),
    boilerplateTable(figures),
  ];
}

const table = (name: string, title: string, columns: string[], rows: Cell[][]): AuditTable => ({
  name,
  title,
  columns,
  rows,
});
const rowsOf = (counts: readonly object[]): Cell[][] => counts.map((count) => Object.values(count) as Cell[]);
const INTERVAL = ['lower', 'upper', 'level'];

function figureRow(name: string, { value, lower, upper, level, determinations, letters }: Figure): Cell[] {
  return [name, value, lower, upper, level, determinations, letters];
}

function reliabilityTable({ reliability, concordance, boilerplate }: AuditFigures): AuditTable {
  const columns = ['figure', 'value', ...INTERVAL, 'determinations', 'letters'];
  return table('figures', 'Rules against reviewers, and what both parties share', columns, [
    figureRow('share that the rules decide', reliability.decided),
    figureRow('raw agreement, rules against reviewers', reliability.rawAgreement),
    figureRow("Cohen's kappa, rules against reviewers", reliability.kappa),
    figureRow("Gwet's AC1, rules against reviewers", reliability.ac1),
    figureRow("Krippendorff's alpha, reviewers within like groups", reliability.alpha),
    figureRow('share in which both parties cite one edition', concordance.sameGuideline),
    figureRow('share in which both parties cite one topic', concordance.sameTopic),
    figureRow('share of near-identical rationales', boilerplate.share),
  ]);
}

function topicTable({ topicAgreement }: AuditFigures): AuditTable {
  const columns = ['topic', 'determinations', 'letters', 'same outcome', 'share', ...INTERVAL];
  const rows = topicAgreement.map((one) => [
    one.topic,
    one.determinations,
    one.letters,
    one.same,
    one.share,
    one.lower,
    one.upper,
    one.level,
  ]);
  return table('agreement-by-topic', 'Agreement with our encoding by deciding topic', columns, rows);
}

function expectationTable({ expectations }: AuditFigures): AuditTable {
  const columns = ['tenth', 'expected share upheld', 'observed share upheld', ...INTERVAL, 'determinations'];
  const rows = expectations.map(({ expected, observed, lower, upper, level, determinations }, at) => [
    at + 1,
    expected,
    observed,
    lower,
    upper,
    level,
    determinations,
  ]);
  return table('reliability', 'What cases led to expect, beside what happened', columns, rows);
}

function likeGroupTable({ likeGroups }: AuditFigures): AuditTable {
  const columns = [
    'treatment',
    'topic',
    'facts',
    'letters',
    'upheld',
    'overturned',
    'expected upheld',
    'similarity',
  ];
  const rows = likeGroups.map((group) => [
    group.treatment,
    group.topic,
    group.facts.map(({ name, value }) => `${name}=${String(value)}`).join(', '),
    group.letters,
    group.upheld,
    group.overturned,
    group.expectedUpheld,
    group.similarity,
    group.adjustedP,
    group.flagged,
  ]);
  return table(
    'like-groups',
    'Like determinations with unlike outcomes',
    [...columns, 'adjusted p', 'flagged'],
    rows,
  );
}

function concordanceTable({ concordance }: AuditFigures): AuditTable {
  const columns = ['claims administrator cites', 'reviewer cites', 'determinations', 'letters', 'upheld'];
  const rows = concordance.cells.map((cell) => [
    cell.claimsAdministrator,
    cell.reviewer,
    cell.determinations,
    cell.letters,
    cell.upheld,
  ]);
  return table('concordance', 'What each party cites first', columns, rows);
}

const COMPARED = [
  'determinations',
  'letters',
  'observed share upheld',
  'expected share upheld',
  'difference',
  ...INTERVAL,
];

interface Compared {
  determinations: number;
  letters: number;
  observedUpheld: number;
  expectedUpheld: number;
  difference: number;
  lower: number;
  upper: number;
  level: number;
}
const comparedRow = (cell: Compared): Cell[] => [
  cell.determinations,
  cell.letters,
  cell.observedUpheld,
  cell.expectedUpheld,
  cell.difference,
  cell.lower,
  cell.upper,
  cell.level,
];

function variationTable({ variations }: AuditFigures): AuditTable {
  const columns = ['dimension', 'value', ...COMPARED, 'standardised', 'adjusted p', 'flagged'];
  const rows = variations.cells.map((cell) => [
    cell.dimension,
    cell.value,
    ...comparedRow(cell),
    cell.standardised,
    cell.adjustedP,
    cell.flagged,
  ]);
  return table(
    'variation',
    'Differences after adjusting for case mix (associations, not causes)',
    columns,
    rows,
  );
}

function driftTable({ drift }: AuditFigures): AuditTable {
  const rows = drift.months.map((month) => [month.month, ...comparedRow(month)]);
  return table('drift', 'Outcomes by month', ['month', ...COMPARED], rows);
}

function changePointTable({ drift }: AuditFigures): AuditTable {
  const columns = ['first month', 'before', 'after', 'difference', ...INTERVAL];
  const rows = drift.changePoints.map(({ month, before, after, difference, lower, upper, level }) => [
    month,
    before,
    after,
    difference,
    lower,
    upper,
    level,
  ]);
  return table('change-points', 'Months at which outcomes change', columns, rows);
}

function editionTable({ editionEffects }: AuditFigures): AuditTable {
  const columns = [
    'edition',
    'from',
    'determinations before',
    'determinations after',
    'change of difference',
  ];
  const rows = editionEffects.map((effect) => [
    effect.guideline,
    effect.day,
    effect.before?.determinations ?? null,
    effect.after?.determinations ?? null,
    effect.difference,
    effect.lower,
    effect.upper,
    effect.level,
    effect.reason,
  ]);
  return table(
    'editions',
    'Before and after an edition changed (associations)',
    [...columns, ...INTERVAL, 'why not'],
    rows,
  );
}

function boilerplateTable({ boilerplate }: AuditFigures): AuditTable {
  const rows = boilerplate.clusters.map(({ letters, determinationIds }) => [
    letters,
    determinationIds.length,
    determinationIds[0] ?? null,
  ]);
  return table(
    'boilerplate',
    'Near-identical rationales',
    ['letters', 'determinations', 'first determination'],
    rows,
  );
}
