// Whether a urine drug test gave what the prescriptions explain, with what later clauses say of its result.

import type { Passage } from '../../request/request.js';
import type { Match } from '../mentions/phrase-index.js';
import { findDrugClauses } from './drug-clauses.js';
import { type Topical, type Word, wordsOfClause } from './monitoring-topics.js';

const isResult = ({ phrase }: Match<Word>): boolean =>
  phrase.meaning === 'EXPECTED' || phrase.meaning === 'UNEXPECTED';

const lies = (inner: Match<Word>, outer: Match<Word>): boolean =>
  outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;

/** The last result that the clause tells; null where it tells none. */
export function isUnexpected({ words, clause }: Topical): boolean | null {
  const results = words.filter(isResult);
  let value: boolean | null = null;
  let until = 0;
  for (const match of results) {
    if (results.some((other) => lies(match, other)) || match.from < until) continue;
    const said = clause.sentence.assertions[match.from] ?? new Set();
    if (said.has('possible') || said.has('planned')) continue;
    // "not consistent" and "no unexpected" are phrases of their own; any other denial turns the word.
    const before = clause.sentence.words.slice(clause.from, match.from);
    const denial = before.findLast(
      ({ form }) => form === ',' || /^(?:no|none|never|nor|neither)$/.test(form),
    );
    const negated =
      (said.has('negation') || (denial !== undefined && denial.form !== ',')) && match.to - match.from === 1;
    value = (match.phrase.meaning === 'UNEXPECTED') !== negated;
    until = match.to;
  }
  return value;
}

const SPEAKS_OF_RESULT =
  /^(?:result|confirmation|confirmed|confirmatory|clarified|specimen|metabolite|gc|lcms|lab|laboratory|it)$/;
/** Clauses behind a test in which its result is explained. */
const WITHIN = 3;

/** Later clauses that speak of the result again: "the physician clarified that …, so the result agrees". */
export function explanationsOf({ clause, number }: Topical, passage: Passage): Topical[] {
  const clauses = findDrugClauses(passage);
  const found: Topical[] = [];
  for (let at = number + 1; at <= number + WITHIN; at++) {
    const next = clauses[at];
    if (!next || next.isQuoted || next.sentenceNumber > clause.sentenceNumber + 1) break;
    const speaks = next.sentence.words
      .slice(next.from, next.to)
      .some(({ form }) => SPEAKS_OF_RESULT.test(form));
    const words = speaks ? wordsOfClause(next) : [];
    const [first] = words;
    if (first)
      found.push({ clause: next, number: at, topic: 'URINE_TEST', match: first, value: true, words });
  }
  return found;
}
