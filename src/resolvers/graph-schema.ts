// The executable schema: every resolver in one list.
import 'reflect-metadata';
import { type GraphQLObjectType, type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AuditResolver, BoilerplateTextResolver } from './audit.resolver.js';
import {
  AuditListsResolver,
  ConcordanceResolver,
  DriftResolver,
  VariationsResolver,
} from './audit-lists.resolver.js';
import { CitationResolver } from './citation.resolver.js';
import { CountResolver } from './count.resolver.js';
import { DeterminationResolver } from './determination.resolver.js';
import { GuidelineResolver, GuidelineRuleResolver, GuidelineTopicResolver } from './guideline.resolver.js';
import { IngestResolver } from './ingest.resolver.js';
import { JudgedDeterminationResolver } from './judged-determination.resolver.js';
import { LetterResolver } from './letter.resolver.js';
import { LikeCaseResolver, LikeCasesResolver } from './like-case.resolver.js';
import { LikeGroupResolver } from './like-group.resolver.js';
import { NodeResolver } from './node.resolver.js';
import { FactDefinitionResolver, FindingResolver, PredictionResolver } from './prediction.resolver.js';
import { RuleImpactChangeResolver, RuleImpactResolver } from './rule-impact.resolver.js';
import { StatusResolver } from './status.resolver.js';
import { TreatmentResolver } from './treatment.resolver.js';

/** The resolver classes of this folder; a test wants every one here. */
export const RESOLVERS = [
  AuditResolver,
  BoilerplateTextResolver,
  AuditListsResolver,
  ConcordanceResolver,
  DriftResolver,
  VariationsResolver,
  CitationResolver,
  CountResolver,
  DeterminationResolver,
  FactDefinitionResolver,
  FindingResolver,
  GuidelineResolver,
  GuidelineRuleResolver,
  GuidelineTopicResolver,
  IngestResolver,
  JudgedDeterminationResolver,
  LetterResolver,
  LikeCaseResolver,
  LikeCasesResolver,
  LikeGroupResolver,
  NodeResolver,
  PredictionResolver,
  RuleImpactChangeResolver,
  RuleImpactResolver,
  StatusResolver,
  TreatmentResolver,
] as const;

/** Builds the schema; once a process, since type-graphql keeps what it gathered. */
export async function buildGraphSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [...RESOLVERS],
    validate: false,
  });
  // The decorators have no place for these two.
  describe(schema.getQueryType(), 'What can be asked.');
  describe(
    schema.getMutationType(),
    'What can be changed; refused with READ_ONLY until writing is switched on.',
  );
  return schema;
}

function describe(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description = description;
}

/** The schema in the schema language, as schema.graphql holds it: types and fields in the order of the alphabet. */
export function schemaText(schema: GraphQLSchema): string {
  return `# Emitted from src/schema and src/resolvers; do not edit. UPDATE_SCHEMA=1 npm test -- test/schema writes it anew.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
