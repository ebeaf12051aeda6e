// Which part of the body each word of a sentence speaks of: the part that its stretch names, else the one before, else
// the one behind. In lists of treatments every item stands for itself.

import type { Mode } from '../assertion/sentence-modes.js';
import type { Sentence } from '../text/token.js';
import { bySpelling } from '../text/word-spelling.js';
import { NOWHERE, type Region, regionOf } from './body-regions.js';

interface Stretch {
  from: number;
  to: number;
  /** Whether it begins anew behind a semicolon. */
  opens: boolean;
  /** The part that it names itself. */
  own: Region;
}

/** A spine whose level is not named may be any: such words do not go on about the part before. */
const ANY_SPINE = /^(?:spine|spinal|paraspinal|paravertebral)$/;
const HEADING = /^(?:exam|examination|evaluation|assessment|finding|inspection)$/;
const HEADING_ENDS =
  /^(?:revealed|reveal|revealing|showed|show|noted|demonstrated|documented|found|is|was|:|,|were|there)$/;
const LONGEST_HEADING = 10;

const isAnySpine = bySpelling((form) => ANY_SPINE.test(form));
const isHeading = bySpelling((form) => HEADING.test(form));
const endsHeading = bySpelling((form) => HEADING_ENDS.test(form));

/** "cervical and lumbar range of motion" is one stretch: the word before "and" names a part. */
function partsItems(words: Sentence, at: number): boolean {
  return words[at]?.form === 'and' && regionOf(words, Math.max(0, at - 2), at).parts.size === 0;
}

function stretchesOf(words: Sentence): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const end = (to: number): void => {
    const opens = from > 0 && words[from - 1]?.form === ';';
    found.push({ from, to, opens, own: regionOf(words, from, to) });
    from = to;
  };
  for (let at = 0; at < words.length; at++) {
    const form = words[at]?.form;
    if (form === ',' || form === ';' || form === ':' || partsItems(words, at)) end(at + 1);
  }
  end(words.length);
  return found;
}

/** Own parts with own sides; parts of others with the own side where one is named. */
function joined(own: Region, other: Region): Region {
  return own.sides.size > 0 ? { parts: other.parts, sides: own.sides } : other;
}

/**
 * The part that a sentence opens an examination of ("Examination of the left knee revealed …"): sentences behind it that
 * name no part go on about it. Null where it opens none.
 */
export function headingOf(words: Sentence): Region | null {
  const at = words.findIndex(({ spelling }) => isHeading(spelling));
  if (at < 0) return null;
  const stop = words.findIndex(({ spelling }, index) => index > at && endsHeading(spelling));
  const end = Math.min(stop < 0 ? words.length : stop, at + LONGEST_HEADING);
  return regionOf(words, Math.max(0, at - 4), end);
}

/** The region of each word; `before` is the part that an examination was opened of, for a sentence that names none. */
export function regionsOf(words: Sentence, modes: readonly (Mode | null)[], before: Region): Region[] {
  const stretches = stretchesOf(words);
  const firstNamed = stretches.find(({ own }) => own.parts.size > 0)?.own ?? NOWHERE;
  let current = firstNamed === NOWHERE ? before : NOWHERE;
  const regions: Region[] = [];
  for (const { from, to, opens, own } of stretches) {
    if (own.parts.size > 0) current = own;
    else if (opens) current = NOWHERE;
    const anySpine = words.some(({ spelling }, at) => at >= from && at < to && isAnySpine(spelling));
    const around = anySpine ? own : joined(own, current.parts.size > 0 ? current : firstNamed);
    for (let at = from; at < to; at++) {
      const isListed = modes[at] === 'TREATMENT' || modes[at] === 'MEDICATIONS';
      regions.push(own.parts.size > 0 || isListed ? own : around);
    }
  }
  return regions;
}
