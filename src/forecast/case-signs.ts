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

const showsNerveFindings = shown(NERVE_FINDINGS);
export const showsGraveInjury = shown(GRAVE_INJURIES);
export const showsRedFlag = shown(RED_FLAGS);

/** The nerves were examined and found sound, and no complaint of nerves is told either. */
export function nervesAreSound(asked: ForecastCase): boolean {
  return denied(NERVES)(asked) && !showsNerveFindings(asked);
}

/** Care that goes on, or a test that was done before. */
export function isRepeated(asked: ForecastCase): boolean {
  return asked.facts.get('initialOrContinued') === 'CONTINUED' || shown(REPEATED)(asked);
}
