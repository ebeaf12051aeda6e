// Shares of upheld denials in levels: official figures, all stored, category, treatment. Each level is drawn towards
// the one above it (beta-binomial shrinkage), so that few cases move a forecast little.

import { betaInterval, type Interval } from '../statistics/intervals.js';
import type { IsoDate } from '../terms.js';
import { officialCategoryRate, officialRate } from './base-rates.js';

/** Stored determinations decided before the day in question. */
export interface Count {
  upheld: number;
  overturned: number;
}

export interface History {
  all: Count;
  category: Count;
  treatment: Count;
}

export const EMPTY_HISTORY: History = {
  all: { upheld: 0, overturned: 0 },
  category: { upheld: 0, overturned: 0 },
  treatment: { upheld: 0, overturned: 0 },
};

/** What a forecast's sample is of; OFFICIAL_FIGURES where nothing like it is stored. */
export const BASED_ON_LEVELS = ['TREATMENT', 'CATEGORY', 'ALL_STORED', 'OFFICIAL_FIGURES'] as const;
export type BasedOnLevel = (typeof BASED_ON_LEVELS)[number];

/**
 * How many determinations the level above is worth. Items of one letter go together (intraclass correlation about
 * 0.5 at 2.2 items a letter), so a stored determination counts for less than one: DESIGN_EFFECT = 1 + 1.2 * 0.5.
 */
export const PRIOR_STRENGTH = { all: 200, category: 40, treatment: 12 };
export const DESIGN_EFFECT = 1.6;

export interface HierarchicalRate extends Interval {
  upheld: number;
  /** Stored determinations at the narrowest level that holds any. */
  basedOn: number;
  basedOnLevel: BasedOnLevel;
  /** The share among all denials, before treatment and category are looked at. */
  baseRate: number;
  /** The share of the category, before the treatment is looked at. */
  categoryRate: number;
  /** How unsure the log odds of the share are: variance of the logit of the beta distribution behind it. */
  logOddsVariance: number;
}

function drawn(above: number, strength: number, count: Count): { upheld: number; overturned: number } {
  return {
    upheld: above * strength + count.upheld / DESIGN_EFFECT,
    overturned: (1 - above) * strength + count.overturned / DESIGN_EFFECT,
  };
}

function mean(pseudo: Count): number {
  return pseudo.upheld / (pseudo.upheld + pseudo.overturned);
}

const size = (count: Count): number => count.upheld + count.overturned;

function narrowest(history: History): { basedOn: number; basedOnLevel: BasedOnLevel } {
  if (size(history.treatment)) return { basedOn: size(history.treatment), basedOnLevel: 'TREATMENT' };
  if (size(history.category)) return { basedOn: size(history.category), basedOnLevel: 'CATEGORY' };
  if (size(history.all)) return { basedOn: size(history.all), basedOnLevel: 'ALL_STORED' };
  return { basedOn: 0, basedOnLevel: 'OFFICIAL_FIGURES' };
}

/** The share of upheld denials to expect for a category and treatment on a day, with its 90 % interval. */
export function hierarchicalRate(category: string | null, date: IsoDate, history: History): HierarchicalRate {
  const official = officialRate(date).upheld;
  const baseRate = mean(drawn(official, PRIOR_STRENGTH.all, history.all));
  const published = category ? officialCategoryRate(category, date) : null;
  const categoryRate = mean(drawn(published?.upheld ?? baseRate, PRIOR_STRENGTH.category, history.category));
  const pseudo = drawn(categoryRate, PRIOR_STRENGTH.treatment, history.treatment);
  return {
    upheld: mean(pseudo),
    ...betaInterval(pseudo.upheld, pseudo.overturned),
    ...narrowest(history),
    baseRate,
    categoryRate,
    logOddsVariance: trigamma(pseudo.upheld) + trigamma(pseudo.overturned),
  };
}

/** Second derivative of the log gamma function, for positive numbers (Abramowitz and Stegun 1964, 6.4.6 and 6.4.12). */
export function trigamma(value: number): number {
  let sum = 0;
  let at = value;
  for (; at < 8; at++) sum += 1 / (at * at);
  const square = 1 / (at * at);
  return sum + 1 / at + square / 2 + (square / at) * (1 / 6 - square * (1 / 30 - square / 42));
}
