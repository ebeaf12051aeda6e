// The one door of the rules: a request, hypothetical or stored, into its known facts. What is stated wins over what is
// read, what is read over what follows; contradicting readings leave a fact unknown. Above 150 lines, because it is the
// one door.
import { recogniseTreatment } from '../../catalogue/recognise-treatment.js';
import type { RecognisedService } from '../../catalogue/treatment.js';
import { findTreatment } from '../../catalogue/treatments.js';
import { deriveFacts } from '../facts/derive-facts.js';
import { didYouMean } from '../facts/did-you-mean.js';
import type { Fact } from '../facts/fact.js';
import { FactError } from '../facts/fact-error.js';
import {
  complaintAboutValue,
  type FactValue,
  factDefinitions,
  findFactDefinition,
} from '../facts/fact-list.js';
import type { ProposedRequest } from '../request/request.js';
import { factsOfSurgery } from '../request/surgery-of-request.js';
import { FACT_READERS } from './fact-readers.js';

/** The stated value, if it is one of the fact's values. Throws FactError otherwise. */
function checkedFact(name: string, value: unknown): FactValue {
  const definition = findFactDefinition(name);
  if (!definition) {
    const names = factDefinitions().map((entry) => entry.name);
    throw new FactError('FACT_UNKNOWN', `There is no fact "${name}".${didYouMean(name, names)}`, name);
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const reason = complaintAboutValue(definition, value);
    if (reason === null) return value;
    throw new FactError('FACT_VALUE_INVALID', `"${name}" ${reason}, not ${JSON.stringify(value)}.`, name);
  }
  throw new FactError(
    'FACT_VALUE_INVALID',
    `"${name}" must be a single value; leave it out where unknown.`,
    name,
  );
}

function stated(name: string, value: FactValue, note: string | null = null): Fact {
  return { name, value, source: 'STATED', span: null, readFrom: null, note };
}

function statedFacts(request: ProposedRequest): Fact[] {
  const facts = request.facts.map(({ name, value }) => stated(name, checkedFact(name, value)));
  const twice = facts.find((fact, index) => facts.findIndex((other) => other.name === fact.name) < index);
  if (twice) throw new FactError('FACT_STATED_TWICE', `"${twice.name}" is stated twice.`, twice.name);
  return facts;
}

/** Facts that are fields of the request. A field that is not one of its fact's values is passed over. */
function fieldFacts(request: ProposedRequest): Fact[] {
  const fields: [string, FactValue | null][] = [
    ['requestDate', request.requestDate],
    ['dateOfService', request.dateOfService],
    ['dateOfInjury', request.dateOfInjury],
    ['age', request.age],
    ['sex', request.sex],
    ['urDecision', request.urDecision],
    [
      'partAlreadyAuthorized',
      request.authorizedPortion !== null && request.urDecision !== 'SUBSTITUTED' ? true : null,
    ],
  ];
  return fields.flatMap(([name, value]) => {
    const definition = findFactDefinition(name);
    if (value === null || !definition || complaintAboutValue(definition, value) !== null) return [];
    return [stated(name, value, 'A field of the request.')];
  });
}

function treatmentFacts(request: ProposedRequest, recognised: RecognisedService): Fact[] {
  if (recognised.treatment === null) return [];
  const at = recognised.named.find((each) => each.treatment === recognised.treatment)?.span ?? null;
  const span = at && { start: request.service.start + at.start, end: request.service.start + at.end };
  const readFrom = 'SERVICE' as const;
  const treatment = findTreatment(recognised.treatment);
  const note = `The vocabulary knows it as ${treatment?.name ?? recognised.treatment}.`;
  const facts: Fact[] = [
    { name: 'treatment', value: recognised.treatment, source: 'READ', span, readFrom, note },
  ];
  if (recognised.ingredients.length > 0) {
    facts.push({
      name: 'compounded',
      value: true,
      source: 'READ',
      span,
      readFrom,
      note: 'Several ingredients are named.',
    });
  }
  const category = treatment?.category;
  const definition = findFactDefinition('category');
  if (category && definition && complaintAboutValue(definition, category) === null) {
    facts.push({
      name: 'category',
      value: category,
      source: 'DERIVED',
      span: null,
      readFrom: null,
      note: 'The category of the treatment.',
    });
  }
  return facts;
}

/** A fact that is left unknown because its readings contradict each other, with the first reading of each value. */
export interface Contradiction {
  name: string;
  readings: Fact[];
}

/** Facts read alike everywhere once each; a fact that is read both ways is left out and told apart. */
function settleReadings(read: readonly Fact[]): { facts: Fact[]; contradictions: Contradiction[] } {
  const byName = new Map<string, Fact[]>();
  for (const fact of read) {
    const readings = byName.get(fact.name) ?? [];
    if (!readings.some((other) => other.value === fact.value)) readings.push(fact);
    byName.set(fact.name, readings);
  }
  const all = [...byName].map(([name, readings]) => ({ name, readings }));
  return {
    facts: all.flatMap(({ readings }) => (readings.length === 1 ? readings : [])),
    contradictions: all.filter(({ readings }) => readings.length > 1),
  };
}

/** What the door makes of a request: its facts, and what the service was recognised as. */
export interface RequestFacts {
  facts: Fact[];
  /** Facts that the words say both ways and that nobody stated: unknown, with both places. */
  contradictions: Contradiction[];
  recognised: RecognisedService;
}

/**
 * The known facts of a request, each once. Throws FactError where a stated fact is not in the list or has not one of its values.
 */
export function readRequest(request: ProposedRequest): RequestFacts {
  const recognised = recogniseTreatment(request.service.text);
  const read = FACT_READERS.flatMap((reader) =>
    reader
      .read(request)
      .map((fact) => (fact.note === null ? { ...fact, note: `Read by "${reader.name}".` } : fact)),
  );
  const settled = settleReadings(read);
  const sources = [
    statedFacts(request),
    fieldFacts(request),
    treatmentFacts(request, recognised),
    settled.facts,
  ];
  const facts = new Map<string, Fact>();
  for (const fact of sources.flat()) if (!facts.has(fact.name)) facts.set(fact.name, fact);
  const treatment = recognised.treatment === null ? null : findTreatment(recognised.treatment);
  const saidToDepend = facts.get('dependsOnSurgery')?.value === true;
  for (const fact of factsOfSurgery(request, treatment, saidToDepend)) {
    if (!facts.has(fact.name)) facts.set(fact.name, fact);
  }
  const derived = deriveFacts(
    new Map([...facts.values()].map((fact) => [fact.name, fact.value as FactValue])),
  );
  for (const [name, { value, note }] of derived) {
    facts.set(name, { name, value, source: 'DERIVED', span: null, readFrom: null, note });
  }
  const contradictions = settled.contradictions.filter(({ name }) => !facts.has(name));
  return { facts: [...facts.values()], contradictions, recognised };
}
