// What came of each drug that the passage names: failed or not borne, of help, never tried, or nothing told.
import type { VocabularyEntry } from '../../../catalogue/treatments.js';
import type { Passage } from '../../request/request.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import { type Cue, type DrugClause, findDrugClauses } from './drug-clauses.js';
import { type SettledMention, settledMentions } from './drugs-taken.js';

export type Outcome = 'FAILED' | 'HELPED' | 'NEVER';

export interface Trial {
  mention: SettledMention;
  outcome: Outcome | null;
  /** It did harm or is forbidden; a drug that only did not help is none. */
  isHarm: boolean;
}

const HYPOTHESIS = /^(?:if|when|whether|should|would|until|only|may|unless)$/;
/** Side effects in brackets behind a drug of a list of what was tried. */
const HARM_BEHIND =
  /^[^,;.\n]{0,24}?\((?:[^)]{0,40}?)\b(?:itch|vomit|naus|sedat|rash|constip|gi|upset|dizz|drows|side|bleed|edema|ineffective|no (?:help|relief|benefit)|failed|not helpful|intol)/i;
/** Clauses behind a mention that tell what came of it without a drug of their own. */
const WITHIN = 2;

function cuesOf(clause: DrugClause, ...names: Cue[]): DrugClause['cues'] {
  return clause.cues.filter(({ phrase, from }) => {
    const said = clause.sentence.assertions[from] ?? new Set();
    const form = (at: number): string => clause.sentence.words[at]?.form ?? '';
    const isOpen = said.has('possible') || said.has('someone-else') || said.has('general');
    const isNot =
      phrase.meaning === 'HARMS' && said.has('negation') && !/^(?:not|cannot|could|unable)/.test(form(from));
    return names.includes(phrase.meaning) && !isOpen && !isNot;
  });
}

function outcomeIn(
  clause: DrugClause,
  { from }: SettledMention,
): { outcome: Outcome | null; isHarm: boolean } {
  const before = clause.sentence.words.slice(clause.from, from).map(({ form }) => form);
  if (before.some((form) => HYPOTHESIS.test(form))) return { outcome: null, isHarm: false };
  if (cuesOf(clause, 'NEVER').some((cue) => cue.from < from)) return { outcome: 'NEVER', isHarm: false };
  const harm = cuesOf(clause, 'HARMS');
  const fails = cuesOf(clause, 'FAILS').filter(
    (cue) => !/^(?:to show|to document|to describe)/.test(following(clause, cue.to)),
  );
  const shown = cuesOf(clause, 'SHOWN_NOT');
  if (harm.length > 0) return { outcome: 'FAILED', isHarm: true };
  const helps = cuesOf(clause, 'HELPS').filter(
    (cue) =>
      !fails.some((other) => other.from <= cue.from && other.to >= cue.to) &&
      !clause.sentence.assertions[cue.from]?.has('negation'),
  );
  if (fails.length > 0 && shown.length === 0) return { outcome: 'FAILED', isHarm: false };
  return { outcome: helps.length > 0 && shown.length === 0 ? 'HELPED' : null, isHarm: false };
}

function following({ sentence }: DrugClause, at: number): string {
  return sentence.words
    .slice(at, at + 2)
    .map(({ form }) => form)
    .join(' ');
}

/** Every mention of a drug with what came of it. */
export const findTrials = oncePerPassage((passage: Passage): readonly Trial[] => {
  const clauses = findDrugClauses(passage);
  const mentions = settledMentions(passage);
  const named = new Set(mentions.map(({ clauseNumber }) => clauseNumber));
  return mentions.map((mention): Trial => {
    const { clause, clauseNumber } = mention;
    if (clause.isQuoted || clause.sentence.isReview) return { mention, outcome: null, isHarm: false };
    const own = outcomeIn(clause, mention);
    if (own.outcome) return { mention, ...own };
    if (HARM_BEHIND.test(passage.text.slice(mention.end, mention.end + 80)))
      return { mention, outcome: 'FAILED', isHarm: true };
    if (/\bfailed\b/.test(clause.label)) return { mention, outcome: 'FAILED', isHarm: false };
    for (let at = clauseNumber + 1; at <= clauseNumber + WITHIN; at++) {
      const next = clauses[at];
      if (!next || named.has(at) || next.isQuoted || next.label !== clause.label) break;
      const later = outcomeIn(next, { ...mention, from: next.from });
      if (later.outcome === 'FAILED' || later.outcome === 'HELPED') return { mention, ...later };
    }
    return { mention, outcome: null, isHarm: false };
  });
});

/** First drugs for neuropathic pain: antidepressants of two kinds and anticonvulsants. */
const NEUROPATHIC = new Set([
  ...['tricyclic', 'snri', 'antidepressant', 'anticonvulsant', 'duloxetine', 'venlafaxine', 'milnacipran'],
  ...['desvenlafaxine', 'amitriptyline', 'nortriptyline', 'desipramine', 'imipramine', 'doxepin'],
]);

export function isNeuropathic({ id, subcategory }: Pick<VocabularyEntry, 'id' | 'subcategory'>): boolean {
  return NEUROPATHIC.has(id) || (subcategory === 'Anticonvulsants' && id !== 'clobazam');
}

/** Simple analgesics, which come before opioids and topicals. */
export function isSimpleAnalgesic({ id, subcategory }: Pick<VocabularyEntry, 'id' | 'subcategory'>): boolean {
  return subcategory === 'NSAIDs' || id === 'nsaid' || id === 'acetaminophen' || id === 'aspirin';
}
