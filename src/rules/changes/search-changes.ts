// Finds every change of the smallest number of facts that leads to an outcome. It goes from change to change, and only
// along those that can bring the outcome nearer: a rule for it comes to match, a rule against it stops matching, or the
// order of the authorities moves. Why nothing is missed: take a change that leads to the outcome, none of whose parts
// alone does. Wherever only a part of it has been made, either a rule that decides it does not match yet, and then the
// rest of the change holds facts that make it match; or the rule that decides otherwise must stop matching, and then
// the rest moves one of that rule's facts; or the rest moves the policy. Each of these is a step. For compounds, whose
// parts can come into doubt otherwise, every fact is one.
import type { PredictedOutcome } from '../../terms.js';
import { moversOf } from '../facts/movers.js';
import { moversOfRule } from '../topics/movers-of-rule.js';
import type { ChangeDecider, ChangeState } from './change-decider.js';
import { policyFacts, type VariedFact } from './change-space.js';
import { changesToMatch, type NewValues } from './matching-changes.js';
import { rulesInTheWay, undecidedRules } from './rules-in-the-way.js';
import { subsetsHolding } from './subsets-holding.js';
import { MOST_CHANGES, setsToMatch } from './turning-sets.js';

/** The facts that change, and every change of exactly these that leads to the outcome. */
export interface TurningSet {
  facts: VariedFact[];
  changes: NewValues[];
}

/** The search for one outcome. */
class ChangeSearch {
  /** Facts that decide who speaks first, and those from which they follow. */
  private readonly policy: readonly string[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly seen = new Set<string>();
  private readonly steps = new Map<string, NewValues[]>();
  private readonly found = new Map<string, TurningSet>();

  constructor(
    private readonly decider: ChangeDecider,
    private readonly space: readonly VariedFact[],
    private readonly target: PredictedOutcome,
  ) {
    this.policy = policyFacts(decider.candidates).flatMap(moversOf);
    this.places = new Map(space.map(({ name }, place) => [name, place]));
  }

  /** Turning sets of exactly this size, where no smaller ones exist; in the order of the space. */
  ofSize(size: number): TurningSet[] {
    this.seen.clear();
    this.follow([], this.decider.start, size);
    const byPlaces = ([left]: [string, TurningSet], [right]: [string, TurningSet]): number =>
      left < right ? -1 : 1;
    return [...this.found].sort(byPlaces).map(([, set]) => set);
  }

  private follow(changes: NewValues, state: ChangeState, left: number): void {
    if (state.predictedOutcome === this.target) {
      if (changes.length > 0) this.keep(changes);
      return;
    }
    if (left === 0) return;
    for (const step of this.stepsFrom(changes, state, left)) {
      const next = [...changes, ...step].sort(([one], [other]) => this.placeOf(one) - this.placeOf(other));
      const key = JSON.stringify(next);
      if (this.seen.has(key)) continue;
      this.seen.add(key);
      this.follow(next, this.decider.stateOf(next), left - step.length);
    }
  }

  private keep(changes: NewValues): void {
    const key = changes.map(([name]) => String(this.placeOf(name)).padStart(3, '0')).join(' ');
    const set = this.found.get(key);
    if (set) set.changes.push(changes);
    else {
      const facts = changes.flatMap(([name]) => this.space[this.placeOf(name)] ?? []);
      this.found.set(key, { facts, changes: [changes] });
    }
  }

  private placeOf(name: string): number {
    return this.places.get(name) ?? 0;
  }

  private *stepsFrom(changes: NewValues, state: ChangeState, left: number): Generator<NewValues> {
    const open = this.space.filter(({ name }) => !changes.some(([changed]) => changed === name));
    if (this.decider.question.asked.ingredients.length > 0) {
      yield* this.oneByOne(open);
      return;
    }
    const towards =
      this.target === 'UNDETERMINED' ? state.predictedOutcome === 'UPHELD' : this.target === 'OVERTURNED';
    const direction = towards ? 'RECOMMENDED' : 'NOT_RECOMMENDED';
    for (const [index, { rule, status }] of state.judged.entries()) {
      if (rule.recommendation === direction && status !== 'MATCH')
        yield* this.toMatch(index, changes, state, open, left);
    }
    const against = [...rulesInTheWay(state, this.target), ...undecidedRules(state, this.target)];
    if (against.length === 0) return;
    const names = new Set([...this.policy, ...against.flatMap((rule) => [...moversOfRule(rule)])]);
    yield* this.oneByOne(open.filter(({ name }) => names.has(name)));
  }

  private *oneByOne(open: readonly VariedFact[]): Generator<NewValues> {
    for (const { name, values } of open) {
      const before = this.decider.start.values.get(name);
      for (const value of values) if (value !== before) yield [[name, value]];
    }
  }

  /** Changes of at most so many open facts that make the rule match; found once for each change of its own facts. */
  private toMatch(
    index: number,
    changes: NewValues,
    state: ChangeState,
    open: readonly VariedFact[],
    left: number,
  ): NewValues[] {
    const candidate = this.decider.candidates[index];
    if (!candidate) return [];
    const movers = moversOfRule(candidate.rule);
    const own = changes.filter(([name]) => movers.has(name));
    const key = `${index} ${left} ${JSON.stringify(own)}`;
    const known = this.steps.get(key);
    if (known) return known;
    const free = open.filter(({ name }) => movers.has(name));
    const names = new Set(free.map(({ name }) => name));
    const sets = setsToMatch(candidate, state.values).filter(
      (set) => set.size > 0 && set.size <= left && [...set].every((name) => names.has(name)),
    );
    const steps = subsetsHolding(sets, free, left).flatMap((facts) =>
      changesToMatch(candidate, facts, state, this.decider.start.values),
    );
    this.steps.set(key, steps);
    return steps;
  }
}

/**
 * The sets of least size, at most `most` facts, some values of which lead to the target, with all of these changes; in
 * the order of the space. Exact over the space that it is given.
 */
export function smallestSets(
  decider: ChangeDecider,
  space: readonly VariedFact[],
  target: PredictedOutcome,
  most = MOST_CHANGES,
): TurningSet[] {
  const search = new ChangeSearch(decider, space, target);
  for (let size = 1; size <= most; size += 1) {
    const found = search.ofSize(size);
    if (found.length > 0) return found;
  }
  return [];
}
