// The HTTP side: headers, compression, rate limit, body limit, health, GraphiQL and the route of the graph.
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import type { GraphContext } from '../resolvers/graph-context.js';
import type { Configuration } from './configuration.js';
import { serveGraphiql } from './graphiql.js';
import { type Readiness, serveHealth } from './health.js';
import { loggerOptions, RequestLog } from './logging.js';
import { answerTransportErrors, RateLimitError } from './transport-errors.js';

export const ENDPOINT = '/graphql';

/** Smaller answers are sent as they are: compressing them costs more than it saves. */
const COMPRESSED_BYTES = 4096;

/** A server with its protections; routes are added by `addRoutes`. */
export async function createHttp(config: Configuration): Promise<FastifyInstance> {
  const app = fastify({
    logger: loggerOptions(config),
    logController: new RequestLog(ENDPOINT),
    bodyLimit: config.limits.bodyBytes,
    trustProxy: config.trustProxy,
    forceCloseConnections: 'idle',
  });
  answerTransportErrors(app);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
  });
  // Bodies of requests stay uncompressed: their limit counts bytes as they are sent.
  await app.register(compress, {
    threshold: COMPRESSED_BYTES,
    encodings: ['gzip'],
    globalDecompression: false,
  });
  if (config.limits.requestsPerMinute > 0) {
    await app.register(rateLimit, {
      max: config.limits.requestsPerMinute,
      timeWindow: 60_000,
      errorResponseBuilder: () => new RateLimitError('Too many requests.'),
    });
  }
  return app;
}

/** The routes of the service: the graph, health, and GraphiQL where the configuration allows it. */
export async function addRoutes(
  app: FastifyInstance,
  config: Configuration,
  apollo: ApolloServer<GraphContext>,
  makeContext: (gone: () => AbortSignal) => GraphContext,
  readiness: Readiness,
): Promise<void> {
  serveHealth(app, readiness);
  if (config.graphiql) await serveGraphiql(app);
  app.route({
    method: ['GET', 'POST'],
    url: ENDPOINT,
    handler: fastifyApolloHandler(apollo, {
      context: async (_request, reply) => makeContext(() => goneOf(reply)),
    }),
  });
}

/** Aborted when the connection closes before the answer was sent. */
function goneOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  if (raw.destroyed) gone.abort();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
