// Whether so many degrees of a motion are limited: below the lower bound they are, from the upper bound on they are not, and
// between the two nobody can say (lexicon/examination/motion-limits.json; bounds beneath the normal motion of the AMA Guides).
import type { BodyPart } from '../../../catalogue/body-parts.js';
import { readLexiconFile } from '../lexicon-file.js';
import type { Measured } from './measure-signs.js';

const bounds =
  readLexiconFile<Partial<Record<BodyPart, Record<string, [number, number]>>>>('examination/motion-limits');
/** A knee or elbow that lacks so many degrees of extension is limited. */
const LACKS = 5;
/** Of the normal motion. */
const FULL = 0.95;
const LIMITED = 0.9;

function byBounds(motion: string, degrees: number, parts: ReadonlySet<BodyPart>): boolean | null {
  for (const part of parts) {
    const bound = bounds[part]?.[motion];
    if (bound) return degrees < bound[0] ? true : degrees >= bound[1] ? false : null;
  }
  return null;
}

/** `motion` is null for the range of a whole joint ("5 to 110"). Null where the number does not tell. */
export function isLimited(
  motion: string | null,
  { number, of, until, isPercent }: Measured,
  parts: ReadonlySet<BodyPart>,
): boolean | null {
  if (isPercent) return number < 100 * LIMITED ? true : number >= 100 * FULL ? false : null;
  if (of !== null) return of < 10 ? null : number < of * LIMITED ? true : number >= of * FULL ? false : null;
  if (motion === null) {
    if (until === null || !(parts.has('KNEE') || parts.has('ELBOW'))) return null;
    return number >= LACKS && number < until ? true : byBounds('FLEXION', until, parts);
  }
  if (motion === 'EXTENSION' && (parts.has('KNEE') || parts.has('ELBOW'))) return null;
  return byBounds(motion, until ?? number, parts);
}
