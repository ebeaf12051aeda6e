// Counts outcomes by treatment and category as letters go by, for rates from earlier decisions only.
import type { Outcome } from '../terms.js';
import type { Count, History } from './hierarchy.js';

export interface Tallied {
  treatment: string | null;
  category: string | null;
  outcome: Outcome;
}

/** Outcomes counted so far. */
export class Tally {
  readonly #counts = new Map<string, Count>();

  add({ treatment, category, outcome }: Tallied): void {
    for (const key of ['all', `category ${category}`, `treatment ${treatment}`]) {
      const count = this.#counts.get(key) ?? { upheld: 0, overturned: 0 };
      if (outcome === 'UPHELD') count.upheld += 1;
      else count.overturned += 1;
      this.#counts.set(key, count);
    }
  }

  /** What was counted of like ones; a level that the case does not name is all zero. */
  historyOf({ treatment, category }: Pick<Tallied, 'treatment' | 'category'>): History {
    const of = (key: string): Count => ({ ...(this.#counts.get(key) ?? { upheld: 0, overturned: 0 }) });
    return {
      all: of('all'),
      category: category === null ? { upheld: 0, overturned: 0 } : of(`category ${category}`),
      treatment: treatment === null ? { upheld: 0, overturned: 0 } : of(`treatment ${treatment}`),
    };
  }
}

/** For each row the history of rows of earlier days, in the order of the rows; a row without a day has none. */
export function earlierHistories<T extends Tallied & { day: string | null }>(rows: readonly T[]): History[] {
  const tally = new Tally();
  const order = rows.map((_, at) => at).sort((a, b) => (dayOf(rows[a]) < dayOf(rows[b]) ? -1 : 1));
  const histories: History[] = [];
  let waiting: T[] = [];
  for (const at of order) {
    const row = rows[at] as T;
    if (waiting[0] && dayOf(waiting[0]) !== dayOf(row)) {
      for (const earlier of waiting) if (earlier.day !== null) tally.add(earlier);
      waiting = [];
    }
    histories[at] = tally.historyOf(row);
    waiting.push(row);
  }
  return histories;
}

const dayOf = (row: { day: string | null } | undefined): string => row?.day ?? '';
