// Which finding belongs to which thing measured: "strength, sensation and reflexes were normal", "decreased sensation and
// absent reflexes", "triceps 4/5 L, grip 5/5", "flexion 45/60". Judges no number.
import type { AnalysedSentence } from '../analysed-passage.js';
import type { Sentence } from '../text/token.js';
import { type Event, type Measured, measureSignsOf, type Target, type Value } from './measure-signs.js';

export interface MeasureReading {
  /** Null: a grade of strength, or a word for lost feeling, that names no muscle or sense. */
  target: Target | null;
  value: Value;
  /** Said not to be so. */
  isDenied: boolean;
  from: number;
  to: number;
  valueFrom: number;
  valueTo: number;
}

type TargetEvent = Extract<Event, { target: Target }>;

interface Group {
  targets: TargetEvent[];
  to: number;
  /** The kind of effect each was given, by its number. */
  isTold: boolean;
}

const BREAKS = /^(?:[;.?!]|but|however|although|though|except|whereas|while)$/;
/** Between the members of a list. */
const JOINS =
  /^(?:,|:|and|or|\/|in|of|the|to|both|all|left|right|bilateral|lower|upper|extremity|extremitie)$/;
/** Nouns that a word before or behind speaks of, not the thing measured. */
const OTHER_THINGS =
  /^(?:pain|swelling|spasm|tenderness|numbness|tingling|symptom|edema|dose|medication|relief|use|work|discomfort|crepitu|crepitus|effusion|instability|laxity|radiate|radiating|weight|sleep|swollen|pulse|gait|tender|atrophy)$/;
const FILLERS =
  /^(?:i|is|was|were|are|to|at|of|only|about|approximately|limited|:|active|passive|on|the|right|left|measured|measure|reaches|reached|=|by|in|bilaterally|~|,|decreased|reduced|restricted|full|normal|and|stopped|stop|reached|reaches|possible|could|be|raised|lifted|with|up|motion|range|rom|included|include|just|no|more|than|lack|lacking|neutral|passively|actively|down|past|beyond)$/;
const REFLEX_WORD = /^(?:reflex|reflexe|refl|dtr|jerk|tendon|aj|kj)$/;
const SIDE = /^(?:left|right|bilateral|bilaterally)$/;
const LIMB = /^(?:limb|leg|arm|hand|foot|feet|ankle|knee|shoulder|extremity|extremitie|wrist|grip|muscle)$/;
const GOALS = /^(?:restore|regain|achieve|improve|increase|maximize|gain|goal|towards|toward)$/;
const [WORD_BEHIND, WORD_AHEAD, NUMBER_BEHIND, NUMBER_AHEAD, GRADE_BEHIND, GRADE_AHEAD] = [7, 6, 5, 3, 9, 6];

const formAt = (words: Sentence, at: number): string => words[at]?.form ?? '';

function some(words: Sentence, from: number, to: number, pattern: RegExp): boolean {
  for (let at = from; at < to; at++) if (pattern.test(formAt(words, at))) return true;
  return false;
}

function every(words: Sentence, from: number, to: number, pattern: RegExp): boolean {
  for (let at = from; at < to; at++) if (!pattern.test(formAt(words, at))) return false;
  return true;
}

/** The grade of a reflex that a number may be; null where it is none. */
export function reflexGradeOf(
  { number, of, until, isPercent, isPlus }: Measured,
  isBareName: boolean,
): number | null {
  if (number > 4 || !Number.isInteger(number) || isPercent || until !== null) return null;
  if (isPlus || of === 4) return number;
  return of === null && !isBareName ? number : null;
}

/** Whether a value can be said of a target. */
function fits(target: Target, value: Value, hasReflexWord: boolean): boolean {
  const { domain } = target;
  switch (value.kind) {
    case 'GRADE':
      return domain === 'STRENGTH' || domain === 'MUSCLE' || domain === 'MOTION';
    case 'NUMBER':
      if (target.tendon) return reflexGradeOf(value, !hasReflexWord) !== null;
      if (domain === 'REFLEX') return reflexGradeOf(value, target.bare === true && !hasReflexWord) !== null;
      if (domain === 'ROM') return value.isPercent || value.until !== null || value.of !== null;
      return domain === 'MOTION';
    case 'REDUCED':
      return domain !== 'MUSCLE' && (domain !== 'REFLEX' || target.bare !== true || hasReflexWord);
    case 'DULL':
      return domain === 'SENSE';
    case 'ABSENT':
      return (
        domain === 'SENSE' ||
        (domain === 'REFLEX' && (target.bare !== true || target.name === 'TENDON' || hasReflexWord))
      );
    case 'BRISK':
      return domain === 'REFLEX' && (target.bare !== true || hasReflexWord);
    case 'WEAK':
    case 'STRONG':
      return domain === 'STRENGTH' || domain === 'MUSCLE' || domain === 'MOTION';
    case 'NORMAL':
      return domain !== 'MUSCLE' && (domain !== 'REFLEX' || target.bare !== true || hasReflexWord);
    case 'NONE':
      return domain === 'REFLEX';
  }
}

function reachOf(value: Value): { behind: number; ahead: number } {
  if (value.kind === 'GRADE') return { behind: GRADE_BEHIND, ahead: GRADE_AHEAD };
  if (value.kind === 'NUMBER') return { behind: NUMBER_BEHIND, ahead: NUMBER_AHEAD };
  return { behind: WORD_BEHIND, ahead: WORD_AHEAD };
}

/** The readings of a sentence, in order. Linear: every value looks at the list before it and the one behind it. */
export function measureReadingsOf({ words, assertions }: AnalysedSentence): MeasureReading[] {
  const events = measureSignsOf(words);
  if (events.length === 0) return [];
  const hasReflexWord = words.some(({ form }) => REFLEX_WORD.test(form));
  const found: MeasureReading[] = [];
  let group: Group | null = null;
  const give = (targets: readonly TargetEvent[], event: Event & { value: Value }): void => {
    const isDenied = assertions[event.from]?.has('negation') ?? false;
    const at = { isDenied, valueFrom: event.from, valueTo: event.to, value: event.value };
    if (targets.length === 0) found.push({ target: null, from: event.from, to: event.to, ...at });
    for (const { target, from, to } of targets)
      found.push({ target, from: Math.min(from, event.from), to: Math.max(to, event.to), ...at });
  };
  for (let number = 0; number < events.length; number++) {
    const event = events[number] as Event;
    if (group && some(words, group.to, event.from, BREAKS)) group = null;
    if ('target' in event) {
      const joins =
        group && !group.isTold && event.from - group.to <= 3 && every(words, group.to, event.from, JOINS);
      if (group && joins) {
        group.targets.push(event);
        group.to = event.to;
      } else group = { targets: [event], to: event.to, isTold: false };
      continue;
    }
    const { value } = event;
    const reach = reachOf(value);
    const isWord = value.kind !== 'GRADE' && value.kind !== 'NUMBER';
    if (some(words, event.from - 4, event.from, GOALS)) continue;
    const fitting: TargetEvent[] = group
      ? group.targets.filter(({ target }) => fits(target, value, hasReflexWord))
      : [];
    const gap: number = group ? event.from - group.to : Number.POSITIVE_INFINITY;
    const near =
      fitting.length > 0 &&
      gap <= reach.behind &&
      group !== null &&
      !some(words, group.to, event.from, isWord ? /^,$/ : /^;$/) &&
      (isWord ? !some(words, group.to, event.from, OTHER_THINGS) : true) &&
      (value.kind === 'NUMBER' ? every(words, group.to, event.from, FILLERS) : true);
    const next = events[number + 1];
    const ahead =
      next &&
      'target' in next &&
      next.from - event.to <= reach.ahead &&
      !some(words, event.to, next.from, /^[,;.:]$/) &&
      !some(words, event.to, next.from, OTHER_THINGS)
        ? targetsFrom(words, events, number + 1).filter(({ target }) => fits(target, value, hasReflexWord))
        : [];
    // "range of motion and decreased strength": the value opens the next item.
    const opensNext = ahead.length > 0 && isWord && /^(?:and|,)$/.test(formAt(words, event.from - 1));
    if (group && near && !group.isTold && !opensNext) {
      const named =
        value.kind === 'GRADE' ? fitting.filter(({ target }) => target.domain !== 'STRENGTH') : fitting;
      give(named.length > 0 ? named : fitting, event);
      group.isTold = true;
      group.to = event.to;
      continue;
    }
    if (ahead.length > 0 && value.kind !== 'NUMBER') {
      give(ahead, event);
      const last = ahead.at(-1) as TargetEvent;
      group = { targets: ahead, to: last.to, isTold: true };
      number += ahead.length;
      continue;
    }
    if (ahead.length > 0 && some(words, event.from, (next as Event).from, /^(?:degree|deg|%|percent|\+)$/)) {
      give(ahead.slice(0, 1), event);
      group = { targets: ahead.slice(0, 1), to: (ahead[0] as TargetEvent).to, isTold: true };
      number += 1;
      continue;
    }
    const again: boolean =
      group !== null &&
      near &&
      (value.kind === 'GRADE' || some(words, group.to - 1, event.to + 3, SIDE) || value.kind === 'NUMBER');
    if (group && again) {
      give(fitting, event);
      group.to = event.to;
      continue;
    }
    if (value.kind === 'GRADE' || value.kind === 'DULL' || isStrongLimb(words, event)) give([], event);
  }
  return found;
}

/** "the lower limbs are strong". */
function isStrongLimb(words: Sentence, { value, from }: Event & { value: Value }): boolean {
  return (
    value.kind === 'STRONG' &&
    /^(?:is|are|was|were|remain|remained)$/.test(formAt(words, from - 1)) &&
    some(words, from - 6, from, LIMB)
  );
}

/** The list of targets that begins at an event; its last is left to a value right behind it. */
function targetsFrom(words: Sentence, events: readonly Event[], number: number): TargetEvent[] {
  const list: TargetEvent[] = [];
  let end = -1;
  for (let at = number; at < events.length; at++) {
    const event = events[at] as Event;
    if (
      !('target' in event) ||
      (end >= 0 && (event.from - end > 3 || !every(words, end, event.from, JOINS)))
    ) {
      const tells =
        'value' in event && event.from - end <= 2 && !some(words, end, event.from, /^(?:,|and|in|on|at)$/);
      if (tells && list.length > 1) list.pop();
      break;
    }
    list.push(event);
    end = event.to;
  }
  return list;
}
