// The service as a process sees it: it listens, protects itself, tells how it is, and closes in order.
import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../src/server/configuration.js';
import { type RunningServer, startServer } from '../../src/server.js';

const folder = mkdtempSync(join(tmpdir(), 'upheld-server-'));
const running: RunningServer[] = [];
let databases = 0;
afterAll(async () => {
  for (const server of running) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(
  variables: Record<string, string> = {},
): Promise<{ url: string; root: string; close(): Promise<void> }> {
  databases += 1;
  const db = join(folder, `${databases}.db`);
  const server = await startServer(
    readConfiguration({ UPHELD_DB: db, PORT: '0', UPHELD_LOG_LEVEL: 'silent', ...variables }),
  );
  running.push(server);
  return { url: server.url, root: new URL('/', server.url).href, close: () => server.close() };
}

const json = { 'content-type': 'application/json' };
const post = (url: string, body: unknown, headers: Record<string, string> = json): Promise<Response> =>
  fetch(url, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
async function codesOf(reply: Response): Promise<string[]> {
  const { errors } = (await reply.json()) as { errors?: { extensions: { code: string } }[] };
  return (errors ?? []).map((error) => error.extensions.code);
}
const count = { query: '{ letters { totalCount } }' };

describe('in development', () => {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    server = await start({ UPHELD_MAX_BODY_BYTES: '20000' });
  });

  test('the first query is answered, as POST and as GET with a header of its own', async () => {
    expect(await (await post(server.url, count)).json()).toEqual({ data: { letters: { totalCount: 0 } } });
    const url = `${server.url}?query=${encodeURIComponent(count.query)}`;
    const reply = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
    expect(await reply.json()).toEqual({ data: { letters: { totalCount: 0 } } });
  });

  test('an audit whose asker hangs up is given up, and the next one is answered', async () => {
    const audit = { query: '{ audit { determinations } }' };
    const gone = new AbortController();
    const asked = fetch(server.url, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(audit),
      signal: gone.signal,
    });
    setTimeout(() => gone.abort(), 5);
    await asked.catch(() => undefined);
    expect(await (await post(server.url, audit)).json()).toEqual({ data: { audit: { determinations: 0 } } });
  });

  test('it says that it lives and that it is ready', async () => {
    expect(await (await fetch(`${server.root}health`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${server.root}ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'ready' });
  });

  test('GraphiQL stands at "/" with its files, and the schema can be read', async () => {
    const page = await fetch(server.root);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none';script-src 'self';");
    const files = [...(await page.text()).matchAll(/(?:src|href)="(graphiql\/[^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const reply = await fetch(`${server.root}${file}`);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-type')).toMatch(/javascript|css/);
      expect(reply.headers.get('content-security-policy')).not.toContain('script-src');
    }
    const schema = await post(server.url, { query: '{ __schema { queryType { name } } }' });
    expect(await schema.json()).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  test.each(['graphiql/..%2f..%2fserver.ts', 'graphiql/nothing.js', 'graphiql/', 'graphiql'])(
    'nothing else is served: %s',
    async (path) => {
      expect([403, 404]).toContain((await fetch(`${server.root}${path}`)).status);
    },
  );

  test('long answers are compressed for whoever takes that, short ones are not; the bytes are the same', async () => {
    const long = { query: '{ guidelines { slug title topics { slug } } }' };
    const compressed = await post(server.url, long);
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    const plain = await post(server.url, long, { ...json, 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await compressed.text()).toBe(await plain.text());
    expect((await post(server.url, count)).headers.get('content-encoding')).toBeNull();
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['plain text', 'text/plain'],
  ])('a page of another site cannot send a query as %s', async (_, type) => {
    const reply = await post(server.url, JSON.stringify(count), { 'content-type': type });
    expect([400, 415]).toContain(reply.status);
    expect(await codesOf(reply)).toEqual(['BAD_REQUEST']);
  });

  test('nor as a link, and a link never changes anything', async () => {
    const link = await fetch(`${server.url}?query=${encodeURIComponent(count.query)}`);
    expect(link.status).toBe(400);
    const mutation = encodeURIComponent('mutation { deleteLetter(id: "x") }');
    const changing = await fetch(`${server.url}?query=${mutation}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(changing.status).toBe(405);
  });

  test.each([
    ['no JSON', '{ "query": ', 400, 'BAD_REQUEST'],
    ['nothing', '', 400, 'BAD_REQUEST'],
    ['an empty query', { query: '' }, 400, 'BAD_REQUEST'],
    ['a list of queries', [count, count], 400, 'BAD_REQUEST'],
    ['variables that are no object', { ...count, variables: 'x' }, 400, 'BAD_REQUEST'],
    [
      'an operation that is not there',
      { query: 'query a { __typename }', operationName: 'b' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a body over the limit', { query: `{ __typename } # ${'x'.repeat(20_000)}` }, 413, 'BODY_TOO_LARGE'],
  ])('%s is refused with its code', async (_, body, status, code) => {
    const reply = await post(server.url, body);
    expect({ status: reply.status, codes: await codesOf(reply) }).toEqual({ status, codes: [code] });
  });

  test('another path is not found, and a strange host is no fault of ours', async () => {
    expect((await fetch(`${server.root}nowhere`)).status).toBe(404);
    expect(await statusWithHost(server.url, 'a b')).toBeLessThan(500);
    expect(await statusWithHost(server.url, '[')).toBeLessThan(500);
  });
});

function statusWithHost(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method: 'POST', headers: { ...json, host } }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(count));
  });
}

test.each([
  ['an answer', 'graphql', { method: 'POST', headers: json, body: JSON.stringify(count) }, 200],
  ['a refusal', 'graphql', { method: 'POST', headers: json, body: '{' }, 400],
  ['health', 'health', {}, 200],
  ['a path that is not there', 'nowhere', {}, 404],
] as [string, string, RequestInit, number][])(
  '%s has the security headers',
  async (_, path, init, status) => {
    const server = await start({ NODE_ENV: 'production' });
    const reply = await fetch(`${server.root}${path}`, init);
    expect(reply.status).toBe(status);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'x-download-options': 'noopen',
      'x-frame-options': 'SAMEORIGIN',
      'x-permitted-cross-domain-policies': 'none',
      'x-xss-protection': '0',
    });
  },
);

test('in production neither the schema nor GraphiQL is shown', async () => {
  const server = await start({ NODE_ENV: 'production' });
  expect((await fetch(server.root)).status).toBe(404);
  const reply = await post(server.url, { query: '{ __schema { queryType { name } } }' });
  expect(reply.status).toBe(400);
  expect((await post(server.url, count)).status).toBe(200);
});

test('until writing is switched on, letters are neither stored nor removed', async () => {
  const server = await start();
  const store = await post(server.url, {
    query: 'mutation { ingestLetter(input: { text: "x" }) { alreadyStored } }',
  });
  expect(await codesOf(store)).toEqual(['READ_ONLY']);
  const remove = await post(server.url, { query: 'mutation { deleteLetter(id: "TGV0dGVyOjE=") }' });
  expect(await codesOf(remove)).toEqual(['READ_ONLY']);
});

test('over the rate limit a client is told to wait; health is always told', async () => {
  const server = await start({ UPHELD_RATE_LIMIT: '3' });
  const replies: Response[] = [];
  for (let at = 0; at < 4; at += 1) replies.push(await post(server.url, count));
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(replies[3]?.headers.get('retry-after')).toBeTruthy();
  expect(await codesOf(replies[3] as Response)).toEqual(['RATE_LIMITED']);
  expect((await fetch(`${server.root}health`)).status).toBe(200);
});

test('a limit can be set: a query deeper than two levels is refused', async () => {
  const server = await start({ UPHELD_MAX_DEPTH: '2' });
  const reply = await post(server.url, { query: '{ guidelines { topics { slug } } }' });
  expect(await codesOf(reply)).toEqual(['QUERY_TOO_DEEP']);
});

test('closing twice is closing once; afterwards nobody listens, and the port is free', async () => {
  const server = await start();
  const port = new URL(server.url).port;
  await Promise.all([server.close(), server.close()]);
  await expect(post(server.url, count)).rejects.toThrow();
  const next = await start({ PORT: port });
  expect((await post(next.url, count)).status).toBe(200);
});

test('what is under way when it closes is answered', async () => {
  const server = await start();
  const asked = Array.from({ length: 20 }, () =>
    post(server.url, { query: '{ guidelines { slug topics { slug rules { id } } } }' }),
  );
  await Promise.race(asked);
  const closed = server.close();
  const replies = await Promise.allSettled(asked);
  await closed;
  const statuses = replies.flatMap((reply) => (reply.status === 'fulfilled' ? [reply.value.status] : []));
  expect(statuses).toContain(200);
  expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
});

test('a port that is taken is an error, not a hanging process', async () => {
  const server = await start();
  const port = new URL(server.url).port;
  await expect(start({ PORT: port })).rejects.toThrow(/EADDRINUSE/);
});

test('the log has structure and codes, but no letter text, no variables and no query', async () => {
  const written: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  try {
    const server = await start({ UPHELD_LOG_LEVEL: 'info' });
    const secret = 'the worker Jane Roe has a sore knee';
    const query = `query Handed($text: String!) { ingestLetter: __typename letters(where: { search: $text }) { totalCount } }`;
    await post(server.url, { query, variables: { text: secret } });
    await post(server.url, { query, variables: { text: { secret } } });
    await fetch(
      `${server.url}?query=${encodeURIComponent(`{ letters(where: { search: "${secret}" }) { totalCount } }`)}`,
      {
        headers: { 'apollo-require-preflight': '1' },
      },
    );
    await server.close();
  } finally {
    write.mockRestore();
  }
  const log = written.join('');
  expect(log).toContain('"operationName":"Handed"');
  expect(log).toContain('"milliseconds"');
  expect(log).toContain('BAD_USER_INPUT');
  expect(log).not.toMatch(/Jane|knee|totalCount/);
});
