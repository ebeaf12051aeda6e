// The HTTP side: headers, rate limit, body limit, health, GraphiQL and the route of the graph. Knows no schema.
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import helmet from 'helmet';
import type { GraphContext } from '../resolvers/graph-context.js';
import type { Configuration } from './configuration.js';
import { serveGraphiql } from './graphiql.js';
import { type Readiness, serveHealth } from './health.js';
import { loggerOptions } from './logging.js';
import { answerTransportErrors, RateLimitError } from './transport-errors.js';

export const ENDPOINT = '/graphql';

/** The security headers of every answer; GraphiQL has a policy of its own. */
const SECURITY_HEADERS = securityHeaders();

/** What helmet sets is the same each time: it is asked once. */
function securityHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
  });
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  protect(answer.req, answer, () => undefined);
  for (const name of answer.getHeaderNames()) headers[name] = String(answer.getHeader(name));
  return headers;
}

/** A server with its protections; routes are added by `addRoutes`. */
export async function createHttp(config: Configuration): Promise<FastifyInstance> {
  const app = fastify({
    logger: loggerOptions(config),
    bodyLimit: config.limits.bodyBytes,
    trustProxy: config.trustProxy,
    forceCloseConnections: 'idle',
  });
  answerTransportErrors(app);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(SECURITY_HEADERS);
    done();
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
export function addRoutes(
  app: FastifyInstance,
  config: Configuration,
  apollo: ApolloServer<GraphContext>,
  makeContext: (signal: AbortSignal) => GraphContext,
  readiness: Readiness,
): void {
  serveHealth(app, readiness);
  if (config.graphiql) serveGraphiql(app, ENDPOINT);
  app.route({
    method: ['GET', 'POST'],
    url: ENDPOINT,
    handler: fastifyApolloHandler(apollo, { context: async (_request, reply) => makeContext(goneOf(reply)) }),
  });
}

/** Aborted when the connection closes before the answer was sent. */
function goneOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
