// Draws the plots of an audit's report; each has a title and a description, and the table beside it holds the same numbers.
import { scaleBand, scaleLinear, scalePoint, scaleSqrt } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { AuditFigures } from '../jobs/audit/audit.js';
import { reliabilityDiagram } from './reliability-diagram.js';
import { COLOUR, dot, n, percent, stroke, svg, text, turnedText } from './svg.js';

const WIDTH = 720;
const BAND = { colour: COLOUR.band };
const GREY = { colour: COLOUR.grey };

/** Agreement by topic: a dot and its interval for each of the commonest topics. */
export function agreementPlot({ topicAgreement }: AuditFigures): string {
  const topics = topicAgreement.slice(0, 25);
  const height = 50 + topics.length * 20;
  const x = scaleLinear([0, 1], [230, WIDTH - 20]);
  const y = scaleBand(
    topics.map(({ topic }) => topic),
    [10, height - 30],
  );
  const rows = topics.map(({ topic, share, lower, upper, determinations }) => {
    const middle = (y(topic) ?? 0) + y.bandwidth() / 2;
    return [
      text(222, middle + 4, `${topic} (${determinations})`, 'end'),
      stroke([x(lower), middle], [x(upper), middle], { ...GREY, width: 2 }),
      dot(x(share), middle),
    ].join('');
  });
  const axis = x
    .ticks(5)
    .map(
      (tick) =>
        stroke([x(tick), 8], [x(tick), height - 28], BAND) +
        text(x(tick), height - 12, percent(tick), 'middle'),
    );
  const title = 'Agreement of reviewers with our encoding, by deciding topic';
  const description = `Share of the same outcome with its interval for the ${topics.length} commonest topics; numbers of determinations in brackets.`;
  return svg({ id: 'agreement', width: WIDTH, height, title, description }, [...axis, ...rows]);
}

/** Differences from what cases led to expect, month by month, with change points. */
export function driftPlot({ drift }: AuditFigures): string {
  const { months, changePoints } = drift;
  const height = 280;
  const x = scalePoint(
    months.map(({ month }) => month),
    [60, WIDTH - 20],
  );
  const extent = months.reduce((most, { lower, upper }) => Math.max(most, -lower, upper), 0.05);
  const y = scaleLinear([-extent, extent], [height - 40, 15]).nice();
  type Month = (typeof months)[number];
  const at = ({ month }: Month): number => x(month) ?? 0;
  const band =
    area<Month>(
      at,
      ({ lower }) => y(lower),
      ({ upper }) => y(upper),
    )(months) ?? '';
  const path = line<Month>(at, ({ difference }) => y(difference))(months) ?? '';
  const labels = months
    .filter((_, index) => index % Math.ceil(months.length / 8) === 0)
    .map((month) => text(at(month), height - 18, month.month, 'middle'));
  const axis = y
    .ticks(5)
    .map(
      (tick) =>
        stroke([60, y(tick)], [WIDTH - 20, y(tick)], BAND) + text(54, y(tick) + 4, percent(tick), 'end'),
    );
  const changes = changePoints.map(({ month }) => {
    const place = x(month) ?? 0;
    return stroke([place, 10], [place, height - 40], { isBroken: true }) + text(place + 4, 20, month);
  });
  const shapes = [
    ...axis,
    `<path d="${band}" fill="${COLOUR.band}"/>`,
    `<path d="${path}" fill="none" stroke="${COLOUR.blue}" stroke-width="2"/>`,
    stroke([60, y(0)], [WIDTH - 20, y(0)], GREY),
    ...changes,
    ...labels,
  ];
  const title = 'Share upheld by month, less what the cases led to expect';
  const description = `${months.length} months with intervals; ${changePoints.length} change points, drawn as broken lines.`;
  return svg({ id: 'drift', width: WIDTH, height, title, description }, shapes);
}

/** What both parties cite: squares by the number of determinations. */
export function concordancePlot({ concordance }: AuditFigures): string {
  const most = (key: 'claimsAdministrator' | 'reviewer'): string[] => {
    const sums = new Map<string, number>();
    for (const cell of concordance.cells)
      sums.set(cell[key], (sums.get(cell[key]) ?? 0) + cell.determinations);
    return [...sums]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 12)
      .map(([name]) => name);
  };
  const [rows, columns] = [most('claimsAdministrator'), most('reviewer')];
  const [left, top] = [230, 190];
  // The names of the last columns lean out to the right.
  const right = WIDTH - 110;
  const x = scaleBand(columns, [left, right]);
  const y = scaleBand(rows, [top, top + rows.length * 32]);
  const side = Math.min(x.bandwidth(), y.bandwidth());
  const size = scaleSqrt([0, concordance.cells[0]?.determinations ?? 1], [0, side - 2]);
  const cells = concordance.cells.flatMap(({ claimsAdministrator, reviewer, determinations }) => {
    const [cx, cy] = [x(reviewer), y(claimsAdministrator)];
    if (cx === undefined || cy === undefined) return [];
    const edge = size(determinations);
    const [middleX, middleY] = [cx + x.bandwidth() / 2, cy + y.bandwidth() / 2];
    return [
      `<rect x="${n(middleX - edge / 2)}" y="${n(middleY - edge / 2)}" width="${n(edge)}" height="${n(edge)}" fill="${claimsAdministrator === reviewer ? COLOUR.blue : COLOUR.grey}"/>`,
    ];
  });
  const names = [
    ...rows.map((name) => text(left - 8, (y(name) ?? 0) + y.bandwidth() / 2 + 4, name, 'end')),
    ...columns.map((name) => {
      const place = (x(name) ?? 0) + x.bandwidth() / 2 + 4;
      return turnedText(place, top - 8, name, -60);
    }),
  ];
  const grid = rows.map((name) => stroke([left, y(name) ?? 0], [right, y(name) ?? 0], BAND));
  const title = 'What the claims administrator cites (rows) beside what the reviewer cites (columns)';
  const description = 'Squares by the number of determinations; those of one edition on both sides are blue.';
  const height = top + rows.length * 32 + 10;
  return svg({ id: 'concordance', width: WIDTH, height, title, description }, [...grid, ...cells, ...names]);
}

/** Expected beside observed shares, by tenths, with the line on which both are equal. */
export function expectationPlot({ expectations }: AuditFigures): string {
  // From the least share on: nearly all lie between eight and ten of ten.
  const lowest = expectations.reduce((low, { expected, lower }) => Math.min(low, expected, lower), 1);
  const least = Math.max(0, Math.min(0.8, Math.floor(lowest * 10) / 10));
  const title = 'What cases led to expect beside what happened';
  const description = `${expectations.length} tenths of the determinations with intervals; on the line both are equal.`;
  return reliabilityDiagram({ title, description }, expectations, {
    least,
    across: 'expected share upheld',
    up: 'observed share upheld',
  });
}
