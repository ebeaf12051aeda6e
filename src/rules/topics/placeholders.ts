// Finds the placeholders of a new topic file that nobody has replaced yet, so that no answer rests on them.
import type { JsonValue } from '../../terms.js';

/** Begins every text of a scaffold that a person has to replace. */
export const PLACEHOLDER = 'FILL IN';

export interface Placeholder {
  /** Where it stands: "summary", "when.all.0.fact". */
  field: string;
  text: string;
}

/** Every placeholder inside the value, in the order of the file; `field` is where the value itself stands. */
export function findPlaceholders(value: JsonValue | object | undefined, field = ''): Placeholder[] {
  if (typeof value === 'string') return value.startsWith(PLACEHOLDER) ? [{ field, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    findPlaceholders(part, field === '' ? key : `${field}.${key}`),
  );
}
