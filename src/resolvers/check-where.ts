// Refuses filters that name an unknown fact, or that are larger than any question needs.
import type { DeterminationWhere } from '../schema/determination-where.input.js';
import type { LetterWhere } from '../schema/letter-where.input.js';
import { badInput } from './bad-input.js';
import { parseRuleId } from './global-id.js';
import { refuseUnknownFact } from './known-fact.js';

const MAX_NESTING = 20;
const MAX_CONDITIONS = 200;
const MAX_LISTED = 1000;

/**
 * Gives the filter back, ids of rules as slugs, or an empty one for none. Throws FILTER_TOO_LARGE, UNKNOWN_FACT,
 * FACT_VALUE_INVALID or ID_INVALID.
 */
export function checkedWhere<Where extends LetterWhere | DeterminationWhere>(
  where: Where | null | undefined,
): Where {
  let conditions = 0;
  const visit = (value: unknown, nesting: number): void => {
    if (Array.isArray(value)) {
      if (value.length > MAX_LISTED) throw tooLarge();
      for (const entry of value) visit(entry, nesting);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    conditions += 1;
    if (nesting > MAX_NESTING || conditions > MAX_CONDITIONS) throw tooLarge();
    for (const part of Object.values(value)) visit(part, nesting + 1);
    const { fact, ruleFinding } = value as DeterminationWhere;
    if (fact) refuseUnknownFact(fact.name, fact.eq);
    if (ruleFinding?.rule) ruleFinding.rule = parseRuleId(ruleFinding.rule);
  };
  visit(where, 0);
  return where ?? ({} as Where);
}

const tooLarge = () =>
  badInput(
    'FILTER_TOO_LARGE',
    `A filter may nest ${MAX_NESTING} deep, with ${MAX_CONDITIONS} conditions and ${MAX_LISTED} values in a list.`,
  );
