// Like cases of many predictions, asked for one by one and found together.
import DataLoader from 'dataloader';
import type { Database } from '../../db/database.js';
import type { DeterminationWhere } from '../../db/filters/where.js';
import { clustersOf } from '../../statistics/clusters.js';
import { findLikeCases, type LikeCase, type LikeQuestion } from './like-cases.js';

export interface AskedLikeCases extends LikeQuestion {
  first: number;
  where: DeterminationWhere | null;
}
export type LikeCaseLoader = DataLoader<AskedLikeCases, LikeCase[]>;

/** A loader that answers what is asked in one turn with a fixed number of statements for each page size and filter. */
export function likeCaseLoader(db: Database): LikeCaseLoader {
  return new DataLoader<AskedLikeCases, LikeCase[]>(
    async (asked) => {
      const answers = new Map<AskedLikeCases, LikeCase[]>();
      for (const alike of clustersOf(asked, ({ first, where }) => JSON.stringify([first, where]))) {
        const [{ first, where }] = alike as [AskedLikeCases];
        findLikeCases(db, alike, first, where).forEach((found, at) => {
          answers.set(alike[at] as AskedLikeCases, found);
        });
      }
      return asked.map((each) => answers.get(each) ?? []);
    },
    { cache: false },
  );
}
