// What follows from read facts by their meanings (implications.json): fracture is a red flag.
import type { FactValue } from '../../facts/fact-list.js';
import { readLexiconFile } from '../lexicon-file.js';
import type { Statement } from '../mentions/statement.js';

interface Implication {
  if: [fact: string, value: FactValue];
  /** These hold, too. */
  and?: [fact: string, value: FactValue][];
  /** Where one of these holds, it does not follow. */
  unless?: [fact: string, value: FactValue][];
  then: [fact: string, value: FactValue];
}

/** Weeks from which pain is chronic. */
const THREE_MONTHS = 12.9;

/** In the order in which they may build on each other. */
export const implications: readonly Implication[] = readLexiconFile('implications');

/** The settled statements with what follows from them; a fact that is read or contradicted is left as it is. */
export function withImplied(settled: readonly Statement[]): Statement[] {
  const all = [...settled];
  /** The one statement of each fact; null where there are several. */
  const only = new Map<string, Statement | null>();
  for (const each of settled) only.set(each.fact, only.has(each.fact) ? null : each);
  const imply = (from: Statement | null | undefined, fact: string, value: FactValue): void => {
    if (!from || only.has(fact)) return;
    const implied = { ...from, fact, value, pattern: `follows from "${from.fact}", ${from.pattern}` };
    all.push(implied);
    only.set(fact, implied);
  };
  const known = (fact: string, value: FactValue): Statement | null => {
    const one = only.get(fact);
    return one?.value === value ? one : null;
  };
  const severe = all.find(
    ({ fact, value }) => fact === 'painScore' && typeof value === 'number' && value >= 7,
  );
  imply(severe, 'severePain', true);
  const lasting = all.find(({ fact, value }) => fact === 'symptomWeeks' && Number(value) >= THREE_MONTHS);
  imply(lasting, 'chronicPain', true);
  if (known('sensoryLoss', false)) imply(known('motorWeakness', false), 'neurologicDeficit', false);
  for (const { if: premise, and = [], unless = [], then } of implications) {
    const holds = ([fact, value]: [string, FactValue]): boolean => known(fact, value) !== null;
    if (and.every(holds) && !unless.some(holds)) imply(known(...premise), ...then);
  }
  return all;
}
