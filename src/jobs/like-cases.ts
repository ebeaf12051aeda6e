// The stored determinations that are most like a request: by treatment, by facts and by words, each with what it shares.
// Looks at the newest ones of the treatment only, so that the work does not grow with what is stored.
import { wordsOf } from '../catalogue/words.js';
import type { Database } from '../db/database.js';
import {
  type DeterminationRow,
  determinationsByIds,
  factsByDeterminationIds,
} from '../db/find-by-determination.js';
import { lettersByIds } from '../db/find-by-letter.js';
import { findNewestLike } from '../db/newest-like.js';
import type { DeterminationWhere } from '../db/where.js';
import type { Fact, ProposedRequest, RulePrediction } from '../rules/prediction.js';
import type { IsoDate } from '../terms.js';
import { rarityOf, sharedShare } from './likeness.js';

export interface LikeCase {
  determinationId: number;
  /** 0 to 1: treatment 0.5, facts 0.3, words 0.2; what is rare among those compared counts for more. */
  similarity: number;
  /** Names of the facts on which both agree, rarest first. */
  sharedFacts: string[];
  /** Words of service and case summary that both use, rarest first; at most eight. */
  sharedWords: string[];
}

export interface LikeRequest extends Pick<RulePrediction, 'treatment' | 'facts'> {
  category: string | null;
  request: Pick<ProposedRequest, 'service' | 'caseSummary'>;
}

/** Only what was decided before the day (null: all), and never determinations of the letter. */
export interface LikeOutlook {
  before: IsoDate | null;
  letterId: number | null;
}

/** So many of the newest determinations of the treatment are compared; of a rare one, some of its category, too. */
const COMPARED = 100;
const FEW = 30;
const WEIGHTS = { treatment: 0.5, facts: 0.3, words: 0.2 };
const WORDS_TOLD = 8;
const SHORTEST_WORD = 4;
/** Longer summaries are compared up to here. */
const LONGEST = 2000;
/** Facts that tell the request's dates or what every determination of a treatment shares. */
const NOT_COMPARED = new Set([
  'treatment',
  'category',
  'requestDate',
  'dateOfInjury',
  'dateOfService',
  'injuryAgeDays',
  'urDecidedOn',
  'requestReceivedOn',
  'applicationReceivedOn',
]);

/** A request, and what it may be compared with. */
export interface LikeQuestion {
  asked: LikeRequest;
  outlook: LikeOutlook;
}

/**
 * For each question its like cases, nearest first, at most `first`; none where the treatment is not known. The number
 * of statements does not grow with the questions.
 */
export function findLikeCases(
  db: Database,
  questions: readonly LikeQuestion[],
  first: number,
  where: DeterminationWhere | null,
): LikeCase[][] {
  const candidates = first === 0 ? questions.map(() => []) : candidatesOf(db, questions, where);
  const known = comparedRows(db, [...new Set(candidates.flat())]);
  return questions.map(({ asked }, at) =>
    compared(
      asked,
      (candidates[at] ?? []).flatMap((id) => known.get(id) ?? []),
    ).slice(0, first),
  );
}

/** One stored determination as it is compared. */
interface ComparedRow {
  id: number;
  treatment: string | null;
  traits: Traits;
  words: Set<string>;
}

function compared(asked: LikeRequest, rows: readonly ComparedRow[]): LikeCase[] {
  const own = { traits: traitsOf(asked.facts).traits, words: wordsIn(textOf(asked.request)) };
  const rarity = {
    traits: rarityOf(rows.map(({ traits }) => traits.traits)),
    words: rarityOf(rows.map(({ words }) => words)),
  };
  const found = rows.map(({ id, treatment, traits, words }): LikeCase => {
    const byFacts = sharedShare(own.traits, traits.traits, rarity.traits);
    const byWords = sharedShare(own.words, words, rarity.words);
    return {
      determinationId: id,
      similarity:
        (treatment === asked.treatment ? WEIGHTS.treatment : 0) +
        WEIGHTS.facts * byFacts.share +
        WEIGHTS.words * byWords.share,
      sharedFacts: byFacts.shared.map((trait) => traits.names.get(trait) ?? trait),
      sharedWords: byWords.shared.slice(0, WORDS_TOLD),
    };
  });
  return found.sort((a, b) => b.similarity - a.similarity);
}

/** Ids to compare with: of the treatment, and where these are few, of its category, too. */
function candidatesOf(
  db: Database,
  questions: readonly LikeQuestion[],
  where: DeterminationWhere | null,
): number[][] {
  const searches = questions.flatMap(({ asked: { treatment, category }, outlook }) =>
    treatment === null
      ? []
      : [{ treatment, category, before: outlook.before, exceptLetter: outlook.letterId }],
  );
  const found = searches.length === 0 ? [] : findNewestLike(db, searches, where, COMPARED);
  let next = 0;
  return questions.map(({ asked }) => {
    const like = asked.treatment === null ? undefined : found[next++];
    if (!like) return [];
    if (like.sameTreatment.length >= FEW) return like.sameTreatment;
    return [...new Set([...like.sameTreatment, ...like.sameCategory])];
  });
}

function comparedRows(db: Database, ids: readonly number[]): Map<number, ComparedRow> {
  const rows = determinationsByIds(db, ids).filter((row) => row !== null);
  const facts = factsByDeterminationIds(
    db,
    rows.map(({ id }) => id),
  );
  const words = wordsOfRows(db, rows);
  return new Map(
    rows.map((row, at) => [
      row.id,
      {
        id: row.id,
        treatment: row.treatmentId,
        traits: traitsOf(facts[at] ?? []),
        words: words[at] ?? new Set(),
      },
    ]),
  );
}

interface Traits {
  traits: Set<string>;
  names: Map<string, string>;
}

/** Facts as traits to compare, "name=value", and back to their names. */
function traitsOf(facts: readonly Pick<Fact, 'name' | 'value' | 'source'>[]): Traits {
  const compared = facts.filter(({ name, source }) => source !== 'ASSUMED_ABSENT' && !NOT_COMPARED.has(name));
  const names = new Map(compared.map(({ name, value }) => [`${name}=${JSON.stringify(value)}`, name]));
  return { traits: new Set(names.keys()), names };
}

const textOf = ({ service, caseSummary }: LikeRequest['request']): string =>
  `${service.text}\n${caseSummary?.text ?? ''}`;

function wordsIn(text: string): Set<string> {
  const words = new Set<string>();
  for (const { form } of wordsOf(text.slice(0, LONGEST))) {
    if (form.length >= SHORTEST_WORD && !/\d/.test(form)) words.add(form);
  }
  return words;
}

/** Words of each row's service and of its letter's case summary; a summary is read once for all its rows. */
function wordsOfRows(db: Database, rows: readonly DeterminationRow[]): Set<string>[] {
  const letterIds = [...new Set(rows.map(({ letterId }) => letterId))];
  const summaries = new Map(
    lettersByIds(db, letterIds).map((letter, at) => [letterIds[at], wordsIn(letter?.caseSummary ?? '')]),
  );
  return rows.map(
    ({ letterId, disputedService }) =>
      new Set([...wordsIn(disputedService), ...(summaries.get(letterId) ?? [])]),
  );
}
