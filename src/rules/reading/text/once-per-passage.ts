// What is read out of a passage, done once however many readers and requests share the passage.
import type { Passage } from '../../request/request.js';

/** A passage and what was read out of it, by the place of each function. */
interface Entry {
  passage: Passage;
  answers: unknown[];
}

/**
 * The passages last asked about, the last one first: those of one request. No table of weak keys: until it is looked at
 * as a whole, which is seldom, whatever such a table holds stays in memory.
 */
const recent: Entry[] = [];
const KEPT = 4;
let places = 0;

function entryOf(passage: Passage): Entry {
  const at = recent.findIndex((each) => each.passage === passage);
  const entry = recent[at] ?? { passage, answers: [] };
  if (at === 0) return entry;
  if (at > 0) recent.splice(at, 1);
  else if (recent.length === KEPT) recent.pop();
  recent.unshift(entry);
  return entry;
}

/** The same function, whose answers are shared and must not be changed; an answer is never `undefined`. */
export function oncePerPassage<Answer>(read: (passage: Passage) => Answer): (passage: Passage) => Answer {
  const place = places++;
  return (passage) => {
    const { answers } = entryOf(passage);
    const known = answers[place] as Answer | undefined;
    if (known !== undefined) return known;
    const answer = read(passage);
    answers[place] = answer;
    return answer;
  };
}

/** The same for a function of a passage and of something else, which `keyOf` names: once for each name. */
export function oncePerPassageAnd<Rest extends readonly unknown[], Answer>(
  keyOf: (...rest: Rest) => string,
  read: (passage: Passage, ...rest: Rest) => Answer,
): (passage: Passage, ...rest: Rest) => Answer {
  const answersOf = oncePerPassage((): Map<string, { answer: Answer }> => new Map());
  return (passage, ...rest) => {
    const answers = answersOf(passage);
    const key = keyOf(...rest);
    const known = answers.get(key);
    if (known) return known.answer;
    const answer = read(passage, ...rest);
    answers.set(key, { answer });
    return answer;
  };
}
