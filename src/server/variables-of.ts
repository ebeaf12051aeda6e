// The variables of a request as the operation takes them, coerced once for the limits and for the answer.
import type { GraphQLRequest } from '@apollo/server';
import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';

export type CoercedVariables = ReturnType<typeof getVariableValues>;

const known = new WeakMap<GraphQLRequest, CoercedVariables>();

/** Either `coerced` or `errors`; the request's operation must be this one. */
export function variablesOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  request: GraphQLRequest,
): CoercedVariables {
  const found = known.get(request);
  if (found) return found;
  const made = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  known.set(request, made);
  return made;
}
