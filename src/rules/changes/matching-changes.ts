// Every change of given facts that makes one rule match. Values are tried fact by fact, and a value after which the
// rule can no longer match is not followed further.

import { FALSE, TRUE } from '../engine/compile-condition.js';
import { factNamesOf } from '../engine/condition-tree.js';
import { DERIVATIONS, withDerived } from '../facts/derive-facts.js';
import { type FactValues } from '../facts/fact.js';
import type { FactValue } from '../facts/fact-list.js';
import type { CompiledRule } from '../topics/compiled-rule.js';
import type { VariedFact } from './change-space.js';

/** One change: new values of some facts. */
export type NewValues = readonly [name: string, value: FactValue][];

const SOURCES = new Set(DERIVATIONS.flatMap((derivation) => derivation.from));

/** The values that hold whatever the open facts may be; what follows from an open fact is open itself. */
function holding(known: FactValues, open: ReadonlySet<string>): Map<string, FactValue> {
  const settled = new Map([...known].filter(([name]) => !open.has(name)));
  const values = withDerived(settled);
  const unsettled = new Set(open);
  for (const { name, from } of DERIVATIONS) {
    if (settled.has(name) || !(unsettled.has(name) || from.some((each) => unsettled.has(each)))) continue;
    unsettled.add(name);
    values.delete(name);
  }
  return values;
}

/** Where nothing follows from the facts that change, only the rule's own facts are looked at. */
function ownValues(
  rule: CompiledRule,
  values: FactValues,
  open: ReadonlySet<string>,
): Map<string, FactValue> {
  const own = new Map<string, FactValue>();
  for (const name of factNamesOf(rule.rule)) {
    const value = values.get(name);
    if (value !== undefined && !open.has(name)) own.set(name, value);
  }
  return own;
}

/**
 * The changes of exactly these facts after which the rule matches. `known` are the values without those that follow,
 * `values` the same with them, `before` the values that a change must differ from.
 */
export function changesToMatch(
  rule: CompiledRule,
  facts: readonly VariedFact[],
  { known, values }: { known: FactValues; values: FactValues },
  before: FactValues,
): NewValues[] {
  const found: NewValues[] = [];
  const follows = facts.some(({ name }) => SOURCES.has(name));
  const names = facts.map(({ name }) => name);
  const plain = follows ? null : ownValues(rule, values, new Set(names));
  const assign = (at: number, chosen: [string, FactValue][]): void => {
    const now = plain
      ? new Map([...plain, ...chosen])
      : holding(new Map([...known, ...chosen]), new Set(names.slice(at)));
    if (rule.when(now) === FALSE || rule.unless(now) === TRUE) return;
    const fact = facts[at];
    if (fact === undefined) {
      if (rule.when(now) === TRUE) found.push(chosen);
      return;
    }
    for (const value of fact.values) {
      if (before.get(fact.name) !== value) assign(at + 1, [...chosen, [fact.name, value]]);
    }
  };
  assign(0, []);
  return found;
}
