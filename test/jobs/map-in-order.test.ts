// Order is kept, the number under way is bounded, and a failure reaches the one who takes the results.
import { mapInOrder } from '../../src/jobs/ingest/map-in-order.js';

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('results come in input order, at most so many at a time', async () => {
  let underWay = 0;
  let most = 0;
  const results: number[] = [];
  const work = async (member: number): Promise<number> => {
    most = Math.max(most, ++underWay);
    await later(member % 2 ? 1 : 4);
    underWay--;
    return member * 10;
  };
  for await (const result of mapInOrder([1, 2, 3, 4, 5, 6, 7], 3, work)) results.push(result);
  expect(results).toEqual([10, 20, 30, 40, 50, 60, 70]);
  expect(most).toBeLessThanOrEqual(3);
  expect(most).toBeGreaterThan(1);
});

test('a failure is thrown where it is taken', async () => {
  const results: number[] = [];
  const work = async (member: number): Promise<number> => {
    if (member === 2) throw new Error('two');
    return member;
  };
  const taking = (async () => {
    for await (const result of mapInOrder([1, 2, 3], 2, work)) results.push(result);
  })();
  await expect(taking).rejects.toThrow('two');
  expect(results).toEqual([1]);
});
