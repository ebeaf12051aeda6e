// Letters a second: parsing text alone, and taking the text of PDFs: all on one processor (taskset), with one child
// process and with two. Usage: npm run build && node bench/parse/parse.mjs FOLDER [SECONDS]. Prints one JSON object.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PdfReader } from '../../dist/document/pdf-reader.js';
import { readDocument } from '../../dist/document/read-document.js';
import { parseLetter } from '../../dist/letter/parse-letter.js';

const [folder, seconds = '5', only] = process.argv.slice(2);
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

const pdfs = load('.pdf');

/** Letters a second whose text is taken from PDFs by so many children, the work of this process included. */
async function pdfRate(children) {
  const reader = new PdfReader({ children });
  const found = await rate(async () => {
    await Promise.all(pdfs.map(({ name, bytes }) => readDocument(bytes, name, { reader })));
    return pdfs.length;
  });
  await reader.close();
  return found;
}

/** The same by one child, this process and the child on one processor; null where the system has no taskset. */
function onOneProcessor() {
  const program = [process.execPath, fileURLToPath(import.meta.url), folder, seconds, 'one-child'];
  const { status, stdout } = spawnSync('taskset', ['-c', '0', ...program], { encoding: 'utf8' });
  return status === 0 ? JSON.parse(stdout) : null;
}

if (only === 'one-child') {
  console.log(JSON.stringify(await pdfRate(1)));
  process.exit(0);
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
const result = { folder, texts: letters.length, pdfs: pdfs.length, parse: null, pdf: null };
if (letters.length > 0) {
  result.parse = await rate(() => {
    for (const text of letters) parseLetter(text);
    return letters.length;
  });
  const bytes = letters.reduce((sum, text) => sum + text.length, 0);
  result.parse.megabytesPerSecond = round((result.parse.lettersPerSecond * bytes) / letters.length / 1e6);
}
if (pdfs.length > 0) {
  const oneProcessor = onOneProcessor();
  const [children1, children2] = [await pdfRate(1), await pdfRate(2)];
  const times = (other) => (other ? round(children2.lettersPerSecond / other.lettersPerSecond) : null);
  result.pdf = {
    oneProcessor,
    children1,
    children2,
    twoAgainstOneProcessor: times(oneProcessor),
    twoAgainstOneChild: times(children1),
  };
}
console.log(JSON.stringify(result, null, 2));
