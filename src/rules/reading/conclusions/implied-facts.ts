// What every careful reader concludes from read facts by their meanings (implications.json): a fracture is a red flag, a score of
// seven is severe pain, nineteen months without tobacco are no tobacco.
import type { FactValue } from '../../facts/fact-list.js';
import { readLexiconFile } from '../lexicon-file.js';
import type { Statement } from '../mentions/statement.js';

/** A number from `atLeast` on, one below `below`, or any known value. */
interface Bounds {
  atLeast?: number;
  below?: number;
}
type Premise = [fact: string, value: FactValue | Bounds];

interface Implication {
  if: Premise;
  /** These hold, too. */
  and?: Premise[];
  /** Where one of these holds, it does not follow. */
  unless?: Premise[];
  then: [fact: string, value: FactValue];
}

/** In the order in which they may build on each other. */
export const implications: readonly Implication[] = readLexiconFile('implications');

/** Whether a value is the one asked for, or lies within the bounds. */
function isMet(asked: FactValue | Bounds, value: FactValue): boolean {
  if (typeof asked !== 'object') return value === asked;
  const { atLeast, below } = asked;
  if (atLeast === undefined && below === undefined) return true;
  return (
    typeof value === 'number' &&
    (atLeast === undefined || value >= atLeast) &&
    (below === undefined || value < below)
  );
}

/** The settled statements with what follows from them; a fact that is read or contradicted is left as it is. */
export function withImplied(settled: readonly Statement[]): Statement[] {
  const all = [...settled];
  /** The one statement of each fact; null where there are several. */
  const only = new Map<string, Statement | null>();
  for (const each of settled) only.set(each.fact, only.has(each.fact) ? null : each);
  const known = ([fact, value]: Premise): Statement | null => {
    const one = only.get(fact);
    return one && isMet(value, one.value) ? one : null;
  };
  for (const { if: premise, and = [], unless = [], then } of implications) {
    const [fact, value] = then;
    const from = known(premise);
    if (!from || only.has(fact) || !and.every(known) || unless.some(known)) continue;
    const implied = { ...from, fact, value, pattern: `follows from "${from.fact}", ${from.pattern}` };
    all.push(implied);
    only.set(fact, implied);
  }
  return all;
}
