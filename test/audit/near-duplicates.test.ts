// Near-identical texts: which belong together, and that the time grows with the texts.
import { NearDuplicates } from '../../src/audit/near-duplicates.js';
import { processorTime } from '../support/processor-time.js';
import { seeded } from '../support/seeded.js';

describe('near-identical texts', () => {
  const random = seeded(21);
  const words = Array.from({ length: 400 }, (_, at) => `w${at.toString(36).replace(/\d/g, 'q')}x`);
  const text = (length = 120) => Array.from({ length }, () => random.pick(words)).join(' ');
  test('clusters hold the copies with other numbers, case and marks, and nothing else', () => {
    const index = new NearDuplicates();
    const copied = text();
    index.add(text());
    index.add(`${copied} 12 tablets`);
    index.add(text());
    index.add(`${copied.toUpperCase()}, 90 TABLETS.`);
    index.add('too short to tell');
    index.add('too short to tell');
    expect(index.clusters()).toEqual([[1, 3]]);
  });
  test('time grows with the texts, also where all are the same', () => {
    const index = new NearDuplicates();
    const one = text();
    const time = processorTime(() => {
      for (let at = 0; at < 5_000; at++) index.add(one);
      expect(index.clusters()).toHaveLength(1);
    });
    expect(time).toBeLessThan(8000);
  });
});
