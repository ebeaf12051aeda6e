// What a filter means, in plain JavaScript over letters in memory: the reference that storage is held against.

import type { CitationWhere, DeterminationWhere, LetterWhere } from '../../src/db/filters/where.js';
import type { DeterminationEvaluation, LetterToSave } from '../../src/db/letters/letter-to-save.js';
import type { ParsedCitation, ParsedDetermination, ParsedLetter } from '../../src/letter/letter.js';
import { testCatalogue } from './letter-factory.js';

type Value = string | number | null;
interface Filter {
  eq?: Value;
  ne?: Value;
  in?: readonly Value[] | null;
  notIn?: readonly Value[] | null;
  isNull?: boolean | null;
  lt?: Value;
  lte?: Value;
  gt?: Value;
  gte?: Value;
  contains?: string | null;
}

/** One determination with all that a filter can ask about. */
export interface ReferenceRow {
  id: number;
  letter: ParsedLetter;
  item: ParsedDetermination;
  evaluation: DeterminationEvaluation | null;
}

const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

function one(value: Value, filter: Filter): boolean {
  const ordered = (bound: Value | undefined, test: (a: string | number, b: string | number) => boolean) =>
    bound === undefined || bound === null || (value !== null && test(value, bound));
  return (
    (filter.eq === undefined || value === filter.eq) &&
    (filter.ne === undefined || value !== filter.ne) &&
    (!filter.in || (value !== null && filter.in.includes(value))) &&
    !filter.notIn?.includes(value) &&
    (typeof filter.isNull !== 'boolean' || (value === null) === filter.isNull) &&
    ordered(filter.lt, (a, b) => a < b) &&
    ordered(filter.lte, (a, b) => a <= b) &&
    ordered(filter.gt, (a, b) => a > b) &&
    ordered(filter.gte, (a, b) => a >= b) &&
    (typeof filter.contains !== 'string' ||
      (value !== null && lower(String(value)).includes(lower(filter.contains))))
  );
}

function many(values: readonly (string | number)[], filter: Filter): boolean {
  const { eq, ne, notIn, isNull, in: oneOf, contains, ...ranges } = filter;
  const none = values.length === 0;
  return (
    (eq === undefined || (eq === null ? none : values.includes(eq))) &&
    (ne === undefined || (ne === null ? !none : !values.includes(ne))) &&
    (!oneOf || values.some((value) => oneOf.includes(value))) &&
    (!notIn || !values.some((value) => notIn.includes(value))) &&
    (typeof isNull !== 'boolean' || none === isNull) &&
    (Object.values(ranges).every((bound) => bound === undefined || bound === null) ||
      values.some((value) => one(value, ranges))) &&
    (typeof contains !== 'string' || values.some((value) => one(value, { contains })))
  );
}

const wordsOf = (text: string | null) =>
  (text ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Words without operators; a word that ends in * is a beginning. */
function found(row: ReferenceRow, search: string): boolean {
  const words = [row.item.disputedService, row.letter.caseSummary, row.item.rationale].flatMap(wordsOf);
  return search.split(' ').every((term) => {
    const word = term.toLowerCase();
    return words.some((known) => (word.endsWith('*') ? known.startsWith(word.slice(0, -1)) : known === word));
  });
}

function cited(row: ReferenceRow, where: CitationWhere): boolean {
  const bases = [
    {
      party: 'CLAIMS_ADMINISTRATOR',
      basis: row.item.claimsAdministratorBasis,
      topics: row.evaluation?.citationTopics.claimsAdministrator,
    },
    {
      party: 'EXPERT_REVIEWER',
      basis: row.item.reviewerBasis,
      topics: row.evaluation?.citationTopics.expertReviewer,
    },
  ].filter(({ party }) => !where.citedBy || party === where.citedBy);
  if (typeof where.noneCited === 'boolean' && !bases.some(({ basis }) => basis.noneCited === where.noneCited))
    return false;
  const asks = where.guideline || where.topic || where.section || where.page;
  if (!asks && !(where.citedBy && typeof where.noneCited !== 'boolean')) return true;
  const matches = (citation: ParsedCitation, topic: string | null) =>
    one(citation.guideline, where.guideline ?? {}) &&
    one(topic, where.topic ?? {}) &&
    one(citation.section, where.section ?? {}) &&
    many(citation.pages, where.page ?? {});
  return bases.some(({ basis, topics }) =>
    basis.citations.some((citation, at) => matches(citation, topics?.[at] ?? null)),
  );
}

const days = (from: string | null, to: string | null) =>
  from === null || to === null ? null : (Date.parse(to) - Date.parse(from)) / 86_400_000;

const specialtiesOf = (letter: ParsedLetter) => letter.reviewer.specialties;

/** Whether a determination is one of those that the filter means. */
export function meansDetermination(where: DeterminationWhere, row: ReferenceRow): boolean {
  const { letter, item, evaluation } = row;
  const treatment = testCatalogue.treatments.find(({ id }) => id === evaluation?.treatment) ?? null;
  const urDenialDate = letter.urDenialDate ?? item.utilizationReview.decidedOn;
  const fact = where.fact && evaluation?.facts.find(({ name }) => name === where.fact?.name);
  const rule = where.ruleFinding;
  return (
    (where.and ?? []).every((part) => meansDetermination(part, row)) &&
    (!where.or || where.or.some((part) => meansDetermination(part, row))) &&
    (!where.not || !meansDetermination(where.not, row)) &&
    one(row.id, where.id ?? {}) &&
    one(item.outcome, where.outcome ?? {}) &&
    one(treatment?.id ?? null, where.treatment ?? {}) &&
    one(treatment?.category ?? null, where.category ?? {}) &&
    one(item.disputedService, where.disputedService ?? {}) &&
    one(letter.decisionDate, where.decisionDate ?? {}) &&
    one(urDenialDate, where.urDenialDate ?? {}) &&
    one(letter.dateOfInjury, where.dateOfInjury ?? {}) &&
    one(days(letter.dateOfInjury, urDenialDate), where.injuryAgeDays ?? {}) &&
    many(specialtiesOf(letter), where.specialty ?? {}) &&
    many(letter.reviewer.licensedIn, where.licensedIn ?? {}) &&
    one(letter.patient.age, where.age ?? {}) &&
    one(letter.patient.sex, where.sex ?? {}) &&
    one(letter.caseNumber, where.caseNumber ?? {}) &&
    one(item.utilizationReview.decision, where.urDecision ?? {}) &&
    (!where.fact || where.fact.eq === undefined || (fact?.value ?? null) === where.fact.eq) &&
    (!where.fact || typeof where.fact.known !== 'boolean' || Boolean(fact) === where.fact.known) &&
    many(evaluation?.auditFindings.map(({ kind }) => kind) ?? [], where.finding ?? {}) &&
    (!rule ||
      (evaluation?.ruleFindings ?? []).some(
        (known) => (!rule.rule || known.rule === rule.rule) && (!rule.status || known.status === rule.status),
      )) &&
    (!where.citation || cited(row, where.citation)) &&
    one(evaluation?.agreement ?? null, where.agreement ?? {}) &&
    (typeof where.search !== 'string' || found(row, where.search))
  );
}

/** Whether a letter is one of those that the filter means. */
export function meansLetter(where: LetterWhere, letter: ParsedLetter, outcome: string): boolean {
  return (
    (where.and ?? []).every((part) => meansLetter(part, letter, outcome)) &&
    (!where.or || where.or.some((part) => meansLetter(part, letter, outcome))) &&
    (!where.not || !meansLetter(where.not, letter, outcome)) &&
    one(letter.caseNumber, where.caseNumber ?? {}) &&
    one(letter.decisionDate, where.decisionDate ?? {}) &&
    one(letter.dateOfInjury, where.dateOfInjury ?? {}) &&
    one(outcome, where.outcome ?? {}) &&
    many(specialtiesOf(letter), where.specialty ?? {}) &&
    (typeof where.search !== 'string' ||
      letter.determinations.some((item) =>
        found({ id: 0, letter, item, evaluation: null }, where.search ?? ''),
      ))
  );
}

/** The rows of saved letters; `idOf` gives a determination's id by letter index and position. */
export function referenceRows(
  saved: readonly LetterToSave[],
  idOf: (letter: number, position: number) => number,
): ReferenceRow[] {
  return saved.flatMap(({ letter, evaluations }, at) =>
    letter.determinations.map((item, index) => ({
      id: idOf(at, item.position),
      letter,
      item,
      evaluation: evaluations?.[index] ?? null,
    })),
  );
}
