// Which facts can move a fact: the fact itself, and those from which it may follow.
import { DERIVATIONS } from './derive-facts.js';

function sourcesOf(name: string): string[] {
  const sources = new Set([name]);
  for (const derivation of [...DERIVATIONS].reverse()) {
    if (sources.has(derivation.name)) for (const each of derivation.from) sources.add(each);
  }
  return [...sources];
}

const sourcesByName = new Map<string, string[]>();

/** The fact itself, and the facts from which it may follow. */
export function moversOf(name: string): readonly string[] {
  const known = sourcesByName.get(name);
  if (known) return known;
  const sources = sourcesOf(name);
  sourcesByName.set(name, sources);
  return sources;
}
