// Refuses filters that name an unknown fact, or that are larger than any question needs.
import type { DeterminationWhere } from '../schema/determination-where.input.js';
import type { LetterWhere } from '../schema/letter-where.input.js';
import { badInput } from './bad-input.js';
import type { Knowledge } from './knowledge.js';
import { refuseUnknownFact } from './known-fact.js';
import { knownSlug, slugFilter } from './slug-filter.js';

const MAX_NESTING = 20;
const MAX_CONDITIONS = 200;
const MAX_LISTED = 1000;

/**
 * Gives the filter back, ids as slugs, or an empty one for none. Throws FILTER_TOO_LARGE, UNKNOWN_FACT,
 * FACT_VALUE_INVALID, ID_INVALID, or UNKNOWN_TREATMENT and its like where a slug names nothing.
 */
export function checkedWhere<Where extends LetterWhere | DeterminationWhere>(
  where: Where | null | undefined,
  knowledge: Knowledge,
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
    const part = value as DeterminationWhere;
    const { fact, treatment, citation, ruleFinding } = part;
    if (fact) refuseUnknownFact(fact.name, fact.eq);
    if (treatment) part.treatment = slugFilter(knowledge, 'Treatment', treatment);
    if (citation?.guideline) citation.guideline = slugFilter(knowledge, 'Guideline', citation.guideline);
    if (citation?.topic) citation.topic = slugFilter(knowledge, 'GuidelineTopic', citation.topic);
    if (ruleFinding?.rule) ruleFinding.rule = knownSlug(knowledge, 'GuidelineRule', ruleFinding.rule);
    if (ruleFinding?.topic) ruleFinding.topic = knownSlug(knowledge, 'GuidelineTopic', ruleFinding.topic);
  };
  visit(where, 0);
  return where ?? ({} as Where);
}

const tooLarge = () =>
  badInput(
    'FILTER_TOO_LARGE',
    `A filter may nest ${MAX_NESTING} deep, with ${MAX_CONDITIONS} conditions and ${MAX_LISTED} values in a list.`,
  );
