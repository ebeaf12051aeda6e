// Facts that follow from other facts: time since injury, chronic pain by proxy, totals. Above 150 lines, because it is
// a list.

import { daysBetweenFacts } from './days-between-facts.js';
import type { FactValues } from './fact.js';
import type { FactValue } from './fact-list.js';
import { formularyStatusOf } from './formulary-status.js';

/** A value that follows from others, with the sentence that says how. */
export interface Derived {
  value: FactValue;
  note: string;
}

interface Derivation {
  name: string;
  /** What it follows from; an earlier derivation may have given it. */
  from: readonly string[];
  derive(values: FactValues): Derived | null;
}

/** Three months, as the proxy for chronic pain counts them. */
export const CHRONIC_AFTER_DAYS = 90;

function numberOf(values: FactValues, name: string): number | null {
  const value = values.get(name);
  return typeof value === 'number' ? value : null;
}

function deriveChronicPain(values: FactValues): Derived | null {
  const days = numberOf(values, 'injuryAgeDays');
  if (days === null) return null;
  if (days < CHRONIC_AFTER_DAYS) {
    return {
      value: false,
      note: `The injury is ${days} days old, less than three months: a proxy for pain not yet chronic.`,
    };
  }
  if (values.get('painReported') !== true) return null;
  const note =
    `The injury is ${days} days old, three months or more, and pain is reported: ` +
    'a proxy for chronic pain, not a diagnosis.';
  return { value: true, note };
}

function deriveTotalVisits(values: FactValues): Derived | null {
  const [had, asked] = [numberOf(values, 'priorVisits'), numberOf(values, 'visitsRequested')];
  if (had === null || asked === null) return null;
  return { value: had + asked, note: `${had} visits had and ${asked} asked for.` };
}

function deriveVisits(values: FactValues): Derived | null {
  const [weekly, weeks] = [numberOf(values, 'visitsPerWeek'), numberOf(values, 'weeksRequested')];
  if (weekly === null || weeks === null || !Number.isInteger(weekly * weeks) || weekly * weeks > 400)
    return null;
  return { value: weekly * weeks, note: `${weekly} visits a week over ${weeks} weeks.` };
}

function derivePartAuthorized(values: FactValues): Derived | null {
  if (values.get('urDecision') === 'MODIFIED') {
    return { value: true, note: 'Utilization review modified the request.' };
  }
  const visits = numberOf(values, 'visitsAuthorizedThisRequest');
  return visits !== null && visits > 0
    ? { value: true, note: `Utilization review authorized ${visits} of the visits.` }
    : null;
}

function deriveSevere(values: FactValues): Derived | null {
  const score = numberOf(values, 'painScore');
  return score !== null && score >= 7 ? { value: true, note: `The pain is scored ${score} of ten.` } : null;
}

function deriveGiRisk(values: FactValues): Derived | null {
  const age = numberOf(values, 'age');
  return age !== null && age > 65 ? { value: true, note: `The person is ${age} years old, over 65.` } : null;
}

function deriveConservativeCare(values: FactValues): Derived | null {
  const kinds = [
    'physicalTherapyTried',
    'medicationTried',
    'splintOrBraceTried',
    'restTried',
    'conservativeCareFailed',
  ];
  const shown = kinds.find((name) => values.get(name) === true);
  return shown === undefined ? null : { value: true, note: `Follows from "${shown}".` };
}

function deriveControlledDrug(values: FactValues): Derived | null {
  const [opioid, benzodiazepine] = [values.get('opioidTaken'), values.get('benzodiazepineTaken')];
  if (opioid === true || benzodiazepine === true) return { value: true, note: 'A controlled drug is taken.' };
  if (opioid !== false) return null;
  return { value: false, note: 'No opioid is taken, and no other controlled drug is named.' };
}

function deriveProgressiveDeficit(values: FactValues): Derived | null {
  return values.get('neurologicDeficit') === false
    ? { value: false, note: 'The examination found no neurologic deficit.' }
    : null;
}

/** Signs of facet pain are signs of axial pain; with nerves found sound it does not radiate. */
function deriveRadiation(values: FactValues): Derived | null {
  return values.get('facetSigns') === true && values.get('neurologicDeficit') === false
    ? { value: false, note: 'The pain is axial, with signs of the facet joints and no deficit.' }
    : null;
}

/** A root is not affected where its tension test is negative and neither a deficit nor pain down the limb is found. */
function deriveNoRadiculopathy(values: FactValues): Derived | null {
  const tests = [values.get('straightLegRaisePositive'), values.get('spurlingPositive')];
  const found = ['motorWeakness', 'sensoryLoss', 'reflexChange'].some((name) => values.get(name) === true);
  if (!tests.includes(false) || tests.includes(true) || found) return null;
  if (values.get('neurologicDeficit') !== false && values.get('radicularSymptoms') !== false) return null;
  return { value: false, note: 'The test of the nerve roots is negative, and no deficit is found.' };
}

function deriveFirstCourse(values: FactValues): Derived | null {
  return values.get('priorVisits') === 0 ? { value: 'INITIAL', note: 'No visit was had so far.' } : null;
}

/** Analgesia, activities, adverse effects and aberrant behaviour, each on record by itself. */
function deriveFourAs(values: FactValues): Derived | null {
  const relief = values.get('drugEffective') === true || values.has('painReliefPercent');
  const activity = values.get('functionalImprovement') === true || values.get('returnedToWork') === true;
  const behavior = values.has('aberrantBehavior') || values.has('urineDrugTestUnexpected');
  if (!relief || !activity || !behavior || values.get('adverseEffectsReviewed') !== true) return null;
  return {
    value: true,
    note: 'Relief, activities, side effects and drug-related behaviour are each recorded.',
  };
}

function deriveSubstituted(values: FactValues): Derived | null {
  return values.get('urDecision') === 'SUBSTITUTED'
    ? { value: true, note: 'Utilization review authorized something else.' }
    : null;
}

function deriveTaper(values: FactValues): Derived | null {
  return values.get('reducingSchedule') === true
    ? { value: true, note: 'A schedule of falling doses is asked for.' }
    : null;
}

function deriveFormularyStatus(values: FactValues): Derived | null {
  const [drug, day] = [values.get('treatment'), values.get('dateOfService') ?? values.get('requestDate')];
  if (typeof drug !== 'string' || typeof day !== 'string' || values.get('compounded') === true) return null;
  const value = formularyStatusOf(drug, day);
  return value && { value, note: `By the drug list in force on ${day}.` };
}

function deriveDays(name: string, first: string, second: string, words: string): Derivation {
  return {
    name,
    from: [first, second],
    derive: (values) => {
      const days = daysBetweenFacts(values, first, second);
      return days === null ? null : { value: days, note: `${days} days from ${words}.` };
    },
  };
}

/** In the order in which they may build on each other. */
export const DERIVATIONS: readonly Derivation[] = [
  deriveDays('injuryAgeDays', 'dateOfInjury', 'requestDate', 'the injury to the request'),
  deriveDays('daysSinceSurgery', 'dateOfSurgery', 'requestDate', 'the surgery to the request'),
  { name: 'chronicPain', from: ['injuryAgeDays', 'painReported'], derive: deriveChronicPain },
  { name: 'visitsRequested', from: ['visitsPerWeek', 'weeksRequested'], derive: deriveVisits },
  { name: 'totalVisitsOfCourse', from: ['priorVisits', 'visitsRequested'], derive: deriveTotalVisits },
  {
    name: 'partAlreadyAuthorized',
    from: ['urDecision', 'visitsAuthorizedThisRequest'],
    derive: derivePartAuthorized,
  },
  { name: 'substitutedByUr', from: ['urDecision'], derive: deriveSubstituted },
  { name: 'taperPlanned', from: ['reducingSchedule'], derive: deriveTaper },
  { name: 'severePain', from: ['painScore'], derive: deriveSevere },
  {
    name: 'formularyStatus',
    from: ['treatment', 'compounded', 'dateOfService', 'requestDate'],
    derive: deriveFormularyStatus,
  },
  {
    name: 'controlledSubstancePlanned',
    from: ['opioidTaken', 'benzodiazepineTaken'],
    derive: deriveControlledDrug,
  },
  { name: 'progressiveNeurologicDeficit', from: ['neurologicDeficit'], derive: deriveProgressiveDeficit },
  { name: 'radicularSymptoms', from: ['facetSigns', 'neurologicDeficit'], derive: deriveRadiation },
  {
    name: 'radiculopathyOnExam',
    from: [
      'straightLegRaisePositive',
      'spurlingPositive',
      'motorWeakness',
      'sensoryLoss',
      'reflexChange',
      'neurologicDeficit',
      'radicularSymptoms',
    ],
    derive: deriveNoRadiculopathy,
  },
  { name: 'initialOrContinued', from: ['priorVisits'], derive: deriveFirstCourse },
  { name: 'giRiskFactors', from: ['age'], derive: deriveGiRisk },
  {
    name: 'fourAsDocumented',
    from: [
      'drugEffective',
      'painReliefPercent',
      'functionalImprovement',
      'returnedToWork',
      'adverseEffectsReviewed',
      'aberrantBehavior',
      'urineDrugTestUnexpected',
    ],
    derive: deriveFourAs,
  },
  {
    name: 'conservativeCareTried',
    from: [
      'physicalTherapyTried',
      'medicationTried',
      'splintOrBraceTried',
      'restTried',
      'conservativeCareFailed',
    ],
    derive: deriveConservativeCare,
  },
];

/** What follows from the known values, by name; never for a fact that is known already. */
export function deriveFacts(known: FactValues): Map<string, Derived> {
  const values = new Map(known);
  const derived = new Map<string, Derived>();
  for (const derivation of DERIVATIONS) {
    if (values.has(derivation.name)) continue;
    const found = derivation.derive(values);
    if (!found) continue;
    values.set(derivation.name, found.value);
    derived.set(derivation.name, found);
  }
  return derived;
}

/** The known values with all that follows from them. */
export function withDerived(known: FactValues): Map<string, FactValue> {
  const values = new Map(known);
  for (const [name, { value }] of deriveFacts(known)) values.set(name, value);
  return values;
}
