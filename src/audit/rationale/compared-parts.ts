// Which parts of the body two texts speak of, and whether they can be the same.
import { type BodyPart, findBodyParts } from '../../catalogue/body-parts.js';

/** A limb as a whole holds its parts; neighbours are named for one another. */
const TOGETHER: readonly (readonly BodyPart[])[] = [
  ['UPPER_LIMB', 'SHOULDER', 'ELBOW', 'FOREARM', 'WRIST', 'HAND'],
  ['LOWER_LIMB', 'HIP', 'KNEE', 'LOWER_LEG', 'ANKLE', 'FOOT'],
];
const NEIGHBOURS: readonly (readonly [BodyPart, BodyPart])[] = [
  ['NECK', 'UPPER_BACK'],
  ['NECK', 'SHOULDER'],
  ['NECK', 'UPPER_LIMB'],
  ['NECK', 'HEAD'],
  ['UPPER_BACK', 'LOW_BACK'],
  ['UPPER_BACK', 'CHEST'],
  ['UPPER_BACK', 'SHOULDER'],
  ['LOW_BACK', 'HIP'],
  ['LOW_BACK', 'LOWER_LIMB'],
  ['HEAD', 'JAW'],
  ['HEAD', 'EYE'],
  ['FOREARM', 'ELBOW'],
  ['FOREARM', 'WRIST'],
  ['FOREARM', 'HAND'],
  ['WRIST', 'HAND'],
  ['HIP', 'LOWER_LEG'],
  ['KNEE', 'LOWER_LEG'],
  ['LOWER_LEG', 'ANKLE'],
  ['LOWER_LEG', 'FOOT'],
  ['ANKLE', 'FOOT'],
  ['ABDOMEN', 'HIP'],
  ['ABDOMEN', 'CHEST'],
];

/** Whether words on one part can be meant for the other. */
export function mayBeSame(one: BodyPart, other: BodyPart): boolean {
  if (one === other) return true;
  const [limb, ofLimb] = [one, other].some((part) => part.endsWith('_LIMB')) ? [true, TOGETHER] : [false, []];
  if (limb && ofLimb.some((parts) => parts.includes(one) && parts.includes(other))) return true;
  return NEIGHBOURS.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
}

/** The parts that a text names. */
export function partsOf(text: string): BodyPart[] {
  return findBodyParts(text).map(({ part }) => part);
}

/** Whether no part of the one text can be meant by any of the other; false where either names none. */
export function partsApart(one: readonly BodyPart[], other: readonly BodyPart[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  return one.every((part) => other.every((each) => !mayBeSame(part, each)));
}

export type Side = 'LEFT' | 'RIGHT';

const OF_A_LIMB = String.raw`(?=\s+(?:shoulder|elbow|wrist|hand|thumb|finger|arm|forearm|hip|knee|ankle|foot|leg|upper|lower)\b)`;
const LEFT = new RegExp(String.raw`\b(?:[Ll][Ee][Ff][Tt]|[Ll][Tt]\b\.?${OF_A_LIMB}|L${OF_A_LIMB})\b`);
const RIGHT = new RegExp(String.raw`\b(?:[Rr][Ii][Gg][Hh][Tt]|[Rr][Tt]\b\.?${OF_A_LIMB}|R${OF_A_LIMB})\b`);

/** Whether a text names a side: "left", "R knee", "lt. hand"; not "L4". */
export const isSided = (text: string): boolean => LEFT.test(text) || RIGHT.test(text);

/** The only side that a text names; null where it names none or both. */
export function onlySide(text: string): Side | null {
  if (/\b(?:bilateral\w*|both)\b/i.test(text)) return null;
  const left = LEFT.test(text);
  const right = RIGHT.test(text);
  return left === right ? null : left ? 'LEFT' : 'RIGHT';
}
