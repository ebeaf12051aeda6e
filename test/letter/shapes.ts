// The shapes in which one letter reaches the parser: what extractors and copies do to lines, blanks and pages.

export const HEADING = 'HOW THE IMR FINAL DETERMINATION WAS MADE';

/** The text from its first heading on: copies such as the seeds lack the header table. */
export function withoutHeader(text: string): string {
  return text.slice(text.indexOf(HEADING));
}

/** The shape of the seeds: an empty line after every line, one blank ends a paragraph. */
export function seedShape(text: string): string {
  return withoutHeader(text)
    .replaceAll('\f', '\n\n')
    .split('\n')
    .map((line) => (line.trim() === '' ? ' \n' : `${line} \n`))
    .join('\n');
}

export function withoutEmptyLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** Words set anew into lines of a width, paragraphs kept apart or not. */
export function rewrapped(text: string, width: number, gap: string): string {
  return text
    .replaceAll('\f', '\n\n')
    .split(/\n\s*\n/)
    .map((paragraph) => wrap(paragraph.split(/\s+/).filter(Boolean), width))
    .filter(Boolean)
    .join(gap);
}

function wrap(words: string[], width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}

/** A small repeatable source of chance. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** White space folded to single spaces. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
