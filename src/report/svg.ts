// Draws the few shapes that the plots of the reports share, as SVG; each plot has a title and a description.
import { escaped } from './escape.js';

/** Dark enough on white for print and for weak eyes; told apart by form, too. */
export const COLOUR = { ink: '#1a1a1a', blue: '#1f4e79', band: '#c9d8e8', grey: '#6b6b6b' };

/** A length with one digit. */
export const n = (value: number): string => value.toFixed(1);
/** @example percent(0.873) // '87 %' */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

export interface Plot {
  /** Unlike those of the other plots of its page. */
  id: string;
  width: number;
  height: number;
  title: string;
  description: string;
}

/** The whole plot around its shapes. */
export function svg({ id, width, height, title, description }: Plot, shapes: readonly string[]): string {
  return `<svg role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${width} ${n(height)}" width="${width}" height="${n(height)}" font-family="system-ui,sans-serif" font-size="12" fill="${COLOUR.ink}"><title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(description)}</desc>${shapes.join('')}</svg>`;
}

export const text = (
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string => `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}">${escaped(words)}</text>`;

/** Words that are turned about their own place, in degrees. */
export const turnedText = (x: number, y: number, words: string, degrees: number, anchor = 'start'): string =>
  `<text transform="translate(${n(x)} ${n(y)}) rotate(${degrees})" text-anchor="${anchor}">${escaped(words)}</text>`;

interface Stroke {
  colour?: string;
  width?: number;
  isBroken?: boolean;
}

/** A straight line from one point to another. */
export function stroke(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  { colour = COLOUR.ink, width = 1, isBroken = false }: Stroke = {},
): string {
  const dashes = isBroken ? ' stroke-dasharray="5 4"' : '';
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${colour}" stroke-width="${width}"${dashes}/>`;
}

/** A dot; `hint` is shown where the pointer rests on it. */
export const dot = (x: number, y: number, hint?: string): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="4.0" fill="${COLOUR.blue}"${hint === undefined ? '/>' : `><title>${escaped(hint)}</title></circle>`}`;
