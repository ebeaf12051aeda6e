// Which facts the drugs named in a passage state, by their class (drug-classes.json). Settles nothing between them.
import { readFileSync } from 'node:fs';
import type { Passage } from '../prediction.js';
import { NOWHERE } from './body-regions.js';
import type { Kind } from './lexicon.js';
import { drugOf, findNamedTreatments } from './named-drugs.js';
import { polarityOf, type Statement } from './statement.js';

interface Meaning {
  fact: string;
  kind: Kind;
}

const file = new URL('../../../src/rules/reading/drug-classes.json', import.meta.url);
const { classes, drugs }: { classes: Record<string, Meaning[]>; drugs: Record<string, Meaning[]> } =
  JSON.parse(readFileSync(file, 'utf8'));

const PRESCRIBED = new Set(['prescribed', 'dispensed', 'refilled', 'continued', 'continue', 'continuing']);

const stated = new WeakMap<Passage, Statement[]>();

/** What each drug that is taken or prescribed states; a denied or stopped one states nothing. */
export function findDrugStatements(passage: Passage): readonly Statement[] {
  const known = stated.get(passage);
  if (known) return known;
  const found = findNamedTreatments(passage).flatMap((name) => {
    const drug = drugOf(name);
    const { sentence, from, start, end } = name;
    if (!drug || sentence.isReview) return [];
    const meanings = drugs[drug.id] ?? classes[drug.subcategory ?? ''] ?? [];
    const isGiven = sentence.words.some(({ form }) => PRESCRIBED.has(form));
    const said = new Set(sentence.assertions[from] ?? []);
    if (isGiven) said.delete('planned');
    return meanings.flatMap(({ fact, kind }): Statement[] =>
      polarityOf(kind, said, sentence.modes[from] ?? null) === 'SAID'
        ? [
            {
              fact,
              value: true,
              region: NOWHERE,
              sentence: name.sentenceNumber,
              start,
              end,
              pattern: `drug: ${drug.name}`,
            },
          ]
        : [],
    );
  });
  stated.set(passage, found);
  return found;
}
