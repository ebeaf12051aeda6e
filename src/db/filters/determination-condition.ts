// A filter of determinations as one SQL condition on the table `determinations`.
import { type SQL, sql } from 'drizzle-orm';
import { canonicalJson } from '../canonical-json.js';
import { findingCode } from '../finding-code.js';
import { StorageError } from '../storage-error.js';
import { treatments } from '../tables/catalogue-tables.js';
import {
  auditFindings,
  determinationFacts,
  determinations,
  metRules,
  ruleFindings,
} from '../tables/determination-tables.js';
import { citationConditions } from './citation-condition.js';
import {
  type AnyFilter,
  everyOf,
  type Form,
  type Forms,
  holds,
  listConditions,
  negated,
  ownedColumn,
  owns,
  someOf,
  valueConditions,
} from './conditions.js';
import { credentialConditions } from './letter-condition.js';
import { searchCondition, serviceContains } from './search-conditions.js';
import type { DeterminationWhere, FactWhere, RuleFindingWhere } from './where.js';

const id = sql`${determinations.id}`;

type Compile = { [Key in keyof DeterminationWhere]-?: (part: NonNullable<DeterminationWhere[Key]>) => SQL[] };

const LISTS: Forms = { lists: 'LIST', search: 'LIST' };
const column = (name: SQL) => (filter: AnyFilter) => valueConditions(name, filter);

/** The condition that a determination is one of those that `where` means; 1 where it means all. */
export function determinationCondition(where: DeterminationWhere, forms: Forms = LISTS): SQL {
  const inner = (one: DeterminationWhere) => determinationCondition(one, forms);
  const form = forms.lists;
  const d = determinations;
  const service = sql`${d.disputedService}`;
  const compile: Compile = {
    and: (parts) => parts.map(inner),
    or: (parts) => [someOf(parts.map(inner))],
    not: (part) => [negated(inner(part))],
    id: column(id),
    letterId: column(sql`${d.letterId}`),
    outcome: column(sql`${d.outcome}`),
    treatment: column(sql`${d.treatmentId}`),
    category: (filter) => valueConditions(sql`${d.category}`, filter, categoryContains),
    disputedService: (filter) =>
      valueConditions(service, filter, (text) => serviceContains(id, service, text, form)),
    decisionDate: column(sql`${d.decisionDate}`),
    urDenialDate: column(sql`${d.urDenialDate}`),
    dateOfInjury: column(sql`${d.dateOfInjury}`),
    injuryAgeDays: column(sql`${d.injuryAgeDays}`),
    specialty: (filter) => credentialConditions(sql`${d.letterId}`, 'SPECIALTY', filter, form),
    licensedIn: (filter) => credentialConditions(sql`${d.letterId}`, 'LICENSURE', filter, form),
    age: column(sql`${d.age}`),
    sex: column(sql`${d.sex}`),
    caseNumber: column(sql`${d.caseNumber}`),
    urDecision: column(sql`${d.urDecision}`),
    fact: (fact) => factConditions(fact, form),
    finding: (filter) =>
      listConditions(ownedColumn(sql`${auditFindings.kind}`, form), filter, (entry) =>
        owning(auditFindings, entry ?? sql`1`, form),
      ),
    ruleFinding: (finding) => ruleFindingConditions(finding, form),
    citation: (citation) => citationConditions(citation, form),
    agreement: column(sql`${d.agreement}`),
    search: (search) => [searchCondition(id, search, forms.search)],
  };
  const parts: SQL[] = [];
  for (const [key, part] of Object.entries(where)) {
    if (part === undefined || part === null) continue;
    if (!Object.hasOwn(compile, key))
      throw new StorageError('FILTER_INVALID', `There is no filter "${key}".`);
    const build = compile[key as keyof DeterminationWhere] as (value: unknown) => SQL[];
    parts.push(...build(part));
  }
  return everyOf(parts);
}

type Derived = typeof auditFindings | typeof determinationFacts | typeof ruleFindings;

const owning = (table: Derived, condition: SQL, form: Form): SQL =>
  owns({ table: sql`${table}`, owner: sql`${table.determinationId}`, id }, condition, form);

const categoryContains = (text: string): SQL =>
  sql`${determinations.category} in (select category from ${treatments} where ${holds(sql`${treatments.category}`, text)})`;

function factConditions(where: FactWhere, form: Form): SQL[] {
  const named = sql`${determinationFacts.name} = ${where.name}`;
  const value = ownedColumn(sql`${determinationFacts.value}`, form);
  const known = owning(determinationFacts, named, form);
  const parts: SQL[] = [];
  if (where.eq === null) parts.push(negated(known));
  else if (where.eq !== undefined) {
    parts.push(owning(determinationFacts, sql`${named} and ${value} = ${canonicalJson(where.eq)}`, form));
  }
  if (typeof where.known === 'boolean') parts.push(where.known ? known : negated(known));
  return parts.length > 0 ? parts : [known];
}

function ruleFindingConditions(where: RuleFindingWhere, form: Form): SQL[] {
  const { rule, status } = ruleFindings;
  const { ruleId, topicId } = metRules;
  const among = [
    ...(where.rule ? [sql`${ruleId} = ${where.rule}`] : []),
    ...(where.topic ? [sql`${topicId} = ${where.topic}`] : []),
  ];
  const parts: SQL[] = [];
  if (among.length > 0) {
    const rules = sql`(select ${metRules.id} from ${metRules} where ${everyOf(among)})`;
    parts.push(sql`${ownedColumn(sql`${rule}`, form)} in ${rules}`);
  }
  if (where.status) parts.push(sql`${ownedColumn(sql`${status}`, form)} = ${findingCode(where.status)}`);
  return [owning(ruleFindings, everyOf(parts), form)];
}
