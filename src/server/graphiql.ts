// GraphiQL at "/", wholly from files of the installed package: nothing is fetched from elsewhere. Knows no schema.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { ruruHTML } from 'ruru/server';

const FILES = '/graphiql/';
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

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

/** The files of the page by name; what is not among them is not served. */
function graphiqlFiles(): Map<string, { path: string; type: string }> {
  const module = createRequire(import.meta.url).resolve('ruru/static');
  const folder = join(dirname(module), '..', 'static');
  return new Map(
    readdirSync(folder).flatMap((name) => {
      const type = TYPES[extname(name)];
      return type ? [[name, { path: join(folder, name), type }]] : [];
    }),
  );
}

/** Serves the page at "/" and its files below "/graphiql/". */
export function serveGraphiql(app: FastifyInstance, endpoint: string): void {
  const { html, policy } = graphiqlPage(endpoint);
  const files = graphiqlFiles();
  const unlimited = { config: { rateLimit: false as const } };
  app.get('/', unlimited, async (_request, reply) =>
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(html),
  );
  app.get<{ Params: { name: string } }>(`${FILES}:name`, unlimited, async (request, reply) => {
    const file = files.get(request.params.name);
    if (!file) return reply.callNotFound();
    const content = await readFile(file.path);
    return reply.header('cache-control', 'public, max-age=3600').type(file.type).send(content);
  });
}
