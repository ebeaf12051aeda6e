// One known fact of a request, and the known values by name.
import type { FactSource, JsonValue, Span } from '../../terms.js';
import type { FactValue } from './fact-list.js';

/** One known input of the rules. An unknown fact has no entry. */
export interface Fact {
  name: string;
  value: JsonValue;
  source: FactSource;
  span: Span | null;
  /** Which text the span points into; null where there is no span. */
  readFrom: 'SERVICE' | 'CASE_SUMMARY' | 'CLAIMS_ADMINISTRATOR_GUIDELINE' | null;
  /** What it was derived from or by which pattern it was read, in words for a person; null where it was stated. */
  note: string | null;
}

/** Known values by the name of their fact; a fact without an entry is unknown. */
export type FactValues = ReadonlyMap<string, FactValue>;

/** The facts' known values by name. */
export function valuesOf(facts: readonly Fact[]): Map<string, FactValue> {
  return new Map(facts.map((fact) => [fact.name, fact.value as FactValue]));
}
