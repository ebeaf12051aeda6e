// A filter of determinations as one SQL condition on the table `determinations`.
import { type SQL, sql } from 'drizzle-orm';
import { canonicalJson } from './canonical-json.js';
import { treatments } from './catalogue-tables.js';
import {
  type AnyFilter,
  everyOf,
  holds,
  holdsAmongDistinct,
  listConditions,
  negated,
  someOf,
  valueConditions,
} from './conditions.js';
import {
  auditFindings,
  bases,
  citationPages,
  citations,
  determinationFacts,
  determinations,
  ruleFindings,
} from './determination-tables.js';
import { credentialConditions } from './letter-condition.js';
import { type SearchForm, searchCondition, serviceContains } from './search-conditions.js';
import { StorageError } from './storage-error.js';
import type { CitationWhere, DeterminationWhere, FactWhere, RuleFindingWhere } from './where.js';

const id = sql`${determinations.id}`;

type Compile = { [Key in keyof DeterminationWhere]-?: (part: NonNullable<DeterminationWhere[Key]>) => SQL[] };

/** The condition that a determination is one of those that `where` means; 1 where it means all. */
export function determinationCondition(where: DeterminationWhere, form: SearchForm = 'LIST'): SQL {
  const inner = (one: DeterminationWhere) => determinationCondition(one, form);
  const column = (name: SQL) => (filter: AnyFilter) => valueConditions(name, filter);
  const d = determinations;
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
      valueConditions(sql`${d.disputedService}`, filter, (text) =>
        serviceContains(id, sql`${d.disputedService}`, text),
      ),
    decisionDate: column(sql`${d.decisionDate}`),
    urDenialDate: column(sql`${d.urDenialDate}`),
    dateOfInjury: column(sql`${d.dateOfInjury}`),
    injuryAgeDays: column(sql`${d.injuryAgeDays}`),
    specialty: (filter) => credentialConditions(sql`${d.letterId}`, 'SPECIALTY', filter),
    licensedIn: (filter) => credentialConditions(sql`${d.letterId}`, 'LICENSURE', filter),
    age: column(sql`${d.age}`),
    sex: column(sql`${d.sex}`),
    caseNumber: column(sql`${d.caseNumber}`),
    urDecision: column(sql`${d.urDecision}`),
    fact: factConditions,
    finding: (filter) =>
      listConditions(sql`${auditFindings.kind}`, filter, (entry) => owning(auditFindings, entry ?? sql`1`)),
    ruleFinding: ruleFindingConditions,
    citation: citationConditions,
    agreement: column(sql`${d.agreement}`),
    search: (search) => [searchCondition(id, search, form)],
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

type Owned =
  | typeof auditFindings
  | typeof determinationFacts
  | typeof ruleFindings
  | typeof bases
  | typeof citations;

/** The determination owns a row of the table for which the condition holds. */
const owning = (table: Owned, condition: SQL): SQL =>
  sql`${id} in (select ${table.determinationId} from ${table} where ${condition})`;

const categoryContains = (text: string): SQL =>
  sql`${determinations.category} in (select category from ${treatments} where ${holds(sql`${treatments.category}`, text)})`;

function factConditions(where: FactWhere): SQL[] {
  const named = sql`${determinationFacts.name} = ${where.name}`;
  const known = owning(determinationFacts, named);
  const parts: SQL[] = [];
  if (where.eq === null) parts.push(negated(known));
  else if (where.eq !== undefined) {
    parts.push(
      owning(determinationFacts, sql`${named} and ${determinationFacts.value} = ${canonicalJson(where.eq)}`),
    );
  }
  if (typeof where.known === 'boolean') parts.push(where.known ? known : negated(known));
  return parts.length > 0 ? parts : [known];
}

function ruleFindingConditions(where: RuleFindingWhere): SQL[] {
  const parts: SQL[] = [];
  if (where.rule) parts.push(sql`${ruleFindings.ruleId} = ${where.rule}`);
  if (where.topic) parts.push(sql`${ruleFindings.topicId} = ${where.topic}`);
  if (where.status) parts.push(sql`${ruleFindings.status} = ${where.status}`);
  return [owning(ruleFindings, everyOf(parts))];
}

function citationConditions(where: CitationWhere): SQL[] {
  const parts: SQL[] = [];
  if (typeof where.noneCited === 'boolean') {
    const party = where.citedBy ? [sql`${bases.party} = ${where.citedBy}`] : [];
    parts.push(owning(bases, everyOf([sql`${bases.noneCited} = ${where.noneCited ? 1 : 0}`, ...party])));
  }
  const entry: SQL[] = [];
  if (where.guideline) entry.push(...valueConditions(sql`${citations.guidelineId}`, where.guideline));
  if (where.topic) entry.push(...valueConditions(sql`${citations.topicId}`, where.topic));
  if (where.section) {
    const column = sql`${citations.section}`;
    const contains = (text: string) =>
      holdsAmongDistinct(column, sql`${citations} as c`, sql.raw('c.section'), sql`1`, text);
    entry.push(...valueConditions(column, where.section, contains));
  }
  if (where.page) entry.push(...listConditions(sql`${citationPages.page}`, where.page, citationWithPage));
  const asksForCitation = entry.length > 0 || (where.citedBy && parts.length === 0);
  if (asksForCitation) {
    if (where.citedBy) entry.push(sql`${citations.citedBy} = ${where.citedBy}`);
    parts.push(owning(citations, everyOf(entry)));
  }
  return parts;
}

const citationWithPage = (page: SQL | null): SQL =>
  sql`${citations.id} in (select ${citationPages.citationId} from ${citationPages} where ${page ?? sql`1`})`;
