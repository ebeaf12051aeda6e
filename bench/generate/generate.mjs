// Fictional letters with the truth beside them: same seed and same data files of src, same bytes. One letter at a time.
// Usage: node bench/generate/generate.mjs --letters 150000 --seed 1 --out DIR [--plant KIND:N[,KIND:N…] | --plant ALL:N]
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { rationaleOf, summaryOf } from './account.mjs';
import { makeCase } from './case.mjs';
import { layoutOf, printLetter } from './layouts.mjs';
import { PLANTS, schedule } from './plants.mjs';
import { randomOf } from './random.mjs';

const LETTERS_OF_FOLDER = 1000;
/** Share of letters of layout A that are text copies without their header table. */
const HEADLESS = 0.02;

/** Reads "KIND:N,KIND:N"; ALL stands for every kind. Throws on an unknown kind. */
function plantsOf(text) {
  const wanted = {};
  for (const part of text ? text.split(',') : []) {
    const [kind, count = '1'] = part.split(':');
    const kinds = kind === 'ALL' ? Object.keys(PLANTS) : [kind];
    for (const one of kinds) {
      if (!PLANTS[one])
        throw new Error(`There is no plant ${one}. There are: ALL, ${Object.keys(PLANTS).join(', ')}.`);
      wanted[one] = (wanted[one] ?? 0) + Number(count);
    }
  }
  return wanted;
}

/** Text and truth of letter `index`; `plant` is what it bears, or null. */
export function generateLetter(seed, index, plant = null) {
  const random = randomOf(seed, index);
  const bearing = plant ? PLANTS[plant.kind] : null;
  const wish = bearing?.wish(random, plant.ordinal, seed) ?? {};
  const one = makeCase(random, index + 1, wish);
  const layout = bearing ? 'A' : layoutOf(random, one.dates.decision);
  one.headless = layout === 'A' && !bearing && random() < HEADLESS;
  for (const item of one.items) item.rationale = rationaleOf(random, one, item);
  if (bearing) {
    bearing.alter(random, one, one.items[0], { ...wish, seed });
    one.planted = {
      kind: plant.kind,
      position: 1,
      ...(wish.group === undefined ? {} : { group: wish.group }),
    };
  }
  return printLetter(random, one, layout, summaryOf(random, one));
}

async function main() {
  const { values } = parseArgs({
    options: {
      letters: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      plant: { type: 'string', default: '' },
    },
  });
  if (!values.out) throw new Error('Say where to: --out DIR');
  const letters = Number(values.letters);
  const bears = schedule(plantsOf(values.plant), letters);
  mkdirSync(values.out, { recursive: true });
  const truths = createWriteStream(join(values.out, 'truth.jsonl'));
  let folder = '';
  for (let index = 0; index < letters; index += 1) {
    if (index % LETTERS_OF_FOLDER === 0) {
      folder = String(index / LETTERS_OF_FOLDER).padStart(4, '0');
      mkdirSync(join(values.out, folder), { recursive: true });
    }
    const { text, truth } = generateLetter(Number(values.seed), index, bears(index));
    const source = `${folder}/${String(index).padStart(7, '0')}.txt`;
    writeFileSync(join(values.out, source), text);
    if (!truths.write(`${JSON.stringify({ source, ...truth })}\n`))
      await new Promise((done) => truths.once('drain', done));
  }
  truths.end();
  await finished(truths);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  await main().catch((error) => {
    console.error(String(error.message ?? error));
    process.exitCode = 2;
  });
}
