// The stored determinations that are most like a request: by treatment, by facts and by words, each with what it shares.
// Looks at the newest ones of the treatment only, so that the work does not grow with what is stored.

import { findNewestLike } from '../../db/counts/newest-like.js';
import type { Database } from '../../db/database.js';
import type { DeterminationWhere } from '../../db/filters/where.js';
import type { RulePrediction } from '../../rules/judge/prediction.js';
import type { ProposedRequest } from '../../rules/request/request.js';
import type { IsoDate } from '../../terms.js';
import { type ComparedRow, comparedRows, traitsOf, wordsIn } from './compared-rows.js';
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

const textOf = ({ service, caseSummary }: LikeRequest['request']): string =>
  `${service.text}\n${caseSummary?.text ?? ''}`;
