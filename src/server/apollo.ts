// The GraphQL server: schema, limits, error format, log.
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { GraphContext } from '../resolvers/graph-context.js';
import type { Configuration } from './configuration.js';
import { formatError } from './errors.js';
import { costPlugin, limitRules } from './limits.js';
import { operationLog } from './logging.js';

/** A server over the schema, not yet started. CSRF protection is on: queries come as JSON or with a header of their own. */
export function createApollo(
  schema: GraphQLSchema,
  config: Configuration,
  log: FastifyBaseLogger,
): ApolloServer<GraphContext> {
  return new ApolloServer<GraphContext>({
    schema,
    introspection: config.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // Whoever started the service stops it.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: config.limits.tokens },
    validationRules: limitRules(config.limits),
    formatError,
    logger: log,
    plugins: [ApolloServerPluginCacheControlDisabled(), costPlugin(schema, config.limits), operationLog(log)],
  });
}
