// The stored determinations that are most like a request: by treatment, by facts and by words, each with what it shares.
// Looks at the newest ones of the treatment only, so that the work does not grow with what is stored.
import { wordsOf } from '../catalogue/words.js';
import type { Database } from '../db/database.js';
import { type DeterminationRow, factsByDeterminationIds } from '../db/find-by-determination.js';
import { lettersByIds } from '../db/find-by-letter.js';
import { findDeterminations } from '../db/find-determinations.js';
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

/** Nearest first, at most `first`. Empty where the treatment is not known. */
export function findLikeCases(
  db: Database,
  asked: LikeRequest,
  outlook: LikeOutlook,
  first: number,
  where: DeterminationWhere | null,
): LikeCase[] {
  if (asked.treatment === null || first === 0) return [];
  const rows = candidatesOf(db, asked, outlook, where);
  const facts = factsByDeterminationIds(
    db,
    rows.map(({ id }) => id),
  ).map(traitsOf);
  const words = wordsOfRows(db, rows);
  const own = { facts: traitsOf(asked.facts), words: wordsIn(textOf(asked.request)) };
  const rarity = { facts: rarityOf(facts.map(({ traits }) => traits)), words: rarityOf(words) };
  const found = rows.map((row, at): LikeCase => {
    const [theirs, theirWords] = [facts[at] ?? own.facts, words[at] ?? own.words];
    const byFacts = sharedShare(own.facts.traits, theirs.traits, rarity.facts);
    const byWords = sharedShare(own.words, theirWords, rarity.words);
    return {
      determinationId: row.id,
      similarity:
        (row.treatmentId === asked.treatment ? WEIGHTS.treatment : 0) +
        WEIGHTS.facts * byFacts.share +
        WEIGHTS.words * byWords.share,
      sharedFacts: byFacts.shared.map((trait) => theirs.names.get(trait) ?? trait),
      sharedWords: byWords.shared.slice(0, WORDS_TOLD),
    };
  });
  return found.sort((a, b) => b.similarity - a.similarity).slice(0, first);
}

function candidatesOf(
  db: Database,
  { treatment, category }: LikeRequest,
  { before, letterId }: LikeOutlook,
  where: DeterminationWhere | null,
): DeterminationRow[] {
  const newest = (like: DeterminationWhere, first: number): DeterminationRow[] => {
    const conditions: DeterminationWhere[] = [like];
    if (where) conditions.push(where);
    if (before !== null) conditions.push({ decisionDate: { lt: before } });
    if (letterId !== null) conditions.push({ letterId: { ne: letterId } });
    const order = { field: 'DECISION_DATE', direction: 'DESC' } as const;
    return findDeterminations(db, { and: conditions }, order, { first }).edges.map(({ row }) => row);
  };
  const same = newest({ treatment: { eq: treatment ?? '' } }, COMPARED);
  if (same.length >= FEW || category === null) return same;
  const known = new Set(same.map(({ id }) => id));
  const others = newest({ category: { eq: category } }, COMPARED).filter(({ id }) => !known.has(id));
  return [...same, ...others];
}

/** Facts as traits to compare, "name=value", and back to their names. */
function traitsOf(facts: readonly Pick<Fact, 'name' | 'value' | 'source'>[]): {
  traits: Set<string>;
  names: Map<string, string>;
} {
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
