// Imports flow one way: a room may import only from itself and from rooms to its left.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const ROOMS = [
  ['terms', 'days', 'data-files'],
  ['written-dates', 'written-ages'],
  ['catalogue', 'statistics'],
  ['letter', 'document', 'rules'],
  ['forecast'],
  ['audit'],
  ['db'],
  ['jobs'],
  ['report', 'schema'],
  ['resolvers'],
  ['server'],
  ['cli'],
];
/** Inside the rules; what stands beside these folders puts them together. */
const ROOMS_OF_RULES = [
  ['facts'],
  ['request', 'engine'],
  ['reading', 'topics'],
  ['judge'],
  ['changes'],
  ['check'],
  ['evaluate-request'],
];
const src = join(process.cwd(), 'src');

function roomOf(file: string, within = src): string {
  return (relative(within, file).split(sep)[0] ?? '').replace(/\.(ts|js|mjs)$/, '');
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found: string[] = [];
  for (const match of text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)) {
    found.push(resolve(dirname(file), match[1] ?? ''));
  }
  return found;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|mjs)$/.test(file))
  .map((file) => join(src, file));

test('the rooms are the ones that the house names', () => {
  const known = ROOMS.flat();
  const seen = [...new Set(files.map((file) => roomOf(file)))];
  expect(seen.filter((room) => !known.includes(room))).toEqual([]);
  expect(files.length).toBeGreaterThan(10);
});

/** Imports from one room of a folder into a room that does not stand before it. */
function wrongImports(rooms: readonly (readonly string[])[], within: string): string[] {
  const rank = (room: string): number => rooms.findIndex((names) => names.includes(room));
  const inside = (file: string): boolean => !relative(within, file).startsWith('..');
  return files.filter(inside).flatMap((file) => {
    const from = roomOf(file, within);
    if (rank(from) < 0) return [`${relative(src, file)} is in no known room`];
    return importsOf(file)
      .filter(inside)
      .map((imported) => roomOf(imported, within))
      .filter((to) => to !== from && rank(to) >= rank(from))
      .map((to) => `${relative(src, file)} imports ${to}`);
  });
}

test('imports flow one way', () => {
  expect(wrongImports(ROOMS, src)).toEqual([]);
});

test('imports flow one way inside the rules', () => {
  const topicsAndCode = wrongImports(ROOMS_OF_RULES, join(src, 'rules'));
  expect(topicsAndCode).toEqual([]);
});

test('rules know neither GraphQL nor SQL, letters know neither rules nor storage', () => {
  const wrong = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    const room = roomOf(file);
    if (['rules', 'letter', 'catalogue', 'statistics', 'forecast', 'audit'].includes(room)) {
      return /from '(graphql|type-graphql|drizzle-orm|better-sqlite3)/.test(text);
    }
    return false;
  });
  expect(wrong.map((file) => relative(src, file))).toEqual([]);
});

test('no file name stands twice, unless its folder says what it is', () => {
  /** Rooms whose files are named after what other rooms do. */
  const namedAfter = ['cli', 'resolvers', 'schema', 'report', 'pages'];
  const seen = new Map<string, string[]>();
  for (const file of files.filter((each) => !namedAfter.includes(roomOf(each)))) {
    const name = file.split(sep).at(-1) ?? '';
    seen.set(name, [...(seen.get(name) ?? []), relative(src, file)]);
  }
  expect([...seen.values()].filter((places) => places.length > 1)).toEqual([]);
});
