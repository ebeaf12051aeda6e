// What a passage says of the monitoring of opioids, topic by topic: whether a test, an agreement, a query, a risk tool, a
// side effect or a behaviour is said or denied. Words from lexicon/opioid-monitoring.json.
import { tableIndex } from '../assertion/table-index.js';
import { readLexiconFile } from '../lexicon-file.js';
import type { Match } from '../mentions/phrase-index.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import { type DrugClause, findDrugClauses } from './drug-clauses.js';

const TOPICS = [
  'URINE_TEST',
  'AGREEMENT',
  'REGISTRY',
  'RISK_TOOL',
  'SIDE_EFFECTS',
  'SIDE_EFFECT',
  'ABERRANT',
  'ILLICIT',
] as const;
export type Topic = (typeof TOPICS)[number];
export type Word =
  | Topic
  | `IN_LABEL_${Topic}`
  | 'EXPECTED'
  | 'UNEXPECTED'
  | 'DONE'
  | 'NOT_DONE'
  | 'LATER'
  | 'COUNSELED'
  | 'NONE_OF_THIS';

/** A topic where a clause speaks of it. */
export interface Topical {
  clause: DrugClause;
  /** Number of the clause. */
  number: number;
  topic: Topic;
  match: Match<Word>;
  /** Said, denied, or neither. */
  value: boolean | null;
  /** Every word of the lexicon in the clause. */
  words: readonly Match<Word>[];
}

const index = tableIndex<Word>(
  (Object.entries(readLexiconFile<Record<Word, string[]>>('opioid-monitoring')) as [Word, string[]][]).map(
    ([meaning, words]) => ({ words, meaning }),
  ),
);

const YES = /^(?:y|ye|yes|\+|done|current|ok|okay|signed|checked|reviewed|x)$/;
const NO = /^(?:n|no|none|nil|never|negative|neg|denie|denies|absent|ø|zero|na|not)$/;
/** Of a query of the registry this is its result: it was made. */
const NOTHING_FOUND = /^(?:negative|neg)$/;
/** Denies only what stands behind it. */
const ONLY_BEFORE = /^(?:without|nor|no\||neither|nowhere)/;
const SURELY_DONE =
  /^(?:signed|renewed|showed|revealed|consistent|reviewed|checked|today|collected|performed)$/;
/** Behaviour that is only feared. */
const RISK =
  /^(?:risk|potential|likelihood|possibility|danger|prevent|avoid|deter|monitor|monitoring|monitored|chance|propensity|predictor)$/;
const HYPOTHESIS = /^(?:if|whether|should|would|may|warned|counseled|counselled)$/;

export const wordsOfClause = ({ sentence, from, to }: DrugClause): Match<Word>[] =>
  index.find(sentence.words).filter((match) => match.from >= from && match.to <= to);

export const hasResult = (words: readonly Match<Word>[]): boolean =>
  words.some(({ phrase }) => phrase.meaning === 'EXPECTED' || phrase.meaning === 'UNEXPECTED');

/** What stands behind the label of a form: "Agreement signed: Y", "Side effects: not stated". */
function answerOf(
  { sentence, from, to }: DrugClause,
  topic: Topic,
  words: readonly Match<Word>[],
): boolean | null {
  const first = sentence.words[from]?.form;
  if (first === undefined || from >= to) return null;
  if (topic === 'URINE_TEST' && hasResult(words) && !/^(?:n|none|not|never)$/.test(first)) return true;
  if (topic === 'REGISTRY' && NOTHING_FOUND.test(first)) return true;
  if (NO.test(first)) return false;
  if (YES.test(first)) return true;
  const behind = words.filter((word) => word.from >= from);
  if (behind.some(({ phrase }) => phrase.meaning === 'NOT_DONE')) return false;
  return topic === 'ABERRANT' || behind.some(({ phrase }) => phrase.meaning === 'LATER') ? null : true;
}

function polarityIn(
  clause: DrugClause,
  topic: Topic,
  match: Match<Word>,
  words: readonly Match<Word>[],
): boolean | null {
  const { sentence, from } = clause;
  if (match.to <= from) return answerOf(clause, topic, words);
  const said = new Set([match.from, match.to - 1].flatMap((at) => [...(sentence.assertions[at] ?? [])]));
  if (clause.isQuoted || (said.has('someone-else') && topic !== 'ABERRANT')) return null;
  const form = (at: number): string => sentence.words[at]?.form ?? '';
  const isPlan =
    sentence.words
      .slice(from, match.from)
      .some((each) => /^(?:plan|requested|request|recommend|recommended)$/.test(each.form)) ||
    words.some(
      ({ from: at, phrase }) =>
        phrase.meaning === 'LATER' &&
        at >= match.to &&
        at - match.to <= 7 &&
        /^(?:to|pending|due|scheduled|requested|recommended|ordered|planned)$/.test(form(at)),
    );
  const behind = [match.to, match.to + 1, match.to + 2].map(form);
  const rating = behind.findIndex((each) => /^(?:\d{1,2}|zero|one|two|three|low|moderate|high)$/.test(each));
  const isScored =
    rating >= 0 && behind.slice(0, rating).every((each) => /^(?:was|is|of|score|scored|:)$/.test(each));
  if (topic === 'RISK_TOOL' && isScored) return true;
  if (topic === 'REGISTRY' && behind.some((each) => NOTHING_FOUND.test(each))) return true;
  if (topic === 'URINE_TEST' && hasResult(words) && !said.has('planned') && !isPlan) return true;
  const of = (meaning: Word) => words.filter(({ phrase }) => phrase.meaning === meaning);
  const isBefore = (each: Match<Word>, within: number): boolean =>
    each.from <= match.from && match.from - each.to <= within;
  const isBehind = (each: Match<Word>, within: number): boolean =>
    each.from >= match.to && each.from - match.to <= within;
  const isNot = of('NOT_DONE').some(
    (each) => isBefore(each, 6) || (isBehind(each, 8) && !ONLY_BEFORE.test(each.phrase.text)),
  );
  const negated = said.has('negation') || said.has('undocumented') || isNot;
  const later = of('LATER').filter((each) => isBefore(each, 8) || isBehind(each, 3));
  if (
    topic === 'ABERRANT' &&
    sentence.words.slice(Math.max(from, match.from - 5), match.from).some((each) => RISK.test(each.form))
  )
    return null;
  if (topic === 'ABERRANT' && negated && !later.some((each) => HYPOTHESIS.test(form(each.from))))
    return false;
  const isLater =
    topic === 'ABERRANT' ? later.some((each) => HYPOTHESIS.test(form(each.from))) : later.length > 0;
  if (isLater) {
    const done = of('DONE').some(
      (each) => Math.abs(each.from - match.from) <= 6 && SURELY_DONE.test(form(each.from)),
    );
    return done && !negated ? true : null;
  }
  if (negated) return false;
  return topic !== 'URINE_TEST' || of('DONE').length > 0 ? true : null;
}

/** The topic of a word of the lexicon; some words name theirs in a label alone. */
function topicOf({ phrase, to }: Match<Word>, behindLabel: number): Topic | null {
  const named = phrase.meaning.replace(/^IN_LABEL_/, '');
  if (named !== phrase.meaning && to > behindLabel) return null;
  return TOPICS.find((topic) => topic === named) ?? null;
}

/** First word of the label that stands in the clause itself. */
function labelStart({ sentence, from, start }: DrugClause): number {
  let at = from;
  while (at > 0 && (sentence.words[at - 1]?.start ?? 0) >= start) at--;
  return at;
}

/** Every topic that the passage speaks of, in its order; each once a clause. */
export const findTopics = oncePerPassage((passage): readonly Topical[] => {
  const found: Topical[] = [];
  let sentence: DrugClause['sentence'] | null = null;
  let matches: readonly Match<Word>[] = [];
  let held: { label: string; test: Match<Word> } | null = null;
  for (const [number, clause] of findDrugClauses(passage).entries()) {
    if (sentence !== clause.sentence) {
      sentence = clause.sentence;
      matches = index.find(sentence.words);
    }
    if (clause.sentence.isReview) continue;
    const start = labelStart(clause);
    const words = matches.filter(({ from, to }) => from >= start && to <= clause.to);
    for (const match of words) {
      const topic = topicOf(match, clause.from);
      if (topic === null || found.some((each) => each.number === number && each.topic === topic)) continue;
      found.push({ clause, number, topic, match, value: polarityIn(clause, topic, match, words), words });
      if (topic === 'URINE_TEST' && match.to <= clause.from) held = { label: clause.label, test: match };
    }
    // Results on the lines below "UDT history:".
    if (held?.label === clause.label && held && start === clause.from && hasResult(words)) {
      const match = { ...held.test, from: clause.from, to: clause.from + 1 };
      found.push({ clause, number, topic: 'URINE_TEST', match, value: true, words });
    }
  }
  return found;
});
