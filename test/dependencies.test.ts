// What the lock file holds: exact versions, none below the first safe one, and a reason for each dependency.
import { existsSync, readFileSync } from 'node:fs';
import { satisfies } from 'semver';

interface Lock {
  packages: Record<string, { version?: string; link?: boolean; engines?: { node?: string } | string[] }>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const build = JSON.parse(readFileSync('packages/build/package.json', 'utf8'));
const named = { ...manifest.dependencies, ...manifest.devDependencies, ...build.dependencies };
const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** First versions without known flaws; no audit service can be asked offline. */
const SAFE: [string, string, string][] = [
  ['drizzle-orm', '0.45.2', 'CVE-2026-39356'],
  ['fastify', '5.3.2', 'CVE-2025-32442'],
];
/** Versions above which Node.js 20 is lost. */
const HELD_BACK: [string, number][] = [
  ['better-sqlite3', 12],
  ['graphql', 16],
];

const parts = (version: string): number[] => version.split(/[.+-]/).slice(0, 3).map(Number);

function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [parts(version), parts(least)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 || (a[at] ?? 0) > (b[at] ?? 0);
}

function versionsOf(name: string): string[] {
  const entries = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
  return entries.flatMap(([, { version }]) => version ?? []);
}

test('every version in package.json is exact', () => {
  const ranges = Object.entries(named);
  expect(ranges.length).toBeGreaterThan(20);
  expect(ranges.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)))).toEqual([]);
});

test.each(SAFE)('%s is at least %s: %s', (name, least) => {
  const versions = versionsOf(name);
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter((version) => !isAtLeast(version, least))).toEqual([]);
});

test.each(HELD_BACK)('%s stays at major version %d while Node.js 20 is served', (name, major) => {
  expect(versionsOf(name).map((version) => parts(version)[0])).toEqual([major]);
});

test('every locked package admits the Node.js of package.json, so that no install warns', () => {
  const least = String(manifest.engines.node).replace('>=', '');
  expect(least).toBe('20.19');
  const wanting = Object.entries(lock.packages).flatMap(([path, { engines }]) => {
    const node = Array.isArray(engines) ? undefined : engines?.node;
    return path === '' || !node || satisfies(`${least}.0`, node) ? [] : [`${path} wants ${node}`];
  });
  expect(wanting).toEqual([]);
});

test('jsonpath-plus is our stand-in, which refuses every path: versions below 11 can be made to run code', () => {
  const found = Object.keys(lock.packages).filter((path) => path.endsWith('jsonpath-plus'));
  expect(found).toEqual(['node_modules/jsonpath-plus', 'packages/jsonpath-plus']);
  expect(lock.packages['node_modules/jsonpath-plus']?.link).toBe(true);
  expect(existsSync('packages/jsonpath-plus/index.cjs')).toBe(true);
  const { JSONPath } = require('../packages/jsonpath-plus/index.cjs');
  expect(() => JSONPath({ path: '$..a', json: {} })).toThrow('RULE_PATH_USED');
});

test('docs/why.md gives a reason for every dependency, and for none that is not there', () => {
  const why = readFileSync('docs/why.md', 'utf8');
  const names = Object.keys(named);
  const excused = (name: string): boolean =>
    name.startsWith('@types/') ||
    (name.startsWith('@escape.tech/') && why.includes('@escape.tech/graphql-armor-*'));
  expect(names.filter((name) => !excused(name) && !why.includes(`\`${name}\``))).toEqual([]);
  const table = why.slice(why.indexOf('| package |'), why.indexOf('What building takes'));
  const listed = [...table.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  const there = (name: string): boolean =>
    names.some((each) => each === name || (name.endsWith('*') && each.startsWith(name.slice(0, -1))));
  expect(listed.filter((name) => !there(name))).toEqual([]);
});
