// The service as an HTTP application: schema, GraphQL server and routes put together.
import type { FastifyInstance } from 'fastify';
import { treatments } from '../catalogue/treatments.js';
import { countLetters } from '../db/pages/find-letters.js';
import type { ServiceContext } from '../jobs/context.js';
import { createGraphContext, type GraphContext } from '../resolvers/graph-context.js';
import { buildGraphSchema } from '../resolvers/graph-schema.js';
import { Knowledge } from '../resolvers/knowledge.js';
import { createApollo } from './apollo.js';
import type { Configuration } from './configuration.js';
import { addRoutes, createHttp } from './http.js';

export interface App {
  http: FastifyInstance;
  /** Refuses new requests, lets those under way end within closeSeconds, then cuts what is left. */
  close(): Promise<void>;
}

let schema: ReturnType<typeof buildGraphSchema> | null = null;

/** The application over an open context, not yet listening. */
export async function createApp(config: Configuration, service: ServiceContext): Promise<App> {
  schema ??= buildGraphSchema();
  const http = await createHttp(config);
  const apollo = createApollo(await schema, config, http.log);
  await apollo.start();
  let closing = false;
  const { ruleBase } = service;
  const knowledge = new Knowledge([...ruleBase.guidelines.values()], treatments, ruleBase.topics);
  const settings = { writes: config.writes, letterBytes: config.limits.letterBytes };
  const makeContext = (gone: () => AbortSignal): GraphContext =>
    createGraphContext(service, knowledge, settings, gone);
  await addRoutes(http, config, apollo, makeContext, {
    check: () => countLetters(service.db, null),
    isClosing: () => closing,
    details: () => ({ rules: ruleBase.version }),
  });
  const close = async (): Promise<void> => {
    closing = true;
    const cut = setTimeout(() => http.server.closeAllConnections(), config.closeSeconds * 1000);
    await http.close();
    clearTimeout(cut);
    await apollo.stop();
  };
  return { http, close };
}
