// Tables and figures as HTML.
import type { Spread } from '../forecast/splits.js';

/** Text as HTML shows it. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** Three digits; a dash where a figure is not defined. */
export const number = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
/** From one figure to another; a dash where there is none. */
export const interval = (bounds: readonly [number, number] | null | undefined): string =>
  bounds ? `${number(bounds[0])} to ${number(bounds[1])}` : '–';
/** Mean, standard deviation and range; a dash where there is none. */
export const spread = (value: Spread | null): string =>
  value
    ? `${number(value.mean)} ± ${number(value.sd)} (${number(value.lowest)} to ${number(value.highest)})`
    : '–';

/** A table with a caption; every cell is escaped. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = (tag: string, row: readonly (string | number)[]) =>
    row.map((cell) => `<${tag}>${escaped(String(cell))}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${cells('th', head)}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}
