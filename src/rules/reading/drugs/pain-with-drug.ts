// Pain with and without a drug, or before and after it, as two scores: "8/10 w/o meds, 4/10 w/", "from 8 to 4",
// "3 after a dose and 8 before it", "9 -> 5".
import { type DoseToken, doseTokens } from './spoken-numbers.js';

const WITHOUT = /^(?:without|off|before|prior|pre|unmedicated|untreated|baseline|previously|otherwise)$/;
const WITH = /^(?:with|on|after|using|post|taking|later|w)$/;
const CONTEXT =
  /\b(?:pain|vas|nrs|score|level|analgesia|severity|intensity|discomfort|ache|headache|\d{1,2}\s?\/\s?10|out of (?:10|ten))/i;
const MOST = 10;

interface Point {
  kind: 'WITHOUT' | 'WITH' | 'SCORE' | 'FROM' | 'TO';
  value: number;
}

/** Scores and the words that tell which they are, in order. */
function pointsOf(tokens: readonly DoseToken[]): Point[] {
  const points: Point[] = [];
  const form = (at: number): string => tokens[at]?.form ?? '';
  for (let at = 0; at < tokens.length; at++) {
    const value = tokens[at]?.value ?? null;
    if (value !== null) {
      const isScale = form(at - 1) === '/' && value === MOST;
      const isOther =
        /^(?:mg|mcg|%|percent|weeks?|wks?|months?|mos?|days?|years?|yrs?|hours?|hrs?|h|minutes?|mins?|tablets?|tabs?|pills?|times?|x|lbs?|pounds?|visits?|a|blocks?|miles?|reps?|patches)$/.test(
          form(at + 1),
        ) ||
        form(at - 1) === '#' ||
        form(at - 1) === 'x';
      const isDate = form(at + 1) === '/' && tokens[at + 2]?.value !== MOST;
      if (isDate) while (/^\/$/.test(form(at + 1)) && tokens[at + 2]?.value != null) at += 2;
      else if (!isScale && !isOther && value <= MOST) points.push({ kind: 'SCORE', value });
      if (form(at + 1) === '/' && tokens[at + 2]?.value === MOST) at += 2;
      // "8-9/10", "7 to 8/10": a range is its upper end.
      continue;
    }
    if (form(at) === 'w' && form(at + 1) === '/') {
      const isWithout = /^o(?:ut)?$/.test(form(at + 2));
      points.push({ kind: isWithout ? 'WITHOUT' : 'WITH', value: 0 });
      at += isWithout ? 2 : 1;
    } else if (WITHOUT.test(form(at))) points.push({ kind: 'WITHOUT', value: 0 });
    else if (WITH.test(form(at))) points.push({ kind: 'WITH', value: 0 });
    else if (/^(?:from)$/.test(form(at))) points.push({ kind: 'FROM', value: 0 });
    else if (/^(?:to|->|→|down)$/.test(form(at))) points.push({ kind: 'TO', value: 0 });
  }
  return points;
}

/** Whether the drug lowered the pain by two scores of the clause; null where it does not compare two. */
export function comparedPain(words: string): 'HELPS' | 'FAILS' | null {
  if (!CONTEXT.test(words) && !/\bfrom\b/i.test(words)) return null;
  const points = pointsOf(doseTokens(words.slice(0, 600)));
  const kinds = points.map(({ kind }) => kind);
  const shift = kinds.findIndex(
    (kind, at) => kind === 'SCORE' && kinds[at + 1] === 'TO' && kinds[at + 2] === 'SCORE',
  );
  if (shift >= 0) return compare(points[shift]?.value, points[shift + 2]?.value);
  const ordered = points.filter(({ kind }) => kind !== 'FROM' && kind !== 'TO');
  for (let at = 0; at + 3 < ordered.length; at++) {
    const [one, two, three, four] = ordered.slice(at, at + 4);
    if (!one || !two || !three || !four) break;
    const isBehind =
      one.kind === 'SCORE' && three.kind === 'SCORE' && isMark(two) && isMark(four) && two.kind !== four.kind;
    if (isBehind)
      return two.kind === 'WITHOUT' ? compare(one.value, three.value) : compare(three.value, one.value);
  }
  for (let at = 0; at + 3 < ordered.length; at++) {
    const [one, two, three, four] = ordered.slice(at, at + 4);
    if (!one || !two || !three || !four) break;
    const isBefore =
      two.kind === 'SCORE' &&
      four.kind === 'SCORE' &&
      isMark(one) &&
      isMark(three) &&
      one.kind !== three.kind;
    if (isBefore)
      return one.kind === 'WITHOUT' ? compare(two.value, four.value) : compare(four.value, two.value);
  }
  return null;
}

const isMark = ({ kind }: Point): boolean => kind === 'WITH' || kind === 'WITHOUT';

const SLEEP =
  /\b(sleep\w*|TST|total sleep|latency|falls? asleep|awaken\w*)\b[^.;]{0,40}?\b(\d{1,3}(?:\.\d)?)\s?(h|hrs?|hours?|m|mins?|minutes?|times)?\s?(?:->|→|to|up to|down to)\s?(\d{1,3}(?:\.\d)?)\s?(h|hrs?|hours?|m|mins?|minutes?|times)?/i;

/** Sleep that a drug made longer, or its beginning shorter: "latency 2 h -> 30 min". */
export function comparedSleep(words: string): 'HELPS' | 'FAILS' | null {
  const match = SLEEP.exec(words.slice(0, 600));
  if (!match) return null;
  const minutes = (value: string | undefined, unit: string | undefined): number =>
    Number(value) * (/^h/i.test(unit ?? '') ? 60 : 1);
  const after = minutes(match[4], match[5] ?? match[3]);
  const before = minutes(match[2], match[3] ?? match[5]);
  const isLess = /^(?:latency|fall|awaken)/i.test(match[1] ?? '');
  return (isLess ? after < before : after > before) ? 'HELPS' : 'FAILS';
}

function compare(without: number | undefined, withDrug: number | undefined): 'HELPS' | 'FAILS' | null {
  if (without === undefined || withDrug === undefined) return null;
  return withDrug < without ? 'HELPS' : 'FAILS';
}
