// Tells whether a name of the vocabulary means one treatment or a whole class of them.
import { findTreatment } from '../catalogue/treatments.js';

/** False for entries that stand for a class, such as "Opioid, not named" or any compound, and for unknown slugs. */
export function isSpecific(id: string): boolean {
  const name = findTreatment(id)?.name;
  return name !== undefined && !/\bnot named\b|\bcompound/i.test(name);
}
