// Queries that come again are answered by a plan made once; where a run is not the plain case, graphql-js answers as ever.
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { GraphContext } from '../resolvers/graph-context.js';
import { type PlannedField, planQuery } from './plan-query.js';
import { runPlan } from './run-plan.js';
import { variablesOf } from './variables-of.js';

/** So often a document is answered by graphql-js before it is planned. */
const RUNS_BEFORE = 4;
const MOST_PLANS = 200;

/** Plans by document; a document is one object as long as Apollo's store of parsed documents keeps it. */
class Plans {
  readonly #runs = new WeakMap<DocumentNode, number>();
  readonly #plans = new Map<DocumentNode, PlannedField[] | null>();

  constructor(readonly schema: GraphQLSchema) {}

  of(document: DocumentNode): PlannedField[] | null {
    const known = this.#plans.get(document);
    if (known !== undefined) return known;
    const runs = (this.#runs.get(document) ?? 0) + 1;
    this.#runs.set(document, runs);
    if (runs <= RUNS_BEFORE) return null;
    const plan = planQuery(this.schema, document);
    this.#plans.set(document, plan);
    for (const oldest of this.#plans.keys()) {
      if (this.#plans.size <= MOST_PLANS) break;
      this.#plans.delete(oldest);
    }
    return plan;
  }

  /** A query that failed may fail again: its next runs are left to graphql-js. */
  forget(document: DocumentNode): void {
    this.#plans.delete(document);
    this.#runs.set(document, 0);
  }
}

/** Answers documents from their fifth run on by their plan, with the same data; never one with an error. */
export function plannedQueries(schema: GraphQLSchema): ApolloServerPlugin<GraphContext> {
  const plans = new Plans(schema);
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, request, contextValue }) => {
        const plan = plans.of(document);
        if (!plan) return null;
        const { coerced } = variablesOf(schema, operation, request);
        if (!coerced) return null;
        try {
          const data = await runPlan(plan, contextValue, coerced);
          const http = { status: undefined, headers: new HeaderMap() };
          return { http, body: { kind: 'single' as const, singleResult: { data } } };
        } catch {
          // graphql-js runs it once more and says what is wrong, and where.
          plans.forget(document);
          return null;
        }
      },
    }),
  };
}
