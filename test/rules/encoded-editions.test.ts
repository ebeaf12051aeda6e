// The page on what is encoded stays true, and says since when.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodedEditions, encodedPage } from '../../src/rules/judge/encoded-editions.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';

const shipped = loadRuleBase();
const editions = encodedEditions(shipped);

test('docs/encoded.md is what the rule base says (renew it: npx upheld rules encoded > docs/encoded.md)', () => {
  expect(readFileSync(join(process.cwd(), 'docs/encoded.md'), 'utf8')).toBe(encodedPage(shipped));
});

test('every topic and rule is counted once', () => {
  const sum = (of: (edition: (typeof editions)[number]) => number): number =>
    editions.reduce((total, edition) => total + of(edition), 0);
  expect(sum(({ topics }) => topics)).toBe(shipped.topics.length);
  expect(sum(({ rules }) => rules)).toBe(shipped.topics.flatMap((topic) => topic.rules).length);
  expect(sum(({ topics }) => topics)).toBeGreaterThanOrEqual(150);
});

test('the first text on chronic pain gives way to the second on a day, and both to the chapters of 2017', () => {
  const days = (id: string) => editions.find(({ guideline }) => guideline === id);
  expect(days('mtus-chronic-pain-2009')).toMatchObject({ from: '2009-07-18', until: '2016-07-28' });
  expect(days('mtus-chronic-pain-2016')).toMatchObject({ from: '2016-07-29', until: '2017-11-30' });
  expect(days('mtus-acoem-2017-opioids')).toMatchObject({ from: '2017-12-01', until: null });
});
