// The GraphiQL page: small, nothing from elsewhere, no script but files, and every file under its licence.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'src', 'server', 'graphiql');
const html = readFileSync(join(folder, 'index.html'), 'utf8');
const files = readdirSync(folder);

test('the page has our title, names no address but its own server, and has no inline script', () => {
  expect(html).toContain('<title>Upheld</title>');
  expect(html).not.toMatch(/https?:|"\/\//);
  expect(html).not.toMatch(/<script>|<style|\sstyle=|\son[a-z]+=/);
});

test('every file that the page names is there', () => {
  const named = [...html.matchAll(/"graphiql\/([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !files.includes(name))).toEqual([]);
});

test('what others wrote is unchanged, stands with its licences, and takes under two megabytes', () => {
  const { sha256 } = JSON.parse(readFileSync(join(folder, 'prebuilt.json'), 'utf8'));
  const own = ['index.html', 'page.css', 'page.js', 'prebuilt.json'];
  expect([...Object.keys(sha256), ...own].sort()).toEqual([...files].sort());
  expect(Object.keys(sha256).filter((name) => name.startsWith('LICENSE-'))).toHaveLength(2);
  for (const [name, digest] of Object.entries(sha256)) {
    const bytes = readFileSync(join(folder, name));
    expect({ name, digest: createHash('sha256').update(bytes).digest('hex') }).toEqual({ name, digest });
  }
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  expect(bytes).toBeLessThan(2_000_000);
});
