// Which part of the body each word of a sentence speaks of: the part that its stretch between commas names, else the one
// before, else the one behind. In lists of treatments every item stands for itself. Knows no facts.
import { NOWHERE, type Region, regionOf } from './body-regions.js';
import type { Mode } from './sentence-modes.js';
import type { Sentence } from './sentence-words.js';

interface Stretch {
  from: number;
  to: number;
  /** Whether it begins anew behind a semicolon. */
  opens: boolean;
}

/** A spine whose level is not named may be any: such words do not go on about the part before. */
const ANY_SPINE = /^(?:spine|spinal|paraspinal|paravertebral)$/;

function stretchesOf(words: Sentence): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const end = (to: number): void => {
    found.push({ from, to, opens: from > 0 && words[from - 1]?.form === ';' });
    from = to;
  };
  for (const [at, { form }] of words.entries()) if (form === ',' || form === ';' || form === ':') end(at + 1);
  end(words.length);
  return found;
}

/** Own parts with own sides; parts of others with the own side where one is named. */
function joined(own: Region, other: Region): Region {
  return own.sides.size > 0 ? { parts: other.parts, sides: own.sides } : other;
}

/**
 * The region of each word, and the last one that the sentence names. `before` is what the sentence before examined, for a
 * sentence that goes on about it.
 */
export function regionsOf(
  text: string,
  words: Sentence,
  modes: readonly (Mode | null)[],
  before: Region,
): { regions: Region[]; last: Region } {
  const stretches = stretchesOf(words).map((each) => ({
    ...each,
    own: regionOf(text, words.slice(each.from, each.to)),
  }));
  const firstNamed = stretches.find(({ own }) => own.parts.size > 0)?.own ?? NOWHERE;
  let current = firstNamed === NOWHERE && !words.some(({ form }) => ANY_SPINE.test(form)) ? before : NOWHERE;
  const regions: Region[] = [];
  for (const { from, to, opens, own } of stretches) {
    if (own.parts.size > 0) current = own;
    else if (opens) current = NOWHERE;
    const around = joined(own, current.parts.size > 0 ? current : firstNamed);
    for (let at = from; at < to; at++) {
      const isListed = modes[at] === 'TREATMENT' || modes[at] === 'MEDICATIONS';
      regions.push(own.parts.size > 0 || isListed ? own : around);
    }
  }
  return { regions, last: current };
}
