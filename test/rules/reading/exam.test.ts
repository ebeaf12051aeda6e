import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examCases, examRow, isCountedOnly, type Tally, tallyOf } from './exam-cases.js';

/** Floors and ceilings under today's figures; the aim is 0.92 right, 0.01 wrong, and three points apart. */
const BARS = { right: 0.73, wrong: 0.03, invented: 0.13, apart: 0.16 };

/** A style of fewer values is not told. */
const LEAST_OF_STYLE = 50;

const files = examCases();
const all = [...files.values()].flat();
const seen = tallyOf(all.filter(({ id }) => !isCountedOnly(id)));
const counted = tallyOf(all.filter(({ id }) => isCountedOnly(id)));
const right = ({ right: of, stated }: Tally): number => of / stated;

test('the cases are divided by their id, about seven to one', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const part = all.filter(({ id }) => isCountedOnly(id)).length / all.length;
  expect(part).toBeGreaterThan(0.1);
  expect(part).toBeLessThan(0.17);
});

test('what is read of the cases that are only counted', () => {
  expect(right(counted)).toBeGreaterThanOrEqual(BARS.right);
  expect(counted.wrong / counted.stated).toBeLessThanOrEqual(BARS.wrong);
  expect(counted.invented / counted.open).toBeLessThanOrEqual(BARS.invented);
});

test('the cases that were looked at run ahead by no more than they did', () => {
  expect(right(seen) - right(counted)).toBeLessThanOrEqual(BARS.apart);
});

test('docs/facts.md gives these figures', () => {
  const docs = readFileSync(join(process.cwd(), 'docs/facts.md'), 'utf8');
  const rows = [
    ...[...files].flatMap(([name, cases]) => [
      examRow(`${name}, looked at`, tallyOf(cases.filter(({ id }) => !isCountedOnly(id)))),
      examRow(`${name}, only counted`, tallyOf(cases.filter(({ id }) => isCountedOnly(id)))),
    ]),
    examRow('all, looked at', seen),
    examRow('all, only counted', counted),
    ...[...new Set(all.map(({ style }) => style))].sort().flatMap((style) => {
      const tally = tallyOf(all.filter((each) => each.style === style));
      return tally.stated < LEAST_OF_STYLE ? [] : [examRow(`style: ${style}`, tally)];
    }),
  ];
  expect(rows.filter((row) => !docs.includes(row))).toEqual([]);
});
