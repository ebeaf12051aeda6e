// Refuses facts that the closed list does not have, and values that they cannot take.
import { didYouMean } from '../rules/facts/did-you-mean.js';
import { complaintAboutValue, factDefinitions, findFactDefinition } from '../rules/facts/fact-list.js';
import type { JsonValue } from '../terms.js';
import { badInput } from './bad-input.js';

/** Throws UNKNOWN_FACT with the nearest name, or FACT_VALUE_INVALID; null as a value is let pass: not known. */
export function refuseUnknownFact(name: string, value: JsonValue | undefined): void {
  const definition = findFactDefinition(name);
  if (!definition) {
    const near = didYouMean(
      name,
      factDefinitions().map((known) => known.name),
    );
    const shown = name.slice(0, 40);
    throw badInput(
      'UNKNOWN_FACT',
      `There is no fact "${shown}".${near} Query factDefinitions lists all of them.`,
    );
  }
  const complaint = value == null ? null : complaintAboutValue(definition, value);
  if (complaint) throw badInput('FACT_VALUE_INVALID', `The fact "${name}" ${complaint}.`);
}
