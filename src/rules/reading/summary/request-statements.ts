// Facts that hang on the kind of service asked for, beside what the summary says.
import { recogniseDispute } from '../../../catalogue/recognise-treatment.js';
import { findTreatment } from '../../../catalogue/treatments.js';
import type { ProposedRequest } from '../../request/request.js';
import type { Statement } from '../mentions/statement.js';

/** The vocabulary's treatment that a request is for; null where it knows none. */
export function treatmentAsked(request: Pick<ProposedRequest, 'service' | 'disputedPortion'>): string | null {
  return recogniseDispute(request.service.text, request.disputedPortion?.text ?? null).treatment;
}

/** Facts that hang on what is asked for: a lesion that is to be operated on, a change since the study that is to be repeated. */
const HANGING = new Set(['imagingConfirmsLesion', 'significantChangeSinceImaging']);
const STUDY = /^(?:mri|xray|ct-|emg|bone-scan|diagnostic-ultrasound)/;

/** Statements that count for this request: a lesion on imaging bears on what is to be operated on only. */
export function countingFor(
  statements: readonly Statement[],
  request: Pick<ProposedRequest, 'service' | 'disputedPortion'>,
): Statement[] {
  if (!statements.some(({ fact }) => HANGING.has(fact))) return [...statements];
  const treatment = treatmentAsked(request);
  const isSurgery = treatment !== null && findTreatment(treatment)?.category === 'Surgery';
  const isStudy = treatment !== null && STUDY.test(treatment);
  return statements.filter(
    ({ fact }) => !HANGING.has(fact) || (fact === 'imagingConfirmsLesion' ? isSurgery : isStudy),
  );
}

/** A study of the same kind that was done before, from the settled statements. */
export function findRequestStatements(
  settled: readonly Statement[],
  request: Pick<ProposedRequest, 'service' | 'disputedPortion'>,
): Statement[] {
  const treatment = treatmentAsked(request) ?? '';
  const done = treatment.startsWith('mri') ? 'mriDone' : treatment.startsWith('xray') ? 'xrayDone' : null;
  const study = settled.find(({ fact, value }) => fact === done && value === true);
  return study
    ? [{ ...study, fact: 'priorImagingSamePart', pattern: `follows from "${study.fact}", ${study.pattern}` }]
    : [];
}
