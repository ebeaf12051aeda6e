// The rules that a request may be judged by, found by index: its treatment, its ingredients, its day. What speaks of a
// treatment in a period is listed once and shared by every request.
import type { IsoDate } from '../../terms.js';
import { type CompiledRule, compileRule } from '../topics/compiled-rule.js';
import { EVERY_TREATMENT, type Rule, type Topic } from '../topics/topic.js';
import { isInForce, lastDayInForce } from './in-force.js';
import { type DatedRule, periodOf, periodStarts } from './periods.js';

/** A rule and the part of the request that it would judge: the service itself ('') or an ingredient. */
export interface Candidate extends CompiledRule {
  part: string;
}

/** What is asked for, as the index knows it. */
export interface AskedFor {
  treatment: string | null;
  /** Slugs of the ingredients of a compound; empty for any other service. */
  ingredients: readonly string[];
}

export interface Candidates {
  inForce: readonly Candidate[];
  /** Whether a rule in force speaks of this treatment or ingredient by name. */
  named: boolean;
  /** Where no rule that names the treatment is in force: the rules of the last encoded edition, and its last day. */
  outOfForce: readonly Candidate[];
  outOfForceDay: IsoDate | null;
}

/** A rule that the index holds, and the part of a request that it would judge; compiled when it is first a candidate. */
export interface IndexedRule {
  topic: Topic;
  rule: Rule;
  part: string;
}

type Listed = ReadonlyMap<string, readonly IndexedRule[]>;

const NONE: readonly never[] = [];

function indexBy(
  topics: readonly Topic[],
  keysOf: (topic: Topic) => readonly string[],
  partOf: (key: string) => string,
): Listed {
  const index = new Map<string, IndexedRule[]>();
  for (const topic of topics) {
    for (const key of keysOf(topic)) {
      const indexed = topic.rules.map((rule) => ({ topic, rule, part: partOf(key) }));
      index.set(key, [...(index.get(key) ?? []), ...indexed]);
    }
  }
  return index;
}

/** The rules of a rule base by what they speak of and when. Holds no state but lists that it has made before. */
export class CandidateIndex {
  readonly #byTreatment: Listed;
  readonly #byIngredient: Listed;
  readonly #starts: readonly string[];
  /** By treatment and period, so no more than there are of these; compounds are put together each time. */
  readonly #found = new Map<string | null, (Candidates | undefined)[]>();

  readonly #compiled = new Map<Rule, CompiledRule>();

  constructor(topics: readonly Topic[]) {
    this.#byTreatment = indexBy(
      topics,
      ({ treatments }) => treatments,
      () => '',
    );
    this.#byIngredient = indexBy(
      topics,
      ({ ingredients }) => ingredients,
      (slug) => slug,
    );
    this.#starts = periodStarts(topics.flatMap(({ rules }): readonly DatedRule[] => rules));
  }

  /** Rules of topics that name the treatment, whenever they are in force. */
  naming(treatment: string): readonly IndexedRule[] {
    return this.#byTreatment.get(treatment) ?? NONE;
  }

  #candidate({ topic, rule, part }: IndexedRule): Candidate {
    const compiled = this.#compiled.get(rule) ?? compileRule(topic, rule);
    this.#compiled.set(rule, compiled);
    return { ...compiled, part };
  }

  /**
   * The candidates for a day. Where the treatment is not recognised only rules on dependent services stay, which need
   * no treatment.
   */
  find({ treatment, ingredients }: AskedFor, day: IsoDate): Candidates {
    if (ingredients.length > 0) return this.#list(treatment, ingredients, day);
    // Treatments of which no topic speaks share one entry, whatever a request calls them.
    const key = treatment === null || this.#byTreatment.has(treatment) ? treatment : EVERY_TREATMENT;
    const periods = this.#found.get(key) ?? [];
    if (periods.length === 0) this.#found.set(key, periods);
    const period = periodOf(this.#starts, day);
    const found = periods[period] ?? this.#list(treatment, ingredients, day);
    periods[period] = found;
    return found;
  }

  #list(treatment: string | null, ingredients: readonly string[], day: IsoDate): Candidates {
    const naming = [
      ...(treatment === null || treatment === EVERY_TREATMENT ? NONE : this.naming(treatment)),
      ...ingredients.flatMap((slug) => this.#byIngredient.get(slug) ?? NONE),
    ];
    const general = this.naming(EVERY_TREATMENT).filter(
      ({ rule, topic }) =>
        isInForce(rule, day) && (treatment !== null || topic.authority === 'DEPENDENT_SERVICE'),
    );
    const named = naming.filter(({ rule }) => isInForce(rule, day));
    const candidates = (indexed: readonly IndexedRule[]): Candidate[] =>
      indexed.map((each) => this.#candidate(each));
    const inForce = candidates([...named, ...general]);
    if (named.length > 0 || naming.length === 0) {
      return { inForce, named: named.length > 0, outOfForce: NONE, outOfForceDay: null };
    }
    const outOfForceDay = lastDayInForce(
      naming.map(({ rule }) => rule),
      day,
    );
    const outOfForce =
      outOfForceDay === null ? NONE : candidates(naming.filter(({ rule }) => isInForce(rule, outOfForceDay)));
    return { inForce, named: false, outOfForce, outOfForceDay };
  }
}
