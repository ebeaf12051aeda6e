// Finds the lines at the head and the foot of each page of a text.

/** So many lines at the head and the foot of a page are looked at. */
const EDGE = 4;

/** A line at the edge of a page. */
export interface Edge {
  index: number;
  page: number;
  side: 'head' | 'foot';
  words: string;
}

/** First and last index of each page's lines. */
export function pagesOf(lines: string[]): [number, number][] {
  const starts = [0];
  lines.forEach((line, index) => {
    if (index > 0 && line.includes('\f')) starts.push(index);
  });
  return starts.map((start, page) => [start, (starts[page + 1] ?? lines.length) - 1]);
}

/** The outermost lines of a page, each side from the outside in. */
export function edgesOf(lines: string[], [first, last]: [number, number], page: number): Edge[] {
  const wordsAt = (index: number): string => (lines[index] ?? '').replaceAll('\f', ' ').trim();
  const found: Edge[] = [];
  const walk = (side: 'head' | 'foot', from: number, step: number): void => {
    let count = 0;
    for (let index = from; index >= first && index <= last && count < EDGE; index += step) {
      const words = wordsAt(index);
      if (words === '') continue;
      found.push({ index, page, side, words });
      count += 1;
    }
  };
  walk('head', first, 1);
  walk('foot', last, -1);
  return found;
}
