// The annotated letters with their requests, and how what is read compares with what was annotated.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../../../src/rules/facts/fact.js';
import { factDefinitions } from '../../../src/rules/facts/fact-list.js';
import { readRequest } from '../../../src/rules/reading/read-request.js';
import type { ProposedRequest } from '../../../src/rules/request/request.js';

export interface AnnotatedFact {
  name: string;
  value: boolean | number | string;
  readFrom: 'CASE_SUMMARY' | 'SERVICE';
  start: number;
  end: number;
  implied?: true;
}

export interface Annotation {
  letter: string;
  determination: number;
  half: 'tuning' | 'held';
  facts: AnnotatedFact[];
  undecided: string[];
}

export interface TrueLetter {
  caseNumber: string;
  clinicalCaseSummary: string;
  dateOfInjury: string;
  urDenialDate: string | null;
  age: number | null;
  sex: string | null;
  determinations: { disputedService: string; disputedPortion: string | null }[];
}

/** Facts that other rooms read, or that follow from dates: not annotated. */
const ELSEWHERE = new Set([
  ...[
    'treatment',
    'category',
    'compounded',
    'age',
    'sex',
    'requestDate',
    'dateOfInjury',
    'dateOfService',
    'injuryAgeDays',
  ],
  ...[
    'urDecision',
    'urDecidedOn',
    'requestReceivedOn',
    'substitutedByUr',
    'daysSinceSurgery',
    'totalVisitsOfCourse',
    'surgeryPredicted',
    'surgeryAuthorized',
    'dependsOnSurgery',
  ],
  ...['bodyPartStated', 'quantityStated', 'frequencyStated', 'durationStated', 'unitsRequested', 'doseMg'],
]);
const themes = new Map(factDefinitions().map(({ name, theme }) => [name, theme]));

export function readAnnotations(): Annotation[] {
  const folder = join(process.cwd(), 'test/rules/reading/annotations');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file): Annotation => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

export function readTrueLetters(shared: string): Map<string, TrueLetter> {
  const letters: TrueLetter[] = JSON.parse(readFileSync(join(shared, 'letters/dwc/truth.json'), 'utf8'));
  return new Map(letters.map((letter) => [letter.caseNumber, letter]));
}

/** A determination as a request, from its words alone: no dates, no age, nothing that another room has read. */
export function requestOf(letter: TrueLetter, position = 1): ProposedRequest {
  const item = letter.determinations[position - 1];
  if (!item) throw new Error(`The letter ${letter.caseNumber} has no determination ${position}.`);
  return {
    service: { text: item.disputedService, start: 0 },
    disputedPortion: item.disputedPortion === null ? null : { text: item.disputedPortion, start: 0 },
    caseSummary: { text: letter.clinicalCaseSummary, start: 0 },
    facts: [],
    requestDate: '2016-12-01',
    dateOfService: null,
    dateOfInjury: null,
    diagnoses: [],
    bodyPart: null,
    age: null,
    sex: null,
    urDecision: null,
    authorizedPortion: null,
    otherServices: [],
    claimsAdministratorGuideline: null,
  };
}

export interface Difference {
  letter: string;
  name: string;
  theme: string;
  annotated: AnnotatedFact | null;
  read: Fact | null;
}

/** Each annotated or read fact of one letter with what the other side says of it; undecided ones are left out. */
export function compare(annotation: Annotation, letter: TrueLetter): Difference[] {
  const all = readRequest(requestOf(letter, annotation.determination)).facts;
  // By the proxy of dates, which no words support.
  const read = all.filter(({ name, source }) => name !== 'chronicPain' || source === 'READ');
  const left = new Set([...ELSEWHERE, ...annotation.undecided]);
  const names = new Set(
    [...annotation.facts, ...read].map(({ name }) => name).filter((name) => !left.has(name)),
  );
  return [...names].map((name) => ({
    letter: annotation.letter,
    name,
    theme: themes.get(name) ?? '',
    annotated: annotation.facts.find((fact) => fact.name === name) ?? null,
    read: read.find((fact) => fact.name === name) ?? null,
  }));
}

export interface Figures {
  annotated: number;
  read: number;
  right: number;
  precision: number;
  recall: number;
}

export function figuresOf(differences: readonly Difference[]): Figures {
  const annotated = differences.filter((each) => each.annotated).length;
  const read = differences.filter((each) => each.read).length;
  const right = differences.filter(
    (each) => each.annotated && each.read?.value === each.annotated.value,
  ).length;
  return {
    annotated,
    read,
    right,
    precision: right / Math.max(read, 1),
    recall: right / Math.max(annotated, 1),
  };
}

/** Of the annotated and read facts that are true or false, the share whose polarity is right. */
export function polarityRight(differences: readonly Difference[]): number {
  const both = differences.filter(
    ({ annotated, read }) => typeof annotated?.value === 'boolean' && typeof read?.value === 'boolean',
  );
  return (
    both.filter(({ annotated, read }) => annotated?.value === read?.value).length / Math.max(both.length, 1)
  );
}

/** The facts that words deny: those annotated or read as false. */
export function deniedOnly(differences: readonly Difference[]): Difference[] {
  return differences
    .filter(({ annotated, read }) => annotated?.value === false || read?.value === false)
    .map((each) => ({
      ...each,
      annotated: each.annotated?.value === false ? each.annotated : null,
      read: each.read?.value === false ? each.read : null,
    }));
}

const percent = (share: number): string => (share * 100).toFixed(1);

/** One row of the table of figures in docs/facts.md. */
export function figureRow(name: string, differences: readonly Difference[]): string {
  const { annotated, read, right, precision, recall } = figuresOf(differences);
  return `| ${name} | ${annotated} | ${read} | ${right} | ${percent(precision)} | ${percent(recall)} |`;
}
