// Which words of a sentence are denied, only possible, planned, past, over, somebody else's, said of no one in particular, or
// said not to be documented: NegEx (Chapman and others, 2001) and ConText (Harkema and others, 2009), with their triggers,
// scopes, terminators and pseudo-triggers as tables, and the answers of forms.
import { readLexiconFile } from '../lexicon-file.js';
import type { Match } from '../mentions/phrase-index.js';
import type { Sentence } from '../text/token.js';
import { answersOf } from './answers.js';
import { endOfScope, type Stop, stopsOf } from './scope.js';
import { tableIndex } from './table-index.js';

/** `general`: of guidelines, consents, handouts, goals and empty boxes; `stopped`: of what is over. */
export const ASSERTIONS = [
  'negation',
  'possible',
  'planned',
  'historical',
  'stopped',
  'someone-else',
  'general',
  'undocumented',
] as const;
export type Assertion = (typeof ASSERTIONS)[number];

interface Trigger {
  assertion: Assertion;
  direction: 'pre' | 'post' | 'pseudo';
}

/** Verbs of a single subject: what "and" joins to it is not meant ("he has pain and the report was not provided"). */
const OF_ONE = /^(?:is|was|has)$/;

const triggers = tableIndex<Trigger>(
  ASSERTIONS.flatMap((assertion) => {
    const table = readLexiconFile<Record<Trigger['direction'], string[]>>(`assertion/${assertion}`);
    return (['pre', 'post', 'pseudo'] as const).map((direction) => ({
      words: table[direction],
      meaning: { assertion, direction },
    }));
  }),
);

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

/** Shared by the words of which nothing is asserted, which are most. */
const NOTHING: ReadonlySet<Assertion> = new Set();

class Asserted {
  readonly of: ReadonlySet<Assertion>[];

  constructor(sentence: Sentence, inherited: readonly Assertion[]) {
    const base = inherited.length > 0 ? new Set(inherited) : NOTHING;
    this.of = sentence.map(() => base);
  }

  add(at: number, assertion: Assertion): void {
    const said = this.of[at];
    if (said && !said.has(assertion)) this.of[at] = new Set([...said, assertion]);
  }

  /** What is shown not to be so is no longer possible; what is denied is not made possible by "suspected" behind it. */
  addBehind(at: number, assertion: Assertion): void {
    const said = this.of[at];
    if (assertion === 'possible' && said?.has('negation')) return;
    if (assertion === 'negation' && said?.has('possible')) {
      this.of[at] = new Set([...said].filter((each) => each !== 'possible'));
    }
    this.add(at, assertion);
  }
}

const isRelative = (form: string | undefined): boolean => form === 'which' || form === 'who';
/** Words that a clause between commas holds at most. */
const LONGEST_CLAUSE = 12;

/** Whether a comma closes a clause with "which" or "who", over which the sentence goes on. */
function closesRelative(sentence: Sentence, comma: number): boolean {
  for (let at = comma - 1; at > 0 && comma - at <= LONGEST_CLAUSE; at--) {
    if (sentence[at]?.form === ',') return isRelative(sentence[at + 1]?.form);
  }
  return false;
}

/** What stands before a trigger, back to the comma or the clause. */
function assertBehind(
  sentence: Sentence,
  from: number,
  assertion: Assertion,
  stops: readonly Stop[],
  asserted: Asserted,
): void {
  for (let at = from - 1; at >= 0; at--) {
    const form = sentence[at]?.form;
    const isOpen = assertion === 'planned' || assertion === 'general' || isRelative(sentence[at + 1]?.form);
    if (form === ';') return;
    if (form === ',' && !isOpen && !closesRelative(sentence, at)) return;
    if (form === 'and' && OF_ONE.test(sentence[from]?.form ?? '')) return;
    if (isRelative(form) && sentence[at - 1]?.form === ',') continue;
    if (stops.some((each) => each.phrase.meaning === 'anywhere' && each.from <= at && at < each.to)) return;
    asserted.addBehind(at, assertion);
  }
}

/** For each word of the sentence, what is asserted of it; an empty set where it is plainly said. `inherited` holds of all. */
export function assertionsOf(
  sentence: Sentence,
  inherited: readonly Assertion[] = [],
): ReadonlySet<Assertion>[] {
  const asserted = new Asserted(sentence, inherited);
  const { answered, spent } = answersOf(sentence);
  for (const { from, to, assertion } of answered) {
    for (let at = from; at < to; at++) asserted.add(at, assertion);
  }
  const found = longestOnly(triggers.find(sentence)).filter(({ from }) => !spent.has(from));
  if (found.length === 0) return asserted.of;
  const stops = stopsOf(sentence);
  const next: Partial<Record<Assertion, number>> = {};
  const behind: Match<Trigger>[] = [];
  for (const match of [...found].reverse()) {
    const { from, to, phrase } = match;
    const { assertion, direction } = phrase.meaning;
    const isHeading = from === 0 && sentence[to]?.form === ':';
    if (direction === 'post' && !isHeading) behind.push(match);
    if (direction !== 'pre' && !isHeading) continue;
    const scope = { assertion, trigger: phrase.text, to, next: next[assertion] ?? sentence.length };
    next[assertion] = from;
    const end = endOfScope(sentence, scope, stops);
    for (let at = to; at < end; at++) asserted.add(at, assertion);
  }
  for (const { from, phrase } of behind.reverse())
    assertBehind(sentence, from, phrase.meaning.assertion, stops, asserted);
  return asserted.of;
}
