// Writes a table as HTML: caption, heads of columns and rows, numbers to the right; a long one is cut.
import { escaped } from './escape.js';

export type Cell = string | number | boolean | null;

/** Longer tables are cut in the page. */
const ROWS = 60;

/** The table, in a region that scrolls by itself; a sentence where it has no rows. */
export function htmlTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): string {
  if (rows.length === 0) return `<p>${escaped(title)}: none.</p>`;
  const cut = rows.length > ROWS ? ` (the first ${ROWS} of ${rows.length})` : '';
  const head = columns
    .map((column) => (column ? `<th scope="col">${escaped(column)}</th>` : '<td></td>'))
    .join('');
  const body = rows
    .slice(0, ROWS)
    .map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`)
    .join('');
  return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(title)}"><table><caption>${escaped(title + cut)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** The first cell names its row; figures stand to the right. */
function cellHtml(cell: Cell, at: number): string {
  const words = escaped(cellWords(cell));
  if (at === 0) return `<th scope="row">${words}</th>`;
  return FIGURE.test(words) ? `<td class="n">${words}</td>` : `<td>${words}</td>`;
}

/** A number, alone or before its range: "0.312", "0.28 to 0.35"; no month such as "2015-03". */
const FIGURE = /^-?\d+(\.\d+)?(e-\d+)?( |$)/;

function cellWords(cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number' && !Number.isInteger(cell))
    return Math.abs(cell) < 0.001 ? cell.toExponential(1) : cell.toFixed(3);
  return String(cell);
}
