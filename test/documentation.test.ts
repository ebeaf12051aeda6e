// Every command and every query of the documentation is run, in a folder of its own and on a database of its own. A
// block of JSON that names a file is what the reader has made of that file when the commands below it are run.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

const FENCE = /^```(?:sh|json (\S+))\n([\s\S]*?)^```/gm;

interface Step {
  page: string;
  step: string;
  text: string | null;
}

/** Commands and files of the pages in the order of reading; a step with a text is a file to write. */
const steps: Step[] = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(FENCE)].flatMap(([, file, block = '']): Step[] =>
    file ? [{ page, step: file, text: block }] : commandsOf(page, block),
  ),
);

function commandsOf(page: string, block: string): Step[] {
  return block
    .trim()
    .split('\n')
    .map((step) => ({ page, step, text: null }));
}

test('the documentation holds commands and queries', () => {
  expect(steps.length).toBeGreaterThan(8);
  expect(blocksOf('graphql').length).toBeGreaterThan(10);
});

test.each(steps)('$page: $step', ({ step, text }) => {
  if (text !== null) {
    expect(readFileSync(join(folder, step), 'utf8')).toContain('FILL IN');
    writeFileSync(join(folder, step), text);
    return;
  }
  const [npx, name, ...parts] = wordsOf(step);
  expect([npx, name]).toEqual(['npx', 'upheld']);
  expect(() => upheld(parts)).not.toThrow();
});

describe('queries', () => {
  let server: { url: string; close(): Promise<void> };

  beforeAll(async () => {
    const { startServer } = await import('../src/server.js');
    const { readConfiguration } = await import('../src/server/configuration.js');
    const configuration = readConfiguration({ UPHELD_LOG_LEVEL: 'silent', UPHELD_WRITES: 'on' });
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
