// The limits of a query: depth, aliases, directives as validation rules, cost as a plugin.
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type GraphQLSchema, type ValidationContext, type ValidationRule } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import type { Limits } from './configuration.js';
import { costOf } from './cost.js';
import { RememberedCosts } from './remembered-cost.js';

const sentence = (message: string): string => message.replace(/^Syntax Error: /, '');

/** Rules that refuse with QUERY_TOO_DEEP, TOO_MANY_ALIASES and TOO_MANY_DIRECTIVES. */
export function limitRules(limits: Limits): ValidationRule[] {
  // The rules throw by default, which ends as an internal error: here each reports under a code of its own.
  const reporting = (code: string) => ({
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: GraphQLError) =>
        context?.reportError(new GraphQLError(sentence(error.message), { extensions: { code } })),
    ],
  });
  return [
    maxDepthRule({ n: limits.depth, flattenFragments: true, ...reporting('QUERY_TOO_DEEP') }),
    maxAliasesRule({ n: limits.aliases, allowList: [], ...reporting('TOO_MANY_ALIASES') }),
    maxDirectivesRule({ n: limits.directives, ...reporting('TOO_MANY_DIRECTIVES') }),
  ] as ValidationRule[];
}

const tooExpensive = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'QUERY_TOO_EXPENSIVE', http: { status: 400 } } });

/** Refuses operations whose cost, page sizes in variables counted, is over the limit, with QUERY_TOO_EXPENSIVE. */
export function costPlugin(schema: GraphQLSchema, limits: Limits): ApolloServerPlugin<BaseContext> {
  const costs = new RememberedCosts();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, document }) => {
        refuseDeep(request.variables);
        const variables = request.variables ?? {};
        const cost = costs.of(document, request.operationName, variables, () =>
          measure(schema, document, variables, request.operationName),
        );
        if (cost > limits.cost) {
          throw tooExpensive(
            `The query costs ${cost}; the limit is ${limits.cost}. Ask for smaller pages or fewer fields.`,
          );
        }
      },
    }),
  };
}

/** Deeper than any input of the graph; what reads variables is recursive and must not run out of stack. */
const MAX_VARIABLE_DEPTH = 64;

function refuseDeep(variables: unknown): void {
  let level: unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_VARIABLE_DEPTH) {
      throw new GraphQLError(`Variables may be nested at most ${MAX_VARIABLE_DEPTH} levels deep.`, {
        extensions: { code: 'VARIABLES_TOO_DEEP', http: { status: 400 } },
      });
    }
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}

function measure(
  schema: GraphQLSchema,
  query: Parameters<typeof getComplexity>[0]['query'],
  variables: Record<string, unknown>,
  operationName: string | undefined,
): number {
  try {
    return getComplexity({ schema, query, variables, operationName, estimators: [costOf] });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.startsWith('Query exceeds')) throw tooExpensive('The query has too many fields.');
    const code = error.extensions.code ?? 'BAD_USER_INPUT';
    throw new GraphQLError(error.message, {
      nodes: error.nodes,
      extensions: { ...error.extensions, code, http: { status: 400 } },
    });
  }
}
