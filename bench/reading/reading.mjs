// Facts read a second from letters: every determination of every letter in a folder through the readers of facts, each
// letter taken apart once for all of its determinations, as ingest does. Usage:
// npm run build && node bench/reading/reading.mjs FOLDER [SECONDS]. Prints one JSON object; needs dist.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../dist/document/read-document.js';
import { requestsOfLetter } from '../../dist/jobs/predict/requests-of-letter.js';
import { parseLetter } from '../../dist/letter/parse-letter.js';
import { FACT_READERS } from '../../dist/rules/reading/fact-readers.js';

const [folder, seconds = '5'] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node bench/reading/reading.mjs FOLDER [SECONDS]');
  process.exit(2);
}
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const documents = await Promise.all(
  names.map((name) => readDocument(readFileSync(join(folder, name)), name).catch(() => null)),
);
const letters = documents.flatMap((document) => {
  try {
    return document ? [parseLetter(document.text)] : [];
  } catch {
    return [];
  }
});
const round = (number) => Math.round(number * 100) / 100;

/** Reads every letter once, from fresh requests so that nothing is remembered from the round before. */
function once() {
  let [requests, facts, characters] = [0, 0, 0];
  for (const letter of letters) {
    for (const request of requestsOfLetter(letter)) {
      requests++;
      for (const reader of FACT_READERS) facts += reader.read(request).length;
    }
    characters += letter.caseSummary?.length ?? 0;
  }
  return { requests, facts, characters };
}

once();
const started = performance.now();
const totals = { rounds: 0, requests: 0, facts: 0, characters: 0 };
while (letters.length > 0 && performance.now() - started < Number(seconds) * 1000) {
  const { requests, facts, characters } = once();
  totals.rounds++;
  totals.requests += requests;
  totals.facts += facts;
  totals.characters += characters;
}
const spent = (performance.now() - started) / 1000;
console.log(
  JSON.stringify({
    letters: letters.length,
    lettersPerSecond: round((totals.rounds * letters.length) / spent),
    determinationsPerSecond: round(totals.requests / spent),
    factsPerSecond: round(totals.facts / spent),
    factsPerDetermination: round(totals.facts / Math.max(totals.requests, 1)),
    summaryKilobytesPerSecond: round(totals.characters / 1000 / spent),
  }),
);
