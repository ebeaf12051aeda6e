// GraphiQL at "/", wholly from files of the installed package: nothing is fetched from elsewhere. Knows no schema.
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { ruruHTML } from 'ruru/server';
import { getStaticFile } from 'ruru/static';

const FILES = '/graphiql/';

/** The page, and the policy that lets it run its own scripts and talk to this server, and nothing else. */
export function graphiqlPage(endpoint: string): { html: string; policy: string } {
  const html = ruruHTML({ staticPath: FILES, endpoint }).replace(
    /<title>[^<]*<\/title>/,
    '<title>Upheld</title>',
  );
  const inline = [...html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(
    (match) => match[1] ?? '',
  );
  const hashes = inline.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    // The editor sets styles of its own while it runs.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html, policy };
}

/** Serves the page at "/" and its files below "/graphiql/". */
export function serveGraphiql(app: FastifyInstance, endpoint: string): void {
  const { html, policy } = graphiqlPage(endpoint);
  app.get('/', { config: { rateLimit: false } }, async (_request, reply) =>
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(html),
  );
  app.get(`${FILES}*`, { config: { rateLimit: false } }, async (request, reply) => {
    const file = await getStaticFile({
      staticPath: FILES,
      urlPath: request.url,
      acceptEncoding: request.headers['accept-encoding'],
      disallowDevAssets: true,
    });
    if (!file) return reply.callNotFound();
    return reply.headers({ ...file.headers, 'cache-control': 'public, max-age=3600' }).send(file.content);
  });
}
