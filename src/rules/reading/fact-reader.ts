// What a reader of facts is: words in, facts with their spans out.

import type { Fact } from '../facts/fact.js';
import type { FactValue } from '../facts/fact-list.js';
import type { Passage, ProposedRequest } from '../request/request.js';

/** Reads some facts of a request from its words. Finds nothing where the words are silent; never guesses. */
export interface FactReader {
  /** Named in the note of every fact that it reads. */
  name: string;
  read(request: ProposedRequest): Fact[];
}

/** A fact read from a stretch of a passage, with its span in the text that the passage comes from. */
export function readFact(
  name: string,
  value: FactValue,
  at: { passage: Passage; start: number; end: number; readFrom: Exclude<Fact['readFrom'], null> },
  note: string,
): Fact {
  const span = { start: at.passage.start + at.start, end: at.passage.start + at.end };
  return { name, value, source: 'READ', span, readFrom: at.readFrom, note };
}
