// Values that stand for all values of a fact as far as some rules can tell: every choice, both sides of every limit.
import { addDays, isDay } from '../../days.js';
import type { Leaf } from '../engine/condition-tree.js';
import { type FactDefinition, type FactValue } from '../facts/fact-list.js';

function limitsOf(leaves: readonly Leaf[]): FactValue[] {
  return leaves.flatMap(({ value }) => {
    const values = Array.isArray(value) ? value : [value];
    return values.filter(
      (each): each is FactValue =>
        typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean',
    );
  });
}

/** Without the tail of digits that binary fractions leave. */
function plain(value: number): number {
  return Number(value.toPrecision(9));
}

/** Every limit, one value between each two neighbours, and one beyond either end, inside the fact's range. */
function numbersFor(definition: FactDefinition, limits: readonly number[]): number[] {
  const { min, max, integer } = definition.range ?? { min: -1e9, max: 1e9, integer: false };
  const sorted = [...new Set(limits)].sort((left, right) => left - right);
  const values = new Set<number>(sorted);
  sorted.forEach((limit, index) => {
    const next = sorted[index + 1];
    if (integer) {
      values.add(Math.ceil(limit) - 1);
      values.add(Math.floor(limit) + 1);
    } else if (next !== undefined) values.add(plain((limit + next) / 2));
  });
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) values.add(min);
  else if (!integer) {
    values.add(plain((least + min) / 2));
    values.add(Math.min(max, most + 1));
  }
  return [...values]
    .filter((value) => value >= min && value <= max && (!integer || Number.isInteger(value)))
    .sort((left, right) => left - right);
}

function datesFor(limits: readonly string[]): string[] {
  const sound = limits.filter(isDay);
  const days = sound.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
  return [...new Set(days.length > 0 ? days : ['2000-01-01'])].sort();
}

/** Choices that the rules name and one that they do not; all choices are alike to them beyond these. */
function choicesFor(definition: FactDefinition, named: readonly string[]): string[] {
  const known = [...new Set(named)];
  const other = definition.choices.find((choice) => !known.includes(choice));
  if (other !== undefined) return [...known, other];
  return definition.choices.length === 0 ? [...known, 'something-else'] : known;
}

/**
 * Representatives of the fact's values under these leaves, which must all compare this fact, and further limits. Two
 * values that no leaf tells apart have one representative at least in common.
 */
export function candidateValues(
  definition: FactDefinition,
  leaves: readonly Leaf[],
  furtherLimits: readonly FactValue[] = [],
): FactValue[] {
  const limits = [...limitsOf(leaves), ...furtherLimits];
  switch (definition.type) {
    case 'boolean':
      return [true, false];
    case 'number':
      return numbersFor(
        definition,
        limits.filter((limit) => typeof limit === 'number'),
      );
    case 'date':
      return datesFor(limits.filter((limit) => typeof limit === 'string'));
    case 'choice':
      return choicesFor(
        definition,
        limits.filter((limit) => typeof limit === 'string'),
      );
  }
}
