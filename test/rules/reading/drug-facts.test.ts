import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactValue } from '../../../src/rules/facts/fact-list.js';
import { readRequest } from '../../../src/rules/reading/read-request.js';
import { makeRequest } from '../../support/rule-requests.js';

/** Service, summary, and the value of each fact that a careful reader would state; null where none may be read. */
type Row = [service: string, summary: string, facts: Record<string, FactValue | null>];

const rows: Row[] = JSON.parse(
  readFileSync(join(process.cwd(), 'test/rules/reading/drug-examples.json'), 'utf8'),
);

const requestOf = (service: string, summary: string) =>
  makeRequest({ service, caseSummary: summary, requestDate: '2015-06-01' });

test.each(rows)('%s: "%s"', (service, summary, expected) => {
  const { facts } = readRequest(requestOf(service, summary));
  const read = new Map(
    facts.filter(({ source }) => source !== 'ASSUMED_ABSENT').map(({ name, value }) => [name, value]),
  );
  for (const [name, value] of Object.entries(expected)) {
    const got = read.get(name) ?? null;
    if (typeof value === 'number') expect([name, got]).toEqual([name, expect.closeTo(value, 0)]);
    else expect([name, got]).toEqual([name, value]);
  }
});

test('a long summary of drugs is read in linear time', () => {
  const started = performance.now();
  readRequest(
    requestOf('Norco 10/325 #90', 'Takes Norco 10/325 q6h, UDS not done. It was stopped. '.repeat(800)),
  );
  expect(performance.now() - started).toBeLessThan(6000);
});
