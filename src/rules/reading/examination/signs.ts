// The named tests of an examination and the words of their results, found in a sentence (lexicon/examination).
import { readLexiconFile } from '../lexicon-file.js';
import { compilePhrase } from '../mentions/phrase.js';
import { PhraseIndex } from '../mentions/phrase-index.js';
import type { Sentence } from '../text/token.js';

/** A test with the fact that it shows. */
export interface NamedTest {
  name: string;
  /** Null: a test that shows no fact of the list, whose result is its own; ANY: any test of the part concerned. */
  fact: string | null;
  /** The fact that it shows at the elbow. */
  atElbow?: string;
  /** "a painful arc" is positive though nothing more is said. */
  aloneIsPositive?: boolean;
  /** "2+", "grade 2" are positive. */
  graded?: boolean;
  /** Counts for the sacroiliac joint only among other tests of it: "compression" is a test of other parts, too. */
  amongOthers?: boolean;
  /** Where the finger points: a sign, but no test that strains the joint. */
  isPointing?: boolean;
}

/** STABLE and LOOSE are results of stress on a ligament alone; OPEN: not done, or not clear. */
export type Result = 'POSITIVE' | 'NEGATIVE' | 'STABLE' | 'LOOSE' | 'OPEN';

export type Sign = { from: number; to: number } & ({ test: NamedTest } | { result: Result });

const tests = readLexiconFile<(NamedTest & { phrases: string[] })[]>('examination/tests');
const results = readLexiconFile<Record<Result, string[]>>('examination/results');

const index = new PhraseIndex<{ test: NamedTest } | { result: Result }>([
  ...tests.flatMap((test) => test.phrases.map((phrase) => compilePhrase(phrase, { test }))),
  ...(Object.keys(results) as Result[]).flatMap((result) =>
    results[result].map((phrase) => compilePhrase(phrase, { result })),
  ),
]);

/** In order, none within or across another: of overlapping ones the longest, of equally long ones the first. */
export function signsOf(words: Sentence): Sign[] {
  const found = index.find(words).map(({ from, to, phrase }): Sign => ({ from, to, ...phrase.meaning }));
  if (!found.some((sign) => 'test' in sign)) return [];
  const taken: boolean[] = [];
  const kept: Sign[] = [];
  for (const sign of [...found].sort((one, other) => other.to - other.from - (one.to - one.from))) {
    if (taken.slice(sign.from, sign.to).some(Boolean)) continue;
    for (let at = sign.from; at < sign.to; at++) taken[at] = true;
    kept.push(sign);
  }
  return kept.sort((one, other) => one.from - other.from);
}
