// Which facts the drugs named in a passage state, by their class (drug-classes.json). Settles nothing between them.
import { readFileSync } from 'node:fs';
import { NOWHERE } from './body-regions.js';
import type { Kind } from './lexicon.js';
import { drugOf, findNamedTreatments } from './named-drugs.js';
import { oncePerPassage } from './once-per-passage.js';
import { polarityOf, type Statement } from './statement.js';

interface Meaning {
  fact: string;
  kind: Kind;
}

const file = new URL('./drug-classes.json', import.meta.url);
const { classes, drugs }: { classes: Record<string, Meaning[]>; drugs: Record<string, Meaning[]> } =
  JSON.parse(readFileSync(file, 'utf8'));

const PRESCRIBED = new Set(['prescribed', 'dispensed', 'refilled', 'continued', 'continue', 'continuing']);

/** What each drug that is taken or prescribed states; a denied or stopped one states nothing. */
export const findDrugStatements = oncePerPassage((passage): readonly Statement[] =>
  findNamedTreatments(passage).flatMap((name) => {
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
  }),
);
