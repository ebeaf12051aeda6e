// A word as it is spelt, one object wherever it stands: what is asked of words again and again is noted in it, since a
// note is found many times as fast as the word in a table.
import { remembered } from '../../../catalogue/remembered.js';

export interface Spelling {
  /** Lower case, without possessive or plural s; a punctuation mark as itself. */
  readonly form: string;
  readonly notes: unknown[];
}

const KEPT = 50_000;

/** The spelling of a form; the same object for the same form while it is kept. */
export const spellingOf = remembered((form): Spelling => ({ form, notes: [] }), KEPT);

let places = 0;

/** The same function of a form, asked of spellings, which answers each once; an answer is shared and never `undefined`. */
export function bySpelling<Answer>(answerTo: (form: string) => Answer): (spelling: Spelling) => Answer {
  const place = places++;
  return ({ form, notes }) => {
    const noted = notes[place] as Answer | undefined;
    if (noted !== undefined) return noted;
    const answer = answerTo(form);
    notes[place] = answer;
    return answer;
  };
}
