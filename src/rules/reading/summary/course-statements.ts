// The course of the kind of treatment that is asked for: visits so far, begun or not; of a drug in drug-course.ts.
import { recogniseDispute } from '../../../catalogue/recognise-treatment.js';
import { findTreatment } from '../../../catalogue/treatments.js';
import type { FactValue } from '../../facts/fact-list.js';
import type { Passage, ProposedRequest } from '../../request/request.js';
import { analysePassage } from '../analysed-passage.js';
import { findDrugCourse } from '../drugs/drug-course.js';
import { compilePhrase, type Phrase } from '../mentions/phrase.js';
import { PhraseIndex } from '../mentions/phrase-index.js';
import { polarityOf, type Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';

type Says = 'VISITS' | 'GIVEN' | 'NONE';

/** Words for the kinds of treatment that are given in visits, by the treatments of the vocabulary. */
const COURSES: readonly { treatments: readonly string[]; words: string }[] = [
  {
    treatments: [
      'physical-therapy',
      'occupational-therapy',
      'postoperative-physical-therapy',
      'aquatic-therapy',
      'exercise-instruction',
    ],
    words:
      'physical_therapy|pt|physiotherapy|occupational_therapy|ot|hand_therapy|aquatic_therapy|therapy|pool_therapy|therapy_visits',
  },
  {
    treatments: ['chiropractic'],
    words: 'chiropractic|chiropractor|chiropractic_therapy|chirophysio|chiropractic_physiotherapy',
  },
  { treatments: ['acupuncture'], words: 'acupuncture' },
  { treatments: ['massage'], words: 'massage|massage_therapy' },
  {
    treatments: ['psychological-treatment', 'biofeedback'],
    words: 'cognitive_behavioral_therapy|cbt|psychotherapy|counseling|psychological_treatment',
  },
  {
    treatments: ['functional-restoration-program', 'work-conditioning'],
    words: 'functional_restoration|work_conditioning|work_hardening',
  },
];

function phrasesOf(words: string): Phrase<Says>[] {
  const visits = 'session|sessions|visit|visits|treatment|treatments|appointments';
  const by: Record<Says, string[]> = {
    VISITS: [
      `<n> ~1 ${words} ~3 ${visits}`,
      `<n> ${visits} of? ~3 ${words}`,
      `${words} ~3 <n> ${visits}`,
      `${words} x <n>`,
    ],
    GIVEN: [
      `continuation|continue|continued|continuing|additional|further ~4 ${words}`,
      `underwent|completed|attended|received|undergoing|attending|had|began|started ~6 ${words}`,
      `after|despite|with|from|during ${words}`,
      `${words} has|have|had been? ~2 helped|helpful|improved|decreased|beneficial|helping`,
    ],
    NONE: [
      `no prior|previous ~2 ${words}`,
      `has|have|had not ~3 started|had|begun|received|tried|undergone|attended ~3 ${words}`,
      'initial|first care|treatment|trial|visits|course',
      `never ~2 ${words}`,
    ],
  };
  return (Object.keys(by) as Says[]).flatMap((says) => by[says].map((text) => compilePhrase(text, says)));
}

const indexes = COURSES.map(({ treatments, words }) => ({
  treatments,
  index: new PhraseIndex(phrasesOf(words)),
}));

function read(passage: Passage, index: PhraseIndex<Says>): Statement[] {
  return analysePassage(passage).flatMap(({ words, assertions, modes, isReview }, sentence) =>
    (isReview ? [] : index.find(words)).flatMap((match): Statement[] => {
      const says = match.phrase.meaning;
      const [first, last] = [words[match.from], words[match.to - 1]];
      if (!first || !last) return [];
      const polarity = polarityOf(
        says === 'NONE' ? 'STATEMENT' : 'TREATMENT',
        assertions[match.from] ?? new Set(),
        modes[match.from] ?? null,
      );
      const continues = says === 'GIVEN' && /^(?:continu|additional|further)/.test(first.form);
      if (polarity !== 'SAID' && !(continues && !assertions[match.from]?.has('negation'))) return [];
      const state = (fact: string, value: FactValue): Statement => ({
        fact,
        value,
        region: NOWHERE,
        sentence,
        start: first.start,
        end: last.end,
        pattern: match.phrase.text,
      });
      if (says === 'NONE')
        return [
          ...(first.form === 'initial' || first.form === 'first' ? [] : [state('priorVisits', 0)]),
          state('initialOrContinued', 'INITIAL'),
        ];
      const visits = match.numbers.at(-1);
      if (says === 'GIVEN' || visits === undefined) return [state('initialOrContinued', 'CONTINUED')];
      return visits > 0 && visits <= 400 && Number.isInteger(visits)
        ? [state('priorVisits', visits), state('initialOrContinued', 'CONTINUED')]
        : [];
    }),
  );
}

/** What a case summary states of the course of the treatment that the request is for. */
export function findCourseStatements(
  passage: Passage,
  request: Pick<ProposedRequest, 'service' | 'disputedPortion' | 'requestDate'>,
): Statement[] {
  const { treatment } = recogniseDispute(request.service.text, request.disputedPortion?.text ?? null);
  if (treatment === null) return [];
  const course = indexes.find(({ treatments }) => treatments.includes(treatment));
  if (course) return read(passage, course.index);
  const drug = findTreatment(treatment);
  return drug?.category === 'Pharmaceuticals' ? findDrugCourse(passage, drug, request.requestDate) : [];
}
