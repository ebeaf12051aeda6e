// Where the sentences of a text lie: Intl.Segmenter's, on bounded windows, since its cost grows with the text it holds, so
// that the whole is linear; and the lines of lists and forms.
import { endsOfLines } from './line-ends.js';

const WINDOW = 2000;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A question mark before a word doubts it ("?fracture") and ends no sentence. */
const DOUBTED = /(?<![^\s([])\?(?=\p{L})/gu;

/** The text with blanks for white space, and a line feed where a line ends a sentence: as long as before. */
export function withMeantLineEnds(text: string): string {
  const ends = endsOfLines(text);
  const plain = text.replace(/\s/g, ' ').replace(DOUBTED, '¿');
  if (ends.size === 0) return plain;
  const pieces: string[] = [];
  let from = 0;
  for (const end of ends) {
    pieces.push(plain.slice(from, end), '\n');
    from = end + 1;
  }
  return pieces.join('') + plain.slice(from);
}

/** Stretches of the text, each near a sentence; a sentence longer than the window is cut at a blank. */
export function* sentenceBounds(text: string): Generator<[number, number]> {
  for (let from = 0; from < text.length; ) {
    const window = text.slice(from, from + WINDOW);
    const isLast = from + WINDOW >= text.length;
    const ends = [...sentences.segment(window)].map(({ index, segment }) => index + segment.length);
    if (!isLast && ends.length > 1) ends.pop();
    else if (!isLast) ends.splice(0, 1, window.lastIndexOf(' ') + 1 || window.length);
    let start = from;
    for (const end of ends) {
      yield [start, from + end];
      start = from + end;
    }
    from = start;
  }
}
