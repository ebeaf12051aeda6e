// Which words of a sentence are denied, only possible, planned, past, somebody else's, or said not to be documented:
// NegEx (Chapman and others, 2001) and ConText (Harkema and others, 2009), with their triggers, scopes, terminators and
// pseudo-triggers as tables.
import { readLexiconFile } from '../lexicon-file.js';
import { compilePhrase } from '../mentions/phrase.js';
import { type Match, PhraseIndex } from '../mentions/phrase-index.js';
import type { Sentence } from '../text/sentence-words.js';

export const ASSERTIONS = [
  'negation',
  'possible',
  'planned',
  'historical',
  'someone-else',
  'undocumented',
] as const;
export type Assertion = (typeof ASSERTIONS)[number];

interface Trigger {
  assertion: Assertion;
  direction: 'pre' | 'post' | 'pseudo';
}

/** Words after a trigger that it governs at most, where the published window is short; the others end at a terminator. */
const REACH: Partial<Record<Assertion, number>> = { possible: 8, historical: 10 };
/** The scope of these ends at a comma; that of a denial runs on while its list goes on. */
/** Verbs of a single subject: what "and" joins to it is not meant ("he has pain and the report was not provided"). */
const OF_ONE = /^(?:is|was|has)$/;
const ENDS_AT_COMMA = new Set<Assertion>(['possible', 'historical']);

const readTable = <T>(name: string): T => readLexiconFile(`assertion/${name}`);

/** The phrases of a table as one index; those of "undocumented" use the phrase language's alternatives and gaps. */
export function tableIndex<T>(entries: readonly { words: readonly string[]; meaning: T }[]): PhraseIndex<T> {
  return new PhraseIndex(
    entries.flatMap(({ words, meaning }) =>
      words.map((phrase) =>
        compilePhrase(
          phrase.replace(/[/']/g, (mark) => (mark === '/' ? ' ' : mark)),
          meaning,
        ),
      ),
    ),
  );
}

const triggers = tableIndex<Trigger>(
  ASSERTIONS.flatMap((assertion) => {
    const table = readTable<Record<Trigger['direction'], string[]>>(assertion);
    return (['pre', 'post', 'pseudo'] as const).map((direction) => ({
      words: table[direction],
      meaning: { assertion, direction },
    }));
  }),
);
const ends = readTable<{ anywhere: string[]; ofDenials: string[]; ofPlans: string[] }>('terminators');
const terminators = tableIndex([
  { words: ends.anywhere, meaning: 'anywhere' as const },
  { words: ends.ofDenials, meaning: 'ofDenials' as const },
  { words: ends.ofPlans, meaning: 'ofPlans' as const },
]);

/** Of overlapping matches the longest; of equally long ones all. */
function longestOnly<T>(matches: readonly Match<T>[]): Match<T>[] {
  const covered: number[] = [];
  for (const { from, to } of matches) {
    for (let at = from; at < to; at++) covered[at] = Math.max(covered[at] ?? 0, to - from);
  }
  return matches.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if ((covered[at] ?? 0) > to - from) return false;
    return true;
  });
}

/** Where a denial that begins at `from` ends: at the first comma behind the last "or" of its list; "no prior" at "and". */
function endOfList(sentence: Sentence, from: number, end: number, trigger: string): number {
  let lastOr = -1;
  for (let at = from; at < end; at++) if (/^(?:or|nor)$/.test(sentence[at]?.form ?? '')) lastOr = at;
  const and = /^no (?:prior|previous)$/.test(trigger)
    ? sentence.findIndex(({ form }, at) => at > from && at < end && form === 'and')
    : -1;
  if (and >= 0) return and;
  for (let at = Math.max(from, lastOr); at < end; at++) if (sentence[at]?.form === ',') return at;
  return end;
}

/** Shared by the words of which nothing is asserted, which are most. */
const NOTHING: ReadonlySet<Assertion> = new Set();

/** For each word of the sentence, what is asserted of it; an empty set where it is plainly said. */
export function assertionsOf(sentence: Sentence): ReadonlySet<Assertion>[] {
  const of: ReadonlySet<Assertion>[] = sentence.map(() => NOTHING);
  const assert = (at: number, assertion: Assertion): void => {
    const said = of[at];
    if (said && !said.has(assertion)) of[at] = new Set([...said, assertion]);
  };
  const found = longestOnly(triggers.find(sentence));
  const stops = terminators.find(sentence);
  for (const { from, to, phrase } of found) {
    const { assertion, direction } = phrase.meaning;
    if (direction === 'pseudo') continue;
    const isStop = ({ phrase: { meaning } }: (typeof stops)[number]): boolean =>
      assertion === 'planned'
        ? meaning === 'ofPlans'
        : meaning === 'anywhere' || (meaning === 'ofDenials' && assertion === 'negation');
    const others = found.filter(
      (other) => other.phrase.meaning.assertion === assertion && other.phrase.meaning.direction === 'pre',
    );
    if (direction === 'pre') {
      const stop = stops.find((each) => each.from >= to && isStop(each))?.from ?? sentence.length;
      const next = others.find((each) => each.from >= to)?.from ?? sentence.length;
      let end = Math.min(stop, next, to + (REACH[assertion] ?? sentence.length));
      if (assertion === 'negation') end = endOfList(sentence, to, end, phrase.text);
      if (ENDS_AT_COMMA.has(assertion)) {
        const comma = sentence.findIndex((token, at) => at >= to && token.form === ',');
        if (comma >= 0) end = Math.min(end, comma);
      }
      for (let at = to; at < end; at++) assert(at, assertion);
      continue;
    }
    for (let at = from - 1; at >= 0; at--) {
      const form = sentence[at]?.form;
      if (form === ';' || (form === ',' && assertion !== 'planned')) break;
      if (form === 'and' && OF_ONE.test(sentence[from]?.form ?? '')) break;
      if (stops.some((each) => each.phrase.meaning === 'anywhere' && each.from <= at && at < each.to)) break;
      assert(at, assertion);
    }
  }
  return of;
}
