// The errors for wrong input from a client, each with a code.
import { GraphQLError } from 'graphql';

/** Codes that resolvers give themselves; docs/graph.md lists these and those of storage and server. */
export type BadInputCode =
  | 'BAD_USER_INPUT'
  | 'ID_INVALID'
  | 'PAGE_INVALID'
  | 'PAGE_TOO_LARGE'
  | 'CURSOR_INVALID'
  | 'FILTER_TOO_LARGE'
  | 'DIMENSIONS_INVALID'
  | 'UNKNOWN_FACT'
  | 'UNKNOWN_GUIDELINE'
  | 'UNKNOWN_RULE'
  | 'UNKNOWN_TOPIC'
  | 'UNKNOWN_TREATMENT'
  | 'FACT_VALUE_INVALID'
  | 'TEXT_TOO_LARGE'
  | 'RULE_BASE_BROKEN'
  | 'READ_ONLY';

/** An error for the client: what is wrong and what to do, in one or two sentences. */
export function badInput(code: BadInputCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
