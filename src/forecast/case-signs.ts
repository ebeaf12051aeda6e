// Groups facts by what they mean, so that a reader that finds more of them needs no new feature. Unknown facts
// show nothing. Facts that no reader knows yet may stand in these lists.
import type { ForecastCase } from './forecast-case.js';

const NERVE_FINDINGS = [
  'neurologicDeficit',
  'progressiveNeurologicDeficit',
  'neurologicExamUnclear',
  'myelopathySigns',
  'radicularSymptoms',
  'radiculopathyOnExam',
  'straightLegRaisePositive',
  'spurlingPositive',
  'motorWeakness',
  'sensoryLoss',
  'reflexChange',
  'carpalTunnelSigns',
  'carpalTunnelSyndrome',
  'ulnarNeuropathySigns',
  'nerveEntrapmentSuspected',
];
const STRUCTURAL_FINDINGS = [
  'mechanicalSymptoms',
  'jointInstability',
  'spinalInstability',
  'jointEffusion',
  'meniscalSigns',
  'impingementSigns',
  'rotatorCuffWeakness',
  'softTissueLesionSuspected',
  'labralTear',
  'meniscalTear',
  'ligamentTear',
  'discHerniation',
  'imagingConfirmsLesion',
  'unableToBearWeight',
  'bonyTenderness',
  'failedStrengtheningProgram',
];
const GRAVE_INJURIES = [
  'fracture',
  'dislocation',
  'amputation',
  'crushInjury',
  'burn',
  'infection',
  'tumor',
  'openWound',
  'compressionFracture',
  'spinalCordInjury',
  'strokeRehabilitation',
  'surgeryDone',
  'extensiveSurgery',
  'nonWeightBearing',
  'homebound',
  'skilledCareNeeded',
];
const RED_FLAGS = [
  'redFlags',
  'progressiveNeurologicDeficit',
  'myelopathySigns',
  'caudaEquinaSigns',
  'headInjuryWarningSigns',
  'suicidalThoughts',
];
const FAILED_CARE = [
  'conservativeCareFailed',
  'physicalTherapyFailed',
  'medicationFailed',
  'injectionFailed',
  'tensFailed',
  'firstLineNeuropathicFailed',
  'firstLineAnalgesicFailed',
  'selfDirectedCareFailed',
  'otherMethodsExhausted',
];
const GAINS = ['functionalImprovement', 'drugEffective', 'deviceTrialHelped', 'appliedByTherapistHelped'];
const CHANGES = ['significantChangeSinceImaging', 'worsening', 'acuteExacerbation'];
const REPEATED = ['repeatRequest', 'priorImagingSamePart'];
/** Said to be absent: the nerves were looked at and found sound. */
const NERVES = [
  'neurologicDeficit',
  'radiculopathyOnExam',
  'motorWeakness',
  'sensoryLoss',
  'reflexChange',
  'straightLegRaisePositive',
];

const shown =
  (names: readonly string[]) =>
  ({ facts }: ForecastCase): boolean =>
    names.some((name) => facts.get(name) === true);
const denied =
  (names: readonly string[]) =>
  ({ facts }: ForecastCase): boolean =>
    names.some((name) => facts.get(name) === false);

export const showsNerveFindings = shown(NERVE_FINDINGS);
export const showsGraveInjury = shown(GRAVE_INJURIES);
export const showsRedFlag = shown(RED_FLAGS);
export const showsFailedCare = shown(FAILED_CARE);
export const showsGain = shown(GAINS);
export const showsNoGain = denied(GAINS);
export const showsChange = shown(CHANGES);

/** A tear of the rotator cuff counts, too: it is told by its kind. */
export function showsStructuralFindings(asked: ForecastCase): boolean {
  const tear = asked.facts.get('rotatorCuffTear');
  return shown(STRUCTURAL_FINDINGS)(asked) || tear === 'PARTIAL' || tear === 'FULL';
}

/** The nerves were examined and found sound, and no complaint of nerves is told either. */
export function nervesAreSound(asked: ForecastCase): boolean {
  return denied(NERVES)(asked) && !showsNerveFindings(asked);
}

/** Care that goes on, or a test that was done before. */
export function isRepeated(asked: ForecastCase): boolean {
  return asked.facts.get('initialOrContinued') === 'CONTINUED' || shown(REPEATED)(asked);
}
