// Which part of the body a stretch of words speaks of, and whether that bears on the part a service is for.
import { type BodyPart, mayNamePart, partsNamedBy } from '../../../catalogue/body-parts.js';
import { wordsOf } from '../../../catalogue/words.js';
import type { Sentence } from '../text/token.js';
import { bySpelling } from '../text/word-spelling.js';

export type OneSide = 'LEFT' | 'RIGHT';

/** Parts and sides that words name; empty where they name none. */
export interface Region {
  parts: ReadonlySet<BodyPart>;
  sides: ReadonlySet<OneSide>;
}

/**
 * How far a fact bears: on the part itself, along its nerves, on the level of the spine, on one side where it is of the part
 * asked for (a carpal tunnel syndrome), or on the whole person.
 */
export type Bearing = 'LOCAL' | 'NERVE' | 'SPINE' | 'SIDE' | 'PERSON';

export const NOWHERE: Region = { parts: new Set(), sides: new Set() };

const ARM: readonly BodyPart[] = ['SHOULDER', 'ELBOW', 'FOREARM', 'WRIST', 'HAND', 'UPPER_LIMB'];
const LEG: readonly BodyPart[] = ['HIP', 'KNEE', 'LOWER_LEG', 'ANKLE', 'FOOT', 'LOWER_LIMB'];
const SPINE: readonly BodyPart[] = ['NECK', 'UPPER_BACK', 'LOW_BACK'];
/** Parts that words do not keep apart. */
const ADJOINING: readonly (readonly BodyPart[])[] = [
  ['WRIST', 'HAND', 'FOREARM'],
  ['ELBOW', 'FOREARM'],
  ['ANKLE', 'FOOT', 'LOWER_LEG'],
];

interface Mark {
  parts: readonly BodyPart[];
  sides: readonly OneSide[];
}

const ofParts = (...parts: BodyPart[]): Mark => ({ parts, sides: [] });
const ofSides = (...sides: OneSide[]): Mark => ({ parts: [], sides });

/** Words for two levels of the spine at once (a spine without a level is any of it), and words for sides. */
const MARKS = new Map<string, Mark>([
  ['thoracolumbar', ofParts('UPPER_BACK', 'LOW_BACK')],
  ['cervicothoracic', ofParts('NECK', 'UPPER_BACK')],
  ['lumbopelvic', ofParts('LOW_BACK')],
  ['paracervical', ofParts('NECK')],
  ['paralumbar', ofParts('LOW_BACK')],
  ...['bilateral', 'bilaterally', 'both'].map((form) => [form, ofSides('LEFT', 'RIGHT')] as const),
  ...['left', 'lle', 'lue'].map((form) => [form, ofSides('LEFT')] as const),
  ...['right', 'rle', 'rue'].map((form) => [form, ofSides('RIGHT')] as const),
]);

/** What a word says of parts and sides; several forms where it is joined of several words. */
interface Saying {
  forms: readonly string[];
  mayNamePart: boolean;
  mark: Mark | null;
}

const sayingOf = bySpelling((form): Saying => {
  const forms = wordsOf(form).map((word) => word.form);
  return { forms, mayNamePart: forms.some(mayNamePart), mark: MARKS.get(form) ?? null };
});

/** A limb in the name of a test, and one that pain runs to or does not: the sentence is not about it. */
const LIMB = /^(?:leg|arm)$/;
const OF_TEST = /^(?:straight|drop|cross|crossed)$/;
const RUNS_TO = /^(?:into|down|to|without)$/;

function namesNoPart(words: Sentence, at: number): boolean {
  if (!LIMB.test(words[at]?.form ?? '')) return false;
  const [before, second] = [words[at - 1]?.form ?? '', words[at - 2]?.form ?? ''];
  return (
    OF_TEST.test(before) ||
    RUNS_TO.test(before) ||
    (RUNS_TO.test(second) && /^(?:the|his|her|both|left|right|bilateral)$/.test(before))
  );
}

/** The region that a stretch of a sentence names: from its word `from` to the one before `to`. */
export function regionOf(words: Sentence, from: number, to: number): Region {
  let named = false;
  const sayings: Saying[] = [];
  const marks: Mark[] = [];
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word) break;
    if (namesNoPart(words, at)) continue;
    const saying = sayingOf(word.spelling);
    sayings.push(saying);
    named ||= saying.mayNamePart;
    if (saying.mark) marks.push(saying.mark);
  }
  if (!named && marks.length === 0) return NOWHERE;
  const parts = named ? partsNamedBy(sayings.flatMap(({ forms }) => forms)) : [];
  return {
    parts: new Set([...parts, ...marks.flatMap((mark) => mark.parts)]),
    sides: new Set(marks.flatMap((mark) => mark.sides)),
  };
}

function widened(parts: ReadonlySet<BodyPart>, bearing: Bearing): Set<BodyPart> {
  const wide = new Set(parts);
  for (const part of parts) {
    for (const group of ADJOINING) if (group.includes(part)) for (const each of group) wide.add(each);
    if (part === 'UPPER_LIMB') for (const each of ARM) wide.add(each);
    if (part === 'LOWER_LIMB') for (const each of LEG) wide.add(each);
    if (ARM.includes(part)) wide.add('UPPER_LIMB');
    if (LEG.includes(part)) wide.add('LOWER_LIMB');
    if (bearing !== 'NERVE') continue;
    if (part === 'NECK' || ARM.includes(part)) for (const each of [...ARM, 'NECK' as const]) wide.add(each);
    if (part === 'LOW_BACK' || LEG.includes(part))
      for (const each of [...LEG, 'LOW_BACK' as const]) wide.add(each);
  }
  return wide;
}

const isSpine = (part: BodyPart): boolean => SPINE.includes(part);
const overlap = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean =>
  [...one].some((each) => other.has(each));

/** Whether the sides agree, where both are named of one part. */
function bearsOnSide(said: Region, asked: Region): boolean {
  if (said.sides.size === 0 || asked.sides.size === 0 || overlap(said.sides, asked.sides)) return true;
  return said.parts.size > 0 && asked.parts.size > 0 && !overlap(said.parts, widened(asked.parts, 'LOCAL'));
}

/** Whether what the words say of their region bears on the region that a service is for. An unnamed part counts. */
export function bearsOn(said: Region, asked: Region, bearing: Bearing): boolean {
  if (bearing === 'SIDE') return bearsOnSide(said, asked);
  if (bearing === 'PERSON' || asked.parts.size === 0 || said.parts.size === 0) return true;
  if (bearing === 'SPINE') {
    const [levels, wanted] = [[...said.parts].filter(isSpine), [...asked.parts].filter(isSpine)];
    return levels.length === 0 || wanted.length === 0 || levels.some((level) => wanted.includes(level));
  }
  if (!overlap(said.parts, widened(asked.parts, bearing))) return false;
  if ([...asked.parts].every(isSpine) || said.sides.size === 0 || asked.sides.size === 0) return true;
  return overlap(said.sides, asked.sides);
}

/** Whether two regions are surely different parts, so that unlike findings do not contradict each other. */
export function areApart(one: Region, other: Region): boolean {
  if (one.parts.size > 0 && other.parts.size > 0 && !overlap(one.parts, other.parts)) return true;
  return one.sides.size > 0 && other.sides.size > 0 && !overlap(one.sides, other.sides);
}
