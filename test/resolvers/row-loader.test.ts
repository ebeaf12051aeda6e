// Rows that were announced together are there at once, after one statement; others come, gathered as ever.
import { RowLoader, whenThere } from '../../src/resolvers/row-loader.js';

function loaderSeeing(): { loader: RowLoader<string>; asked: number[][]; opened: string[][] } {
  const asked: number[][] = [];
  const opened: string[][] = [];
  const find = (ids: readonly number[]): string[] => {
    asked.push([...ids]);
    return ids.map((id) => `row ${id}`);
  };
  return { loader: new RowLoader(find, (values) => opened.push([...values])), asked, opened };
}

test('the first of an announced list reads all of it, each id once, and tells what was opened', () => {
  const { loader, asked, opened } = loaderSeeing();
  loader.announce([3, 1, 3]);
  expect(asked).toEqual([]);
  expect([loader.load(1), loader.load(3), loader.load(1)]).toEqual(['row 1', 'row 3', 'row 1']);
  expect(asked).toEqual([[3, 1]]);
  expect(opened).toEqual([['row 3', 'row 1']]);
});

test('each list is read on its own: nobody asked for the other', () => {
  const { loader, asked } = loaderSeeing();
  loader.announce([1, 2]);
  loader.announce([3]);
  expect(loader.load(3)).toBe('row 3');
  expect(asked).toEqual([[3]]);
});

test('ids that nobody announced come, together', async () => {
  const { loader, asked } = loaderSeeing();
  expect(await Promise.all([loader.load(5), loader.load(6), loader.load(5)])).toEqual([
    'row 5',
    'row 6',
    'row 5',
  ]);
  expect(asked).toEqual([[5, 6]]);
});

test('what follows runs at once where the value is there, and later where it comes', async () => {
  expect(whenThere('there', (value) => value.length)).toBe(5);
  expect(await whenThere(Promise.resolve('comes'), (value) => value.length)).toBe(5);
});
