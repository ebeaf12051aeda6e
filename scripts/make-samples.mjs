// Makes samples/<letter>.pdf of samples/<letter>.txt: the same words, laid out as the Division's letters are.
// Usage: node scripts/make-samples.mjs [DIRECTORY]; without one it writes beside the texts. The same text gives the
// same bytes.
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

const samples = fileURLToPath(new URL('../samples/', import.meta.url));
const MARGIN = 72;
const SIZE = 12;
const LEADING = 13.8;
/** Width of one column of the text in points. */
const COLUMN = 4.8;
/** What the form prints in bold; the rest of the line is plain. */
const LABEL =
  /^(?:Case Number|Date Assigned|Date of Injury|Decision Date|UR Denial Date|Priority|Claims Administrator guideline|MAXIMUS guideline|Decision rationale):|^(?:Application|Received:)$/;

/** Lines of one page as printed; text whose every other line is empty (no page layout) is closed up first. */
function pagesOf(text) {
  const lines = text.split('\n');
  const spaced = lines.filter((line) => line === '').length > 0.45 * lines.length;
  if (!spaced) return text.split('\f').map((page) => page.trimEnd().split('\n'));
  const closed = lines.filter((line) => line !== '').map((line) => line.trimEnd());
  const height = Math.floor((792 - 2 * MARGIN) / LEADING);
  return Array.from({ length: Math.ceil(closed.length / height) }, (_, i) =>
    closed.slice(i * height, (i + 1) * height),
  );
}

/** Cells of a line, parted by two or more blanks, each with the column that it begins in. */
function cellsOf(line) {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ text: match[0], column: match.index }));
}

/** Prints one line: a heading in the middle, cells in their columns, labels in bold. */
function print(pdf, line, y) {
  const at = (text, x, font) => {
    pdf.font(font, SIZE).text(text, x, y, { lineBreak: false });
    return x + pdf.widthOfString(text);
  };
  const cells = cellsOf(line);
  const [first] = cells;
  if (cells.length === 1 && first.column > 8 && first.text === first.text.toUpperCase()) {
    pdf.font('Times-Bold', SIZE);
    at(first.text, (612 - pdf.widthOfString(first.text)) / 2, 'Times-Bold');
    return;
  }
  for (const { text, column } of cells) {
    const x = MARGIN + column * COLUMN;
    const label = LABEL.exec(text)?.[0] ?? '';
    const end = label ? at(label, x, 'Times-Bold') : x;
    if (text.length > label.length) at(text.slice(label.length), end, 'Times-Roman');
  }
}

/** Writes one PDF and waits until it is on disk. Uncompressed and dated, so that every machine makes the same bytes. */
async function write(name, text, file) {
  const info = { Title: `${name} (fictional sample letter)`, CreationDate: new Date(Date.UTC(2017, 0, 1)) };
  const pdf = new PDFDocument({ size: 'LETTER', margin: 0, autoFirstPage: false, compress: false, info });
  const out = createWriteStream(file);
  pdf.pipe(out);
  for (const lines of pagesOf(text)) {
    pdf.addPage();
    for (const [i, line] of lines.entries()) print(pdf, line, MARGIN + i * LEADING);
  }
  pdf.end();
  await finished(out);
}

const folder = process.argv[2] ?? samples;
for (const file of readdirSync(samples).filter((name) => name.endsWith('.txt'))) {
  const name = file.slice(0, -'.txt'.length);
  await write(name, readFileSync(join(samples, file), 'utf8'), join(folder, `${name}.pdf`));
}
