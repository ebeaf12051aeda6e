// Imports flow one way: a room may import only from itself and from rooms to its left.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const ROOMS = [
  ['terms', 'data-files'],
  ['catalogue'],
  ['letter', 'document', 'rules'],
  ['forecast'],
  ['audit'],
  ['db'],
  ['jobs'],
  ['schema'],
  ['resolvers'],
  ['server'],
  ['cli'],
];
const src = join(process.cwd(), 'src');

function roomOf(file: string): string {
  return (relative(src, file).split(sep)[0] ?? '').replace(/\.(ts|js|mjs)$/, '');
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
  const seen = [...new Set(files.map(roomOf))];
  expect(seen.filter((room) => !known.includes(room))).toEqual([]);
  expect(files.length).toBeGreaterThan(10);
});

test('imports flow one way', () => {
  const rank = (room: string): number => ROOMS.findIndex((rooms) => rooms.includes(room));
  const wrong: string[] = [];
  for (const file of files) {
    for (const imported of importsOf(file)) {
      const [from, to] = [roomOf(file), roomOf(imported)];
      if (from !== to && rank(to) >= rank(from)) wrong.push(`${relative(src, file)} imports ${to}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('rules know neither GraphQL nor SQL, letters know neither rules nor storage', () => {
  const wrong = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    const room = roomOf(file);
    if (['rules', 'letter', 'catalogue', 'forecast', 'audit'].includes(room)) {
      return /from '(graphql|type-graphql|drizzle-orm|better-sqlite3)/.test(text);
    }
    return false;
  });
  expect(wrong.map((file) => relative(src, file))).toEqual([]);
});
