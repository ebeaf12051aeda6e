// Every command and every query of the documentation is run, in a folder of its own and on a database of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = process.cwd();
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs')).map((file) => join('docs', file)),
].filter((file) => file.endsWith('.md'));
const folder = mkdtempSync(join(tmpdir(), 'upheld-documentation-'));
for (const name of ['samples', 'src', 'dist', 'bin', 'node_modules', 'package.json']) {
  symlinkSync(join(root, name), join(folder, name));
}
const environment = { ...process.env, UPHELD_DB: join(folder, 'data', 'upheld.db'), NO_COLOR: '1' };

function upheld(parts: string[]): string {
  return execFileSync(process.execPath, [join(folder, 'bin', 'upheld.js'), ...parts], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The words of a command line: blanks part them, double quotes keep them together. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

function blocksOf(language: string): [string, string][] {
  const fence = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm');
  return pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(fence)].map((match): [string, string] => [
      page,
      (match[1] ?? '').trim(),
    ]),
  );
}

beforeAll(() => {
  upheld(['ingest', 'samples']);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const commands = blocksOf('sh').flatMap(([page, block]) =>
  block.split('\n').map((command): [string, string] => [page, command]),
);

test('the documentation holds commands and queries', () => {
  expect(commands.length).toBeGreaterThan(8);
  expect(blocksOf('graphql').length).toBeGreaterThan(10);
});

test.each(commands)('%s: %s', (_page, command) => {
  const [npx, name, ...parts] = wordsOf(command);
  expect([npx, name]).toEqual(['npx', 'upheld']);
  expect(() => upheld(parts)).not.toThrow();
});

describe('queries', () => {
  let server: { url: string; close(): Promise<void> };

  beforeAll(async () => {
    const { startServer } = await import('../src/server.js');
    const { readConfiguration } = await import('../src/server/configuration.js');
    const configuration = readConfiguration({ UPHELD_LOG_LEVEL: 'silent' });
    server = await startServer({ ...configuration, port: 0, db: environment.UPHELD_DB });
  }, 60_000);

  afterAll(() => server.close());

  test.each(
    blocksOf('graphql').map(([page, query]) => [page, query.slice(0, 60).replace(/\s+/g, ' '), query]),
  )('%s: %s', async (_page, _title, query) => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const answer = (await response.json()) as { data: unknown; errors?: unknown };
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toBeTruthy();
  });
});
