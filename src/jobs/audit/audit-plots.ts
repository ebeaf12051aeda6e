// The plots of an audit's report as SVG, drawn with d3's scales and shapes; each has a title and a description, and the
// table beside it holds the same numbers. Above 150 lines: four plots share their few shapes.
import { scaleBand, scaleLinear, scalePoint, scaleSqrt } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { AuditFigures } from './audit.js';

const WIDTH = 720;
/** Dark enough on white for print and for weak eyes; told apart by form, too. */
const INK = '#1a1a1a';
const BLUE = '#1f4e79';
const BAND = '#c9d8e8';
const GREY = '#6b6b6b';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const n = (value: number): string => value.toFixed(1);
const percent = (share: number): string => `${Math.round(share * 100)} %`;

function svg(id: string, height: number, title: string, description: string, body: string): string {
  return `<svg role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${WIDTH} ${n(height)}" width="${WIDTH}" height="${n(height)}" font-family="sans-serif" font-size="12" fill="${INK}"><title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(description)}</desc>${body}</svg>`;
}

const text = (x: number, y: number, words: string, anchor = 'start'): string =>
  `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}">${escaped(words)}</text>`;
const stroke = (x1: number, y1: number, x2: number, y2: number, colour = INK, width = 1): string =>
  `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${colour}" stroke-width="${width}"/>`;
const dot = (x: number, y: number, r = 4): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${BLUE}"/>`;

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
      stroke(x(lower), middle, x(upper), middle, GREY, 2),
      dot(x(share), middle),
    ].join('');
  });
  const axis = x
    .ticks(5)
    .map(
      (tick) =>
        stroke(x(tick), 8, x(tick), height - 28, BAND) + text(x(tick), height - 12, percent(tick), 'middle'),
    );
  const title = 'Agreement of reviewers with our encoding, by deciding topic';
  const description = `Share of the same outcome with its interval for the ${topics.length} commonest topics; numbers of determinations in brackets.`;
  return svg('agreement', height, title, description, axis.join('') + rows.join(''));
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
      (tick) => stroke(60, y(tick), WIDTH - 20, y(tick), BAND) + text(54, y(tick) + 4, percent(tick), 'end'),
    );
  const changes = changePoints.map(({ month }) => {
    const place = x(month) ?? 0;
    return `<line x1="${n(place)}" y1="10" x2="${n(place)}" y2="${height - 40}" stroke="${INK}" stroke-dasharray="5 4"/>${text(place + 4, 20, month)}`;
  });
  const body = `${axis.join('')}<path d="${band}" fill="${BAND}"/><path d="${path}" fill="none" stroke="${BLUE}" stroke-width="2"/>${stroke(60, y(0), WIDTH - 20, y(0), GREY)}${changes.join('')}${labels.join('')}`;
  const title = 'Share upheld by month, less what the cases led to expect';
  const description = `${months.length} months with intervals; ${changePoints.length} change points, drawn as broken lines.`;
  return svg('drift', height, title, description, body);
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
      `<rect x="${n(middleX - edge / 2)}" y="${n(middleY - edge / 2)}" width="${n(edge)}" height="${n(edge)}" fill="${claimsAdministrator === reviewer ? BLUE : GREY}"/>`,
    ];
  });
  const names = [
    ...rows.map((name) => text(left - 8, (y(name) ?? 0) + y.bandwidth() / 2 + 4, name, 'end')),
    ...columns.map((name) => {
      const place = (x(name) ?? 0) + x.bandwidth() / 2 + 4;
      return `<text transform="translate(${n(place)} ${top - 8}) rotate(-60)">${escaped(name)}</text>`;
    }),
  ];
  const grid = rows.map((name) => stroke(left, y(name) ?? 0, right, y(name) ?? 0, BAND));
  const title = 'What the claims administrator cites (rows) beside what the reviewer cites (columns)';
  const description = 'Squares by the number of determinations; those of one edition on both sides are blue.';
  return svg(
    'concordance',
    top + rows.length * 32 + 10,
    title,
    description,
    [...grid, ...cells, ...names].join(''),
  );
}

/** Expected beside observed shares, by tenths, with the line on which both are equal. */
export function reliabilityPlot({ expectations }: AuditFigures): string {
  const size = 360;
  // From the least share on: nearly all lie between eight and ten of ten.
  const least = expectations.reduce((low, { expected, lower }) => Math.min(low, expected, lower), 1);
  const from = Math.max(0, Math.min(0.8, Math.floor(least * 10) / 10));
  const x = scaleLinear([from, 1], [60, 60 + size]);
  const y = scaleLinear([from, 1], [size + 10, 10]);
  const axis = x
    .ticks(5)
    .map((tick) =>
      [
        stroke(x(tick), 10, x(tick), size + 10, BAND),
        stroke(60, y(tick), 60 + size, y(tick), BAND),
        text(x(tick), size + 28, percent(tick), 'middle'),
        text(54, y(tick) + 4, percent(tick), 'end'),
      ].join(''),
    );
  const points = expectations.map(
    ({ expected, observed, lower, upper }) =>
      stroke(x(expected), y(lower), x(expected), y(upper), GREY, 2) + dot(x(expected), y(observed)),
  );
  const diagonal = stroke(x(from), y(from), x(1), y(1), INK);
  const labels =
    text(60 + size / 2, size + 48, 'expected share upheld', 'middle') +
    `<text transform="translate(14 ${n(10 + size / 2)}) rotate(-90)" text-anchor="middle">observed share upheld</text>`;
  const title = 'What cases led to expect beside what happened';
  const description = `${expectations.length} tenths of the determinations with intervals; on the line both are equal.`;
  return svg(
    'reliability',
    size + 60,
    title,
    description,
    axis.join('') + diagonal + points.join('') + labels,
  );
}
