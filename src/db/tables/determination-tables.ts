// Tables of determinations and what belongs to one: bases, citations, and all that is derived by rules and audit.
// Longer than others: the tables of one item refer to each other and are read side by side.
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  AGREEMENTS,
  AUDIT_FINDING_KINDS,
  FACT_SOURCES,
  OUTCOMES,
  PARTIES,
  PREDICTED_OUTCOMES,
  REVIEW_TYPES,
  SEXES,
  UNDETERMINED_REASONS,
  UR_DECISIONS,
} from '../../terms.js';
import { guidelines, guidelineTopics, treatments } from './catalogue-tables.js';
import { letters } from './letter-tables.js';

/** One row a disputed item. The columns after `spanEnd` repeat the letter or are derived, for filters and order. */
export const determinations = sqliteTable(
  'determinations',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    letterId: integer('letter_id')
      .notNull()
      .references(() => letters.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    disputedService: text('disputed_service').notNull(),
    disputedPortion: text('disputed_portion'),
    outcome: text({ enum: OUTCOMES }).notNull(),
    urDecision: text('ur_decision', { enum: UR_DECISIONS }),
    urDecidedOn: text('ur_decided_on'),
    urRequestedOn: text('ur_requested_on'),
    urReceivedOn: text('ur_received_on'),
    urReviewType: text('ur_review_type', { enum: REVIEW_TYPES }),
    urDateOfService: text('ur_date_of_service'),
    urOriginalRequest: text('ur_original_request'),
    urAuthorized: text('ur_authorized'),
    rationale: text().notNull(),
    spanStart: integer('span_start').notNull(),
    spanEnd: integer('span_end').notNull(),
    caseNumber: text('case_number'),
    decisionDate: text('decision_date'),
    /** The letter's UR denial date, else the day on which utilization review decided this item. */
    urDenialDate: text('ur_denial_date'),
    dateOfInjury: text('date_of_injury'),
    /** Days from the date of injury to urDenialDate; null where either is unknown. */
    injuryAgeDays: integer('injury_age_days'),
    age: integer(),
    sex: text({ enum: SEXES }),
    treatmentId: text('treatment_id').references(() => treatments.id),
    /** All treatments that the service names. */
    treatmentIds: text('treatment_ids', { mode: 'json' }).$type<readonly string[]>().notNull(),
    category: text(),
    subcategory: text(),
    agreement: text({ enum: AGREEMENTS }),
    /** Version of the rules and catalogues behind the derived columns and tables; null: not evaluated yet. */
    rulesVersion: text('rules_version'),
  },
  (table) => [
    index('determinations_by_letter').on(table.letterId, table.position),
    index('determinations_by_decision_date').on(table.decisionDate, table.id),
    index('determinations_by_case_number').on(table.caseNumber, table.id),
    index('determinations_by_outcome').on(table.outcome, table.decisionDate, table.id),
    index('determinations_by_treatment').on(table.treatmentId, table.decisionDate, table.id),
    index('determinations_by_category').on(table.category, table.decisionDate, table.id),
    index('determinations_by_agreement').on(table.agreement, table.decisionDate, table.id),
    index('determinations_by_ur_decision').on(table.urDecision, table.decisionDate, table.id),
    index('determinations_by_ur_denial_date').on(table.urDenialDate, table.id),
    index('determinations_by_injury').on(table.dateOfInjury, table.id),
    index('determinations_by_injury_age').on(table.injuryAgeDays, table.id),
    index('determinations_by_age').on(table.age, table.id),
    index('determinations_by_sex').on(table.sex, table.decisionDate, table.id),
    index('determinations_by_service').on(table.disputedService, table.id),
    index('determinations_by_rules_version').on(table.rulesVersion, table.id),
  ],
);

const determinationId = () =>
  integer('determination_id')
    .notNull()
    .references(() => determinations.id, { onDelete: 'cascade' });

export const bases = sqliteTable(
  'bases',
  {
    determinationId: determinationId(),
    party: text({ enum: PARTIES }).notNull(),
    text: text().notNull(),
    noneCited: integer('none_cited', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.determinationId, table.party] }),
    index('bases_by_none_cited').on(table.noneCited, table.party, table.determinationId),
  ],
);

export const citations = sqliteTable(
  'citations',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    determinationId: determinationId(),
    citedBy: text('cited_by', { enum: PARTIES }).notNull(),
    position: integer().notNull(),
    text: text().notNull(),
    guidelineId: text('guideline_id').references(() => guidelines.id),
    section: text(),
    topicId: text('topic_id').references(() => guidelineTopics.id),
    spanStart: integer('span_start').notNull(),
    spanEnd: integer('span_end').notNull(),
  },
  (table) => [
    index('citations_by_determination').on(table.determinationId, table.citedBy, table.position),
    index('citations_by_guideline').on(table.guidelineId, table.citedBy, table.determinationId),
    index('citations_by_topic').on(table.topicId, table.citedBy, table.determinationId),
    index('citations_by_section').on(table.section, table.citedBy, table.determinationId),
  ],
);

export const citationPages = sqliteTable(
  'citation_pages',
  {
    citationId: integer('citation_id')
      .notNull()
      .references(() => citations.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    page: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.citationId, table.position] }),
    index('citation_pages_by_page').on(table.page, table.citationId),
  ],
);

/** What the rules alone say of a determination, without the trace, which is computed anew when it is asked for. */
export const predictions = sqliteTable('predictions', {
  determinationId: integer('determination_id')
    .primaryKey()
    .references(() => determinations.id, { onDelete: 'cascade' }),
  rulesVersion: text('rules_version').notNull(),
  predictedOutcome: text('predicted_outcome', { enum: PREDICTED_OUTCOMES }).notNull(),
  undeterminedReason: text('undetermined_reason', { enum: UNDETERMINED_REASONS }),
  agreement: text({ enum: AGREEMENTS }).notNull(),
  /** Ids of the rules that decided, and the topic of the first of them. */
  decidedBy: text('decided_by', { mode: 'json' }).$type<string[]>().notNull(),
  decidingTopic: text('deciding_topic'),
});

/** Rules by a small number, as they are met: findings are many and names are long. Entries stay when rules go. */
export const metRules = sqliteTable(
  'met_rules',
  {
    id: integer().primaryKey(),
    ruleId: text('rule_id').notNull(),
    topicId: text('topic_id').notNull(),
  },
  (table) => [
    uniqueIndex('met_rules_by_rule').on(table.ruleId, table.topicId),
    index('met_rules_by_topic').on(table.topicId),
  ],
);

/** Which rules were tried on a determination; `status` is the place of the result in FINDING_STATUSES. */
export const ruleFindings = sqliteTable(
  'rule_findings',
  {
    determinationId: determinationId(),
    rule: integer()
      .notNull()
      .references(() => metRules.id),
    status: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.determinationId, table.rule] }),
    index('rule_findings_by_rule').on(table.rule, table.status, table.determinationId),
  ],
);

/**
 * The known facts of a determination, for filters and audits; an unknown fact has no row. `value` is JSON as
 * canonical-json.ts writes it. Where a fact was read stands in the prediction, which is computed anew when asked for.
 */
export const determinationFacts = sqliteTable(
  'determination_facts',
  {
    determinationId: determinationId(),
    name: text().notNull(),
    value: text().notNull(),
    source: text({ enum: FACT_SOURCES }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.determinationId, table.name] }),
    index('determination_facts_by_value').on(table.name, table.value, table.determinationId),
  ],
);

export const auditFindings = sqliteTable(
  'audit_findings',
  {
    determinationId: determinationId(),
    position: integer().notNull(),
    kind: text({ enum: AUDIT_FINDING_KINDS }).notNull(),
    message: text().notNull(),
    spanStart: integer('span_start'),
    spanEnd: integer('span_end'),
  },
  (table) => [
    primaryKey({ columns: [table.determinationId, table.position] }),
    index('audit_findings_by_kind').on(table.kind, table.determinationId),
  ],
);
