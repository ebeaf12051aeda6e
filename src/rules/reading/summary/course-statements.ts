// The course of the kind of treatment that is asked for: visits so far, begun or not; of a drug in drug-course.ts.
import { recogniseDispute } from '../../../catalogue/recognise-treatment.js';
import { findTreatment } from '../../../catalogue/treatments.js';
import type { FactValue } from '../../facts/fact-list.js';
import type { Passage, ProposedRequest } from '../../request/request.js';
import { analysePassage } from '../analysed-passage.js';
import { findDrugCourse } from '../drugs/drug-course.js';
import { findGiven } from '../history/care-given.js';
import { type CareKind, findCare } from '../history/care-mentions.js';
import { isSoFar } from '../history/care-statements.js';
import { findFunctionGains } from '../history/function-gains.js';
import { findOperationStatements } from '../history/operations.js';
import { findReliefStatements } from '../history/relief.js';
import { visitsOf } from '../history/visits.js';
import { compilePhrase } from '../mentions/phrase.js';
import { PhraseIndex } from '../mentions/phrase-index.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE, type Region } from '../relations/body-regions.js';

/** The kinds of care that are given in visits, by the treatments of the vocabulary. */
const COURSES: readonly { treatments: readonly string[]; kinds: readonly CareKind[] }[] = [
  {
    treatments: [
      'physical-therapy',
      'occupational-therapy',
      'postoperative-physical-therapy',
      'aquatic-therapy',
      'exercise-instruction',
    ],
    kinds: ['PHYSICAL_THERAPY'],
  },
  { treatments: ['chiropractic'], kinds: ['CHIROPRACTIC'] },
  { treatments: ['acupuncture'], kinds: ['ACUPUNCTURE'] },
  { treatments: ['massage'], kinds: ['MASSAGE'] },
  { treatments: ['psychological-treatment', 'biofeedback'], kinds: ['PSYCHOTHERAPY'] },
  { treatments: ['functional-restoration-program', 'work-conditioning'], kinds: ['PROGRAM'] },
];

const FIRST = new PhraseIndex([
  compilePhrase('initial|first care|treatment|trial|visits|course|request|evaluation', true),
]);
const IN_VISITS = new Set<CareKind>(COURSES.flatMap(({ kinds }) => kinds));
const AFTER_SURGERY = /^(?:postoperative|postop|postsurgical|post)$/;

function read(passage: Passage, kinds: ReadonlySet<CareKind>, hadSurgery: boolean): Statement[] {
  const sentences = analysePassage(passage);
  const careOf = findCare(passage);
  const givenIn = findGiven(passage);
  const care = careOf.flat();
  const goesOn = care.every(({ kind }) => !IN_VISITS.has(kind) || kinds.has(kind));
  const found: Statement[] = [];
  for (const [number, sentence] of sentences.entries()) {
    const { words, assertions } = sentence;
    const state = (
      fact: string,
      value: FactValue,
      from: number,
      to: number,
      pattern: string,
      region: Region = NOWHERE,
    ): void => {
      const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
      found.push({ fact, value, region, sentence: number, start, end, pattern });
    };
    const visits = visitsOf(sentence, careOf[number] ?? [], kinds, goesOn);
    for (const { count, from, to, region } of visits) {
      state('priorVisits', count, from, to, 'visits had', region);
      state('initialOrContinued', count > 0 ? 'CONTINUED' : 'INITIAL', from, to, 'visits had', region);
      if (!kinds.has('PHYSICAL_THERAPY') || count === 0) continue;
      state('physicalTherapyTried', true, from, to, 'visits had', region);
      if (hadSurgery || words.some(({ form }) => AFTER_SURGERY.test(form)))
        state('postoperativeVisitsUsed', count, from, to, 'visits had', region);
    }
    if (sentence.isReview) continue;
    for (const [each, given] of givenIn[number] ?? []) {
      const isAsked = kinds.has(each.kind);
      if (isAsked && given) state('initialOrContinued', 'CONTINUED', each.from, each.to, 'care given');
      const isNone = isAsked || ((each.kind === 'TREATMENT' || each.kind === 'GENERIC') && isSoFar(sentence));
      if (given !== false || !isNone || visits.length > 0) continue;
      state('priorVisits', 0, each.from, each.to, 'no such care');
      state('initialOrContinued', 'INITIAL', each.from, each.to, 'no such care');
    }
    for (const { from, to } of FIRST.find(words)) {
      if (visits.length === 0 && !assertions[from]?.has('negation'))
        state('initialOrContinued', 'INITIAL', from, to, 'first');
    }
  }
  const had = found.some(({ fact, value }) => fact === 'priorVisits' && Number(value) > 0);
  return had ? found.filter(({ value }) => value !== 'INITIAL') : found;
}

/** The kinds of care whose gains count for a treatment: its own; for a drug, drugs; for an injection, injections. */
export function kindsLike(treatment: string): ReadonlySet<CareKind> {
  const course = COURSES.find(({ treatments }) => treatments.includes(treatment));
  if (course) return new Set(course.kinds);
  const found = findTreatment(treatment);
  const [category, subcategory] = [found?.category ?? '', found?.subcategory ?? ''];
  if (category === 'Pharmaceuticals') return new Set(['MEDICATION']);
  if (/inject|block|facet|neural|epidural/i.test(`${category} ${subcategory} ${treatment}`))
    return new Set(['INJECTION', 'RADIOFREQUENCY']);
  if (/stimulation/i.test(subcategory)) return new Set(['STIMULATION']);
  if (/brac|orthot/i.test(subcategory)) return new Set(['SPLINT']);
  return new Set(['GENERIC', 'TREATMENT', 'PHYSICAL_THERAPY', 'MEDICATION']);
}

/** Therapy that brought function did not fail; one that brought none did. */
const failureOf = (gains: readonly Statement[]): Statement[] =>
  gains
    .filter(({ fact }) => fact === 'functionalImprovement')
    .filter(({ pattern }) => !/document|record|lack/.test(pattern))
    .map((gain) => ({
      ...gain,
      fact: 'physicalTherapyFailed',
      value: gain.value === false,
      pattern: `follows from "functionalImprovement", ${gain.pattern}`,
    }));

/** What a case summary states of the course of the treatment that the request is for. */
export function findCourseStatements(
  passage: Passage,
  request: Pick<ProposedRequest, 'service' | 'disputedPortion' | 'requestDate'>,
): Statement[] {
  const { treatment } = recogniseDispute(request.service.text, request.disputedPortion?.text ?? null);
  if (treatment === null) return [];
  const kinds = kindsLike(treatment);
  const hadSurgery =
    treatment.startsWith('postoperative') ||
    findOperationStatements({ caseSummary: passage, requestDate: request.requestDate }).some(
      ({ fact, value }) => fact === 'surgeryDone' && value === true,
    );
  const words = `${request.service.text} ${request.disputedPortion?.text ?? ''}`;
  const gains = [...findFunctionGains(passage, kinds), ...findReliefStatements(passage, kinds, words)];
  const course = COURSES.find(({ treatments }) => treatments.includes(treatment));
  if (course)
    return [
      ...read(passage, kinds, hadSurgery),
      ...gains,
      ...(kinds.has('PHYSICAL_THERAPY') ? failureOf(gains) : []),
    ];
  const drug = findTreatment(treatment);
  return drug?.category === 'Pharmaceuticals'
    ? [...findDrugCourse(passage, drug, request.requestDate), ...gains]
    : gains;
}
