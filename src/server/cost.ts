// What a field costs: an object costs 1 plus its fields, a page its size times that, a computation what is stated here.

import { getNamedType, getNullableType, isCompositeType, isListType } from 'graphql';
import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { DEFAULT_PAGE, MAX_PAGE } from '../resolvers/page-size.js';

/** Fields that compute, by type and name, in the cost of loading one object. */
export const COMPUTED: Record<string, number> = {
  'Query.predict': 20,
  'Query.audit': 500,
  'Query.determinationCounts': 100,
  'Determination.prediction': 20,
  'Prediction.likeCases': 20,
  'Query.ruleImpact': 500,
  'ConsistencyAudit.likeGroups': 100,
  'LikeGroup.determinations': 5,
  'Mutation.ingestLetter': 100,
};

/** How many objects a list without pages is taken to hold; a test wants every such list of the schema here. */
export const LISTS: Record<string, number> = {
  'ConsistencyAudit.agreement': 3,
  'ConsistencyAudit.expectations': 10,
  'ConsistencyAudit.findingCounts': 3,
  'Counterfactual.changes': 3,
  'Determination.findings': 3,
  'Determination.treatments': 3,
  'Finding.conditions': 3,
  'Forecast.contributions': 3,
  'Guideline.topics': 20,
  'GuidelineBasis.citations': 3,
  'GuidelineRule.examples': 3,
  'GuidelineTopic.rules': 3,
  'GuidelineTopic.treatments': 3,
  'IngestLetterPayload.errors': 3,
  'Letter.determinations': 3,
  'Letter.revisions': 3,
  'Letter.sections': 3,
  'Letter.spans': 20,
  'Letter.warnings': 3,
  'LikeGroup.facts': 3,
  'Prediction.caveats': 3,
  'Prediction.counterfactuals': 3,
  'Prediction.facts': 10,
  'Prediction.findings': 5,
  'Prediction.missingFacts': 3,
  'Prediction.outOfForceFindings': 3,
  'Prediction.treatments': 3,
  'Query.determinationCounts': 3,
  'Query.factDefinitions': 100,
  'Query.guidelines': 20,
  'Query.treatments': 100,
  'RuleImpact.counts': 3,
  'RuleImpact.transitions': 3,
  'Treatment.topics': 3,
  'Variations.suppressed': 3,
};

/** The cost of one field with what stands below it. */
export function costOf({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  if (field.name.startsWith('__')) return 0;
  const path = `${type.name}.${field.name}`;
  const computed = COMPUTED[path] ?? 0;
  if (!isCompositeType(getNamedType(field.type))) return computed;
  // The edges and nodes of a page are counted once, with the page.
  const own = field.name === 'edges' || field.name === 'nodes' ? 0 : 1;
  return computed + itemsOf(path, field, args) * (own + childComplexity);
}

function itemsOf(
  path: string,
  field: ComplexityEstimatorArgs['field'],
  args: ComplexityEstimatorArgs['args'],
): number {
  if (field.args.some((argument) => argument.name === 'first')) {
    const asked: unknown = args.first ?? args.last ?? DEFAULT_PAGE;
    return Math.min(Math.max(typeof asked === 'number' ? asked : DEFAULT_PAGE, 1), MAX_PAGE);
  }
  const listed = isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));
  // The edges and nodes of a page are counted once, with the page.
  if (!listed || field.name === 'edges' || field.name === 'nodes') return 1;
  return LISTS[path] ?? MAX_PAGE;
}
