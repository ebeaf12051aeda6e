// Recognises a decision that is worded as a sentence: "is (not) medically necessary and appropriate" in its many forms.
// Copies lose spaces ("notmedically"), gain some ("n ot") and hyphenate words over lines ("med- ically").
import type { Outcome } from '../../terms.js';

/** The source of a pattern with a gap allowed between any two letters of its words. */
export function broken(source: string, gap = '[- ]*'): string {
  return source.replace(/[A-Za-z]{3,}/g, (word) => [...word].join(gap));
}

const NECESSARY = broken('medically');
// "no longer", "never been shown to be", "hereby", "both", "considered"
const BETWEEN_WORDS =
  'not never neither longer hereby therefore thus currently presently now also still both either fully wholly entirely only partially partly clearly been being found considered deemed determined felt judged regarded thought believed shown proven established demonstrated seen held appear seem remain likely';
const BETWEEN = `(?:${BETWEEN_WORDS.split(' ')
  .map((word) => broken(word))
  .join('|')}|no|to|be|as|at this time|in part)`;
const VERB =
  "(?:\\b(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|should|may|remains?|appears?|seems?)(?: ?n ?['’´`]? ?t(?![a-z]))?|(?<=[:;–—-] ?)(?=\\w))";
const JOIN = '(?: ?(?:,|and/or|and|or|nor|but|&|/)){1,2} ?';
const OBJECT = `(?:(?:in-?)?${broken('appropriate')}${JOIN}(?:not ?)?)?${NECESSARY} ?(?:un-? ?)?${broken('necessary')}(?:${JOIN}(?:not ?)?(?:${NECESSARY} ?)?(?:in-?)?${broken('appropriate')})?`;
const LACKS = `\\b(?:lacks?|(?:does|do|did) ?(?:not|n['’]t) ?(?:meet|have|show|demonstrate)|fails? to (?:meet|show|demonstrate)) ?(?:the )?(?:(?:criteria|standards?) (?:for|of) )?medical necessity`;

/** The source of a pattern for such a statement, from its verb to the last word of what is decided. */
export const STATEMENT = `(?:${VERB}(?: ?,? ?${BETWEEN})* ?${OBJECT}|${LACKS})`;
/** What may still stand before the end of the sentence: "at this time", "as requested", "(see below)". */
export const STATEMENT_TAIL =
  '(?:,? ?(?:at|as|for|in|under|based|per|given|with|when|due|by|to|\\()[^.;:]{0,80})?';

const NEGATION =
  /not|never|neither|nolonger|lack|fails?to|^(?:is|are|was|were|has|have|had|does|do|did|ca|could|wo|would|should)n['’´`]?t/;

// "… does not, as it stands, seem to be": the statement itself begins behind the negation.
const NEGATION_BEFORE =
  /(?:\bnot|n['’]t|\bnever|\bno longer|\bneither|\bhardly|\bunlikely|\bfails?)\b[^.;:]{0,30}$/i;
const NEAR = 40;

/** The outcome of the statement within [start, end) of a text: null where words before it may turn it round. */
export function outcomeAt(text: string, start: number, end: number): Outcome | null {
  const outcome = outcomeOfStatement(text.slice(start, end));
  const before = text.slice(Math.max(0, start - NEAR), start);
  return outcome === 'OVERTURNED' && NEGATION_BEFORE.test(before) ? null : outcome;
}

/** What a statement decides: a negation upholds the denial. Null where it says two things ("not unnecessary"). */
function outcomeOfStatement(words: string): Outcome | null {
  const letters = words.toLowerCase().replace(/[- ]/g, '');
  const negated = NEGATION.test(letters);
  const contrary = /unnecessary/.test(letters);
  if (negated && contrary) return null;
  return negated || contrary ? 'UPHELD' : 'OVERTURNED';
}

/** Whether a statement grants only a part: "is only partially medically necessary". */
export function isPartly(words: string): boolean {
  return /partially|partly|inpart/.test(words.toLowerCase().replace(/[- ]/g, ''));
}
