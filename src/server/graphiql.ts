// GraphiQL at "/", from prebuilt files of this repository: nothing is fetched from elsewhere.
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { dataPath } from '../data-files.js';

/** Lets the page run its own scripts and talk to this server, and nothing else. */
const POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // The editor sets styles of its own while it runs.
    styleSrc: ["'self'", "'unsafe-inline'"],
    fontSrc: ["'self'", 'data:'],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** Serves the page at "/" and its files below "/graphiql/". */
export async function serveGraphiql(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: dataPath('server/graphiql'),
    serve: false,
    index: false,
    maxAge: '1h',
  });
  // Each route has a config of its own, since helmet writes its settings there.
  const page = { config: { rateLimit: false as const }, helmet: { contentSecurityPolicy: POLICY } };
  app.get('/', page, (_request, reply) => reply.sendFile('index.html', { maxAge: 0 }));
  const file = { config: { rateLimit: false as const } };
  app.get<{ Params: { name: string } }>('/graphiql/:name', file, (request, reply) =>
    reply.sendFile(request.params.name),
  );
}
