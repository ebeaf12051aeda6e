// Letters a second: parsing text alone, and taking the text of PDFs with one and with two child processes.
// Usage: npm run build && node bench/parse/parse.mjs FOLDER [SECONDS]. Prints one JSON object; needs dist.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PdfReader } from '../../dist/document/pdf-reader.js';
import { readDocument } from '../../dist/document/read-document.js';
import { parseLetter } from '../../dist/letter/parse-letter.js';

const [folder, seconds = '5'] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node bench/parse/parse.mjs FOLDER [SECONDS]');
  process.exit(2);
}
const load = (kind) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(kind))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
const round = (number) => Math.round(number * 100) / 100;

/** Does `once` over and over for the given time, after one round to warm up. @param {() => number | Promise<number>} once */
async function rate(once) {
  await once();
  const cpu = process.cpuUsage();
  const started = performance.now();
  let letters = 0;
  let spent = 0;
  while (spent < Number(seconds) * 1000) {
    letters += await once();
    spent = performance.now() - started;
  }
  const { user, system } = process.cpuUsage(cpu);
  return {
    lettersPerSecond: round((letters / spent) * 1000),
    processorShare: round((user + system) / 1000 / spent),
  };
}

const texts = await Promise.all(
  load('.txt').map(({ name, bytes }) => readDocument(bytes, name).catch(() => null)),
);
const letters = texts.flatMap((document) => {
  try {
    return document ? [parseLetter(document.text) && document.text] : [];
  } catch {
    return [];
  }
});
const pdfs = load('.pdf');
const result = { folder, texts: letters.length, pdfs: pdfs.length, parse: null, pdf: {} };
if (letters.length > 0) {
  result.parse = await rate(() => {
    for (const text of letters) parseLetter(text);
    return letters.length;
  });
  const bytes = letters.reduce((sum, text) => sum + text.length, 0);
  result.parse.megabytesPerSecond = round((result.parse.lettersPerSecond * bytes) / letters.length / 1e6);
}
for (const children of pdfs.length > 0 ? [1, 2] : []) {
  const reader = new PdfReader({ children });
  result.pdf[`children${children}`] = await rate(async () => {
    await Promise.all(pdfs.map(({ name, bytes }) => readDocument(bytes, name, { reader })));
    return pdfs.length;
  });
  await reader.close();
}
if (pdfs.length > 0) {
  const { children1, children2 } = result.pdf;
  result.pdf.twoAgainstOne = round(children2.lettersPerSecond / children1.lettersPerSecond);
}
console.log(JSON.stringify(result, null, 2));
