// What a passage states of earlier care: given or not, helped or not, by its kind.
import type { Passage } from '../../request/request.js';
import { type AnalysedSentence, analysePassage } from '../analysed-passage.js';
import type { Statement } from '../mentions/statement.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import { findGiven } from './care-given.js';
import { type Care, type CareKind, findCare } from './care-mentions.js';
import { findCareResults } from './care-results.js';
import { findDurations } from './durations.js';

/** The fact that care of a kind was given, and the fact that it failed. */
const FACTS: Readonly<Partial<Record<CareKind, { tried?: string; failed?: string }>>> = {
  PHYSICAL_THERAPY: { tried: 'physicalTherapyTried', failed: 'physicalTherapyFailed' },
  MEDICATION: { tried: 'medicationTried', failed: 'medicationFailed' },
  INJECTION: { tried: 'injectionTried', failed: 'injectionFailed' },
  SPLINT: { tried: 'splintOrBraceTried' },
  STIMULATION: { failed: 'tensFailed' },
  HOME_EXERCISE: { tried: 'homeExerciseProgram', failed: 'selfDirectedCareFailed' },
  REST: { tried: 'restTried' },
};
/** Kinds that are conservative care by themselves. */
const CONSERVATIVE = new Set<CareKind>([
  'PHYSICAL_THERAPY',
  'CHIROPRACTIC',
  'ACUPUNCTURE',
  'MASSAGE',
  'MEDICATION',
  'SPLINT',
  'STIMULATION',
  'HOME_EXERCISE',
  'REST',
  'MODALITY',
]);

/** Care so slight that its failure alone is not that of conservative care. */
const SLIGHT = new Set<CareKind>(['REST', 'MODALITY']);
/** Words by which no care at all was given so far, whatever its kind. */
const SO_FAR = /^(?:date|yet|far|prior|previous|past|any|none|anything|earlier|to_date)$/;
export const isSoFar = ({ words }: AnalysedSentence): boolean => words.some(({ form }) => SO_FAR.test(form));

function statementsOf(passage: Passage): Statement[] {
  const sentences = analysePassage(passage);
  const care = findCare(passage);
  const givenIn = findGiven(passage);
  const found: Statement[] = [];
  const state = (
    fact: string | undefined,
    value: boolean,
    at: { sentence: number; from: number; to: number; region: Care['region'] },
    pattern: string,
  ): void => {
    const words = sentences[at.sentence]?.words;
    const [first, last] = [words?.[at.from], words?.[at.to - 1]];
    if (fact === undefined || !first || !last) return;
    const { region, sentence } = at;
    found.push({ fact, value, region, sentence, start: first.start, end: last.end, pattern });
  };
  const results = findCareResults(sentences, care, findDurations(passage));
  const failed = new Set(results.filter(({ helped }) => !helped).map(({ care: each }) => each));
  const told = new Set(results.map((each) => each.care));
  for (const [number, sentence] of sentences.entries()) {
    if (sentence.isReview) continue;
    for (const [each, said] of givenIn[number] ?? []) {
      const shown = failed.has(each) && sentence.words[each.from - 1]?.form !== 'no';
      const given = shown || (said === null && told.has(each)) ? true : said;
      if (given === null) continue;
      const at = { ...each, sentence: number };
      state(FACTS[each.kind]?.tried, given, at, `care: ${each.kind}`);
      if (given && CONSERVATIVE.has(each.kind))
        state('conservativeCareTried', true, at, `care: ${each.kind}`);
      if (each.kind !== 'GENERIC' && (each.kind !== 'TREATMENT' || given || !isSoFar(sentence))) continue;
      state('conservativeCareTried', given, at, 'care');
      if (!given && isSoFar(sentence))
        for (const fact of ['physicalTherapyTried', 'injectionTried']) state(fact, false, at, 'no care');
    }
  }
  for (const { care: each, helped, from, to, sentence, pattern } of results) {
    const at = { sentence, from, to, region: each.region };
    state(FACTS[each.kind]?.failed, !helped, at, pattern);
    if (!helped && CONSERVATIVE.has(each.kind) && !SLIGHT.has(each.kind))
      state('conservativeCareFailed', true, at, pattern);
    if (each.kind === 'GENERIC' || (each.kind === 'TREATMENT' && !helped))
      state('conservativeCareFailed', !helped, at, pattern);
  }
  return found;
}

/** Every statement of earlier care and its results in a passage. */
export const findCareStatements = oncePerPassage((passage): readonly Statement[] => statementsOf(passage));
