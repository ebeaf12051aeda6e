// The published shares of upheld denials, by year and by request category.
import { readData } from '../data-files.js';
import type { IsoDate } from '../terms.js';

interface PublishedRates {
  years: { year: number; upheld: number; source: string }[];
  categories: { category: string; upheld: number; year: number; source: string }[];
  sources: Record<string, string>;
}

export const publishedRates = readData<PublishedRates>('forecast/data/base-rates.json');

/** A published share of upheld denials (0 to 1) and what it is of. */
export interface OfficialRate {
  upheld: number;
  of: string;
  source: string;
}

/** Years are taken as published only when they were over on the given day; before the first, the first one stands. */
function yearKnownOn(date: IsoDate): PublishedRates['years'][number] {
  const year = Number(date.slice(0, 4));
  const known = publishedRates.years.filter((row) => row.year < year);
  const row = known[known.length - 1] ?? publishedRates.years[0];
  if (!row) throw new Error('FORECAST_NO_RATES  src/forecast/data/base-rates.json holds no year.');
  return row;
}

/** The share of all decisions, of the last year that was over on the given day. */
export function officialRate(date: IsoDate): OfficialRate {
  const row = yearKnownOn(date);
  return {
    upheld: row.upheld / 100,
    of: `all decisions of ${row.year}`,
    source: publishedRates.sources[row.source] ?? row.source,
  };
}

/**
 * The share of one request category, moved to the year in question: the published log odds of the category against
 * its own year are added to those of the year known on the given day. Null where no figure of it is published.
 */
export function officialCategoryRate(category: string, date: IsoDate): OfficialRate | null {
  const row = publishedRates.categories.find((entry) => entry.category === category);
  const own = row && publishedRates.years.find((entry) => entry.year === row.year);
  if (!row || !own) return null;
  const shift = logit(row.upheld / 100) - logit(own.upheld / 100);
  return {
    upheld: logistic(logit(officialRate(date).upheld) + shift),
    of: `${category}, published for ${row.year}`,
    source: publishedRates.sources[row.source] ?? row.source,
  };
}

/** Log odds of a probability strictly between 0 and 1. */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** The probability of log odds. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
