// The named features of a forecast: numbers that a person can read, from what was known before the decision. Their
// meanings and prior coefficients stand in priors.json.
import { readData } from '../data-files.js';
import {
  isRepeated,
  nervesAreSound,
  showsChange,
  showsFailedCare,
  showsGain,
  showsGraveInjury,
  showsNerveFindings,
  showsNoGain,
  showsRedFlag,
  showsStructuralFindings,
} from './case-signs.js';
import type { ForecastCase } from './forecast-case.js';
import { isOneOf, isTreatmentGroup, TREATMENT_GROUPS } from './treatment-groups.js';

export interface Feature {
  name: string;
  /** A few words for a person. */
  meaning: string;
  /** Prior mean and standard deviation: log odds of overturning for one unit. */
  mean: number;
  sd: number;
  why: string;
  /** The number that the model multiplies; 0: the feature says nothing. */
  value(asked: ForecastCase): number;
}

/** Published mean of decisions a letter: a request of so many services moves a forecast not at all. */
export const USUAL_SERVICES = 1.8;
const EARLY_DAYS = 28;
const TRIAL_VISITS = 6;

const TESTS = new Set(['Diagnostic Testing']);
const TURN_ON_FINDINGS = new Set(['Diagnostic Testing', 'Injection', 'Surgery', 'Evaluation & Management']);

const turnsOnFindings = ({ category }: ForecastCase): boolean => TURN_ON_FINDINGS.has(category ?? '');
const isVisits = (asked: ForecastCase): boolean =>
  isOneOf(asked, 'therapyVisits') || isOneOf(asked, 'acupuncture');
const numberOf = ({ facts }: ForecastCase, name: string): number | null => {
  const value = facts.get(name);
  return typeof value === 'number' ? value : null;
};

/** Whether something holds, for every feature that is 0 or 1. */
const HOLDS: Record<string, (asked: ForecastCase) => boolean> = {
  anyDenial: () => true,
  partAuthorized: ({ urDecision, facts }) =>
    urDecision === 'MODIFIED' || facts.get('partAlreadyAuthorized') === true,
  somethingElseAuthorized: ({ urDecision }) => urDecision === 'SUBSTITUTED',
  informationLacking: ({ urDecision, facts }) =>
    urDecision === 'LACK_OF_INFORMATION' || facts.get('documentationMissing') === true,
  urCitedNothing: ({ urCitedNothing }) => urCitedNothing,
  rulesRecommend: ({ predictedOutcome }) => predictedOutcome === 'OVERTURNED',
  recommendingRuleHolds: ({ predictedOutcome, recommending }) =>
    predictedOutcome !== 'OVERTURNED' && recommending.match > 0,
  recommendationRuledOut: ({ recommending: { match, noMatch, unknown } }) =>
    noMatch > 0 && match === 0 && unknown === 0,
  refusedOutright: ({ predictedOutcome, refusedOutright }) =>
    predictedOutcome === 'UPHELD' && refusedOutright,
  refusedUnlessShown: ({ predictedOutcome, refusedOutright }) =>
    predictedOutcome === 'UPHELD' && !refusedOutright,
  surgeryRecommended: ({ facts }) => facts.get('surgeryPredicted') === 'OVERTURNED',
  surgeryRefused: ({ facts }) => facts.get('surgeryPredicted') === 'UPHELD',
  withinTrial: (asked) => {
    const visits = numberOf(asked, 'visitsRequested');
    return isVisits(asked) && visits !== null && visits <= TRIAL_VISITS;
  },
  moreOfTheSame: (asked) => isRepeated(asked) && !showsGain(asked) && !showsChange(asked),
  gainShown: showsGain,
  noGain: (asked) => showsNoGain(asked) && !showsGain(asked),
  nerveFindings: (asked) => turnsOnFindings(asked) && showsNerveFindings(asked),
  structuralFindings: (asked) => turnsOnFindings(asked) && showsStructuralFindings(asked),
  examinationNormal: (asked) => turnsOnFindings(asked) && nervesAreSound(asked),
  earlyTest: (asked) => {
    const days = numberOf(asked, 'injuryAgeDays');
    return TESTS.has(asked.category ?? '') && days !== null && days < EARLY_DAYS && !showsRedFlag(asked);
  },
  graveInjury: showsGraveInjury,
  careFailed: showsFailedCare,
  redFlag: showsRedFlag,
  vague: ({ facts }) => facts.get('quantityStated') === false,
  retrospective: ({ facts }) => facts.get('retrospective') === true,
};

function computed(name: string): Feature['value'] {
  if (name === 'servicesTogether') return ({ services }) => Math.log(services / USUAL_SERVICES);
  if (isTreatmentGroup(name)) return (asked) => (isOneOf(asked, name) ? 1 : 0);
  const holds = HOLDS[name];
  if (!holds) throw new Error(`FORECAST_FEATURE  priors.json names "${name}", but nothing computes it.`);
  return (asked) => (holds(asked) ? 1 : 0);
}

const listed = readData<{ features: Omit<Feature, 'value'>[] }>('forecast/data/priors.json');

/** In the order in which models hold their coefficients. */
export const FEATURES: readonly Feature[] = listed.features.map((prior) => ({
  ...prior,
  value: computed(prior.name),
}));

/** Names that are computed and have no prior; a test keeps it empty. */
export const FEATURES_WITHOUT_PRIOR: readonly string[] = [
  'servicesTogether',
  ...Object.keys(TREATMENT_GROUPS),
]
  .concat(Object.keys(HOLDS))
  .filter((name) => !FEATURES.some((feature) => feature.name === name));

/** The numbers of one case, in the order of FEATURES. */
export function featureValues(asked: ForecastCase): number[] {
  return FEATURES.map((feature) => feature.value(asked));
}
