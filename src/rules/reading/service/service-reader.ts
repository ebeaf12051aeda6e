// Turns what a service asks for (how much, how often, for how long, where) into facts. The words themselves are read by
// the catalogue's readService; silence of the service stays unknown.
import { findBodyParts } from '../../../catalogue/body-parts.js';
import { recogniseTreatment } from '../../../catalogue/recognise-treatment.js';
import { readService, type Said, type ServiceWords } from '../../../catalogue/service.js';
import { findTreatment } from '../../../catalogue/treatments.js';
import type { Fact } from '../../facts/fact.js';
import { complaintAboutValue, type FactValue, findFactDefinition } from '../../facts/fact-list.js';
import type { Passage, ProposedRequest } from '../../request/request.js';
import { type FactReader, readFact } from '../fact-reader.js';

type Reading = [name: string, said: Said<FactValue> | null, note: string];

function as(said: Said<unknown> | null, value: FactValue): Said<FactValue> | null {
  return said && { value, span: said.span };
}

function partOf(words: ServiceWords): Said<FactValue> | null {
  const [first] = words.bodyParts;
  if (!first) return null;
  return words.bodyParts.every((part) => part.value === first.value) ? first : as(first, 'MULTIPLE');
}

/** Visits of therapy; pieces of a drug, an injection, a study or a device: "(60)" counts tablets, "x 3" injections. */
function amountsOf(
  { visits, units, bareCount }: ServiceWords,
  { isDrug, isCounted }: Kind,
): Pick<ServiceWords, 'visits' | 'units'> {
  if (isDrug) return { visits: null, units: units ?? visits };
  const isBare = visits !== null && visits.span.start === bareCount?.span.start;
  if (isCounted) return { visits: isBare ? null : visits, units: units ?? bareCount };
  return visits !== null && visits.span.start === units?.span.start
    ? { visits, units: null }
    : { visits, units };
}

/** Hire; a device that is tried for some days at home and not bought is on hire for them. */
function hireOf(words: ServiceWords, isDevice: boolean): Pick<ServiceWords, 'rental' | 'rentalDays'> {
  const { rental, rentalDays, trialDays, spanDays, purchase } = words;
  if (isDevice && rental && !rentalDays && spanDays) return { rental, rentalDays: spanDays };
  if (!isDevice || purchase || trialDays === null) return { rental, rentalDays };
  return { rental: rental ?? { value: true, span: trialDays.span }, rentalDays: rentalDays ?? trialDays };
}

/** "<A> was the original request. <B> was authorized …", "<A> (UR modified to <B>)": what was asked for is A. */
const ORIGINAL =
  /\b(?:was|were|is) the original request\b|\b(?:UR|utilization review|the claims administrator|claims administrator|the adjuster|adjuster|the carrier)\b[^.;]{0,40}\b(?:modif|authoriz|approv|certif|allow|reduc|grant)|\b(?:modified|reduced) to\b|[,;(-]\s?(?:only\s)?[a-z0-9]{1,8}\s(?:[a-z]{1,12}\s)?(?:was|were|have been|has been)?\s?(?:authorized|approved|certified|allowed)\b/i;

function originalRequest(service: string): string {
  const end = ORIGINAL.exec(service)?.index ?? 0;
  return end > 0 ? service.slice(0, end) : service;
}

/** Categories that are asked for in pieces. */
const IN_PIECES = new Set(['DMEPOS', 'Diagnostic Testing', 'Injection', 'Surgery']);

interface Kind {
  isDrug: boolean;
  isDevice: boolean;
  /** Asked for in pieces, such as injections and studies, not in visits. */
  isCounted: boolean;
  isSpineSurgery: boolean;
  /** A visit: "4 weeks" is when it is to be, not how long. */
  isVisit: boolean;
  /** A drug, or what nobody knows: "#60" counts tablets. */
  countsDoses: boolean;
}

function readingsOf(words: ServiceWords, kind: Kind): Reading[] {
  const { isDrug, isDevice, countsDoses } = kind;
  const part = partOf(words);
  const { visits, units } = amountsOf(words, kind);
  const { rental, rentalDays } = hireOf(words, isDevice);
  const amount = visits ?? units ?? rentalDays ?? words.inpatientDays;
  return [
    ['bodyPart', part, 'The service names the part of the body.'],
    ['bodyPartStated', as(part, true), 'The service names a part of the body.'],
    ['side', words.side, 'The service names the side.'],
    [
      'bilateralRequested',
      words.side?.value === 'BOTH' ? as(words.side, true) : null,
      'The service names both sides.',
    ],
    ['visitsRequested', visits, 'Visits that the service asks for.'],
    ['visitsPerWeek', words.visitsPerWeek, 'Visits a week that the service asks for.'],
    [
      'weeksRequested',
      kind.isVisit && !words.visitsPerWeek ? null : words.weeks,
      'Weeks that the service asks for.',
    ],
    // A drug's numbers are read by the grammar of prescriptions.
    [
      countsDoses ? 'tabletsRequested' : 'unitsRequested',
      isDrug ? null : units,
      'Number that the service asks for.',
    ],
    ['refillsRequested', isDrug ? null : words.refills, 'Refills that the service asks for.'],
    [
      'concentrationPercent',
      isDrug ? null : words.concentrationPercent,
      'Concentration that the service names.',
    ],
    ['rentalDays', rentalDays, 'Days of hire that the service asks for.'],
    ['hoursPerDayRequested', words.hoursPerDay, 'Hours a day that the service asks for.'],
    ['hoursPerWeekRequested', words.hoursPerWeek, 'Hours a week that the service asks for.'],
    ['inpatientDaysRequested', words.inpatientDays, 'Days of stay that the service asks for.'],
    ['spinalLevelsRequested', words.spinalLevels, 'Spinal levels that the service names.'],
    [
      'electiveLevels',
      kind.isSpineSurgery ? words.spinalLevels : null,
      'Spinal levels that the operation names.',
    ],
    ['sedationRequested', words.sedation, 'The service speaks of sedation.'],
    ['purchase', words.purchase, 'The service speaks of a purchase.'],
    ['rental', rental, 'The service speaks of hire.'],
    ['trialRequested', words.trial, 'The service speaks of a trial.'],
    ['retrospective', words.retrospective, 'The service calls itself retrospective.'],
    ['contrastRequested', words.withContrast, 'The service speaks of contrast.'],
    ['imageGuidanceRequested', words.imageGuidance, 'The service speaks of image guidance.'],
    [
      'initialOrContinued',
      words.continued ? as(words.continued, 'CONTINUED') : as(words.initial, 'INITIAL'),
      'The service says whether care begins or goes on.',
    ],
    [
      'dependsOnSurgery',
      as(words.associatedSurgicalService ?? words.preoperative, true),
      'The service serves a surgery.',
    ],
    [
      'quantityStated',
      as(words.quantityUnknown, false) ?? as(amount, true),
      'Whether the service says how much.',
    ],
    ['frequencyStated', as(words.visitsPerWeek, true), 'The service says how often.'],
    [
      'durationStated',
      as(words.weeks ?? rentalDays ?? words.spanDays, true),
      'The service says for how long.',
    ],
  ];
}

/** Only values that the list of facts allows: a number out of its range is a misreading. */
function factsFrom(readings: readonly Reading[], passage: Passage): Fact[] {
  return readings.flatMap(([name, said, note]) => {
    const definition = findFactDefinition(name);
    if (!said || !definition || complaintAboutValue(definition, said.value) !== null) return [];
    return [readFact(name, said.value, { passage, ...said.span, readFrom: 'SERVICE' }, note)];
  });
}

/** The request's own field for the part of the body, as one of the fact's choices; it goes before the service. */
function statedPart(words: string): Fact[] {
  const choices = findFactDefinition('bodyPart')?.choices ?? [];
  const asChoice = words
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  const named = [...new Set(findBodyParts(words).map(({ part }) => part))];
  const part = choices.includes(asChoice) ? asChoice : named.length > 1 ? 'MULTIPLE' : named[0];
  const note = 'A field of the request.';
  return part ? [{ name: 'bodyPart', value: part, source: 'STATED', span: null, readFrom: null, note }] : [];
}

/** Visits that utilization review authorized, from the words of the authorized portion. */
function authorizedVisits(portion: string): Fact[] {
  const visits = readService(portion).visits;
  if (!visits) return [];
  const note = 'Visits of the authorized portion.';
  return [
    {
      name: 'visitsAuthorizedThisRequest',
      value: visits.value,
      source: 'STATED',
      span: null,
      readFrom: null,
      note,
    },
  ];
}

export const serviceReader: FactReader = {
  name: 'service',
  read: ({ service, bodyPart, authorizedPortion }: ProposedRequest) => {
    const stated = bodyPart === null ? [] : statedPart(bodyPart);
    const { treatment } = recogniseTreatment(service.text);
    const { category, subcategory } = (treatment === null ? null : findTreatment(treatment)) ?? {};
    const isDrug = category === 'Pharmaceuticals';
    const kind = {
      isDrug,
      isDevice: category === 'DMEPOS',
      isCounted: category !== undefined && IN_PIECES.has(category),
      isVisit: category === 'Evaluation & Management',
      isSpineSurgery: subcategory === 'Spine surgery',
      countsDoses: isDrug || treatment === null,
    };
    const read = factsFrom(readingsOf(readService(originalRequest(service.text)), kind), service);
    return [
      ...stated,
      ...read.filter((fact) => !stated.some((other) => other.name === fact.name)),
      ...(authorizedPortion === null ? [] : authorizedVisits(authorizedPortion)),
    ];
  },
};
