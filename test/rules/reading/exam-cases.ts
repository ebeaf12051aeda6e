// The cases of the exam (exam/*.jsonl): a service, a summary as people write them, and the facts that a careful nurse would
// conclude. They are divided by a hash of their id: those that may be looked at while words are learned, and those that are
// only counted, whose words nobody who writes the lexicon reads.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRequest } from '../../../src/rules/reading/read-request.js';
import type { ProposedRequest } from '../../../src/rules/request/request.js';

type Value = boolean | number | string;

export interface ExamCase {
  id: string;
  style: string;
  service: string;
  summary?: string | null;
  date?: string;
  injured?: string;
  /** A list: any of its values is right; null: must stay unknown. */
  facts: Record<string, Value | Value[] | null>;
}

export interface Tally {
  stated: number;
  right: number;
  wrong: number;
  open: number;
  invented: number;
}

const folder = join(process.cwd(), 'test/rules/reading/exam');
/** Of the 256 values of the hash's first byte those below are only counted: 13 in a hundred. */
const COUNTED_BELOW = 0x21;

export const isCountedOnly = (id: string): boolean =>
  (createHash('sha256').update(id).digest()[0] ?? 0) < COUNTED_BELOW;

/** The cases by the name of their file. */
export function examCases(): Map<string, ExamCase[]> {
  const names = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return new Map(
    names.sort().map((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
      return [file.slice(0, -'.jsonl'.length), lines.map((line): ExamCase => JSON.parse(line))];
    }),
  );
}

function requestOf({ service, summary, date, injured }: ExamCase): ProposedRequest {
  return {
    service: { text: service, start: 0 },
    disputedPortion: null,
    caseSummary: summary === undefined || summary === null ? null : { text: summary, start: 0 },
    facts: [],
    requestDate: date ?? '2015-06-01',
    dateOfService: null,
    dateOfInjury: injured ?? null,
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

/** Numbers within half a percent, or a hundredth, are the same. */
function isSame(read: unknown, wanted: Value | Value[]): boolean {
  if (Array.isArray(wanted)) return wanted.some((each) => isSame(read, each));
  if (typeof read !== 'number' || typeof wanted !== 'number') return read === wanted;
  return Math.abs(read - wanted) <= Math.max(0.011, Math.abs(wanted) * 0.005);
}

/** What is read of the cases, counted. A fact that is presumed is not read. */
export function tallyOf(cases: readonly ExamCase[]): Tally {
  const tally = { stated: 0, right: 0, wrong: 0, open: 0, invented: 0 };
  for (const each of cases) {
    const facts = readRequest(requestOf(each)).facts.filter(({ source }) => source !== 'ASSUMED_ABSENT');
    for (const [name, wanted] of Object.entries(each.facts)) {
      const read = facts.find((fact) => fact.name === name);
      if (wanted === null) {
        tally.open += 1;
        if (read) tally.invented += 1;
        continue;
      }
      tally.stated += 1;
      if (read && isSame(read.value, wanted)) tally.right += 1;
      else if (read) tally.wrong += 1;
    }
  }
  return tally;
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));

/** One row of the table of figures. */
export const examRow = (name: string, { stated, right, wrong, open, invented }: Tally): string =>
  `| ${name} | ${stated} | ${share(right, stated)} | ${share(wrong, stated)} | ${open} | ${share(invented, open)} |`;
