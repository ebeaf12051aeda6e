// The named features of a forecast: numbers that a person can read, from what was known before the decision. Their
// meanings and prior coefficients stand in priors.json.
import { readData } from '../data-files.js';
import { isRepeated, nervesAreSound, showsGraveInjury, showsRedFlag } from './case-signs.js';
import type { ForecastCase } from './forecast-case.js';
import { isOneOf } from './treatment-groups.js';

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

/**
 * Beside so many a decision stands in the mean, itself included: letters hold 1.8 decisions (CWCI 2018), and long ones hold
 * more of all decisions. A request of so many services moves a forecast not at all.
 */
export const USUAL_SERVICES = 2.5;
const TRIAL_VISITS = 6;

const TURN_ON_FINDINGS = new Set(['Diagnostic Testing', 'Injection', 'Surgery', 'Evaluation & Management']);

const turnsOnFindings = ({ category }: ForecastCase): boolean => TURN_ON_FINDINGS.has(category ?? '');
const isSmallCourse = (asked: ForecastCase): boolean => {
  const visits = asked.facts.get('visitsRequested');
  return isOneOf(asked, 'therapyVisits') && typeof visits === 'number' && visits <= TRIAL_VISITS;
};

/** Whether something holds, for every feature that is 0 or 1. */
const HOLDS: Record<string, (asked: ForecastCase) => boolean> = {
  partAuthorized: ({ urDecision, facts }) =>
    urDecision === 'MODIFIED' || facts.get('partAlreadyAuthorized') === true,
  informationLacking: ({ urDecision, facts }) =>
    urDecision === 'LACK_OF_INFORMATION' || facts.get('documentationMissing') === true,
  rulesRecommend: ({ predictedOutcome }) => predictedOutcome === 'OVERTURNED',
  refusedOnFacts: ({ predictedOutcome, ground }) => predictedOutcome === 'UPHELD' && ground === 'SHOWN',
  criteriaNotShown: ({ predictedOutcome, ground }) =>
    predictedOutcome === 'UPHELD' && ground === 'NOTHING_SHOWN',
  graveCareOrInjury: (asked) => isOneOf(asked, 'graveCare') || showsGraveInjury(asked),
  redFlag: showsRedFlag,
  examinationNormal: (asked) => turnsOnFindings(asked) && nervesAreSound(asked),
  firstSmallCourse: (asked) => isSmallCourse(asked) && !isRepeated(asked),
};

/** Groups of treatments that are features by themselves. */
const GROUPS = ['topicalOrKit', 'secondLineDrug'] as const;

function computed(name: string): Feature['value'] {
  if (name === 'servicesTogether') {
    return ({ services }) => (services === null ? 0 : Math.log(services / USUAL_SERVICES));
  }
  const group = GROUPS.find((each) => each === name);
  if (group) return (asked) => (isOneOf(asked, group) ? 1 : 0);
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
  ...GROUPS,
  ...Object.keys(HOLDS),
].filter((name) => !FEATURES.some((feature) => feature.name === name));

/** The numbers of one case, in the order of FEATURES. */
export function featureValues(asked: ForecastCase): number[] {
  return FEATURES.map((feature) => feature.value(asked));
}
