// Lines of requests as offices, dictation and utilization review write them: each names its treatment and its facts.
import { readFileSync } from 'node:fs';
import { recogniseTreatment } from '../../../../src/catalogue/recognise-treatment.js';
import { readRequest } from '../../../../src/rules/reading/read-request.js';
import { makeRequest } from '../../../support/rule-requests.js';

const rows = readFileSync(new URL('requested-services.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test.each(rows)('%s is %s', (service = '', treatments = '', ...facts) => {
  const { treatment } = recogniseTreatment(service);
  expect(treatments.split('/')).toContain(String(treatment));
  const read = new Map(readRequest(makeRequest({ service })).facts.map((fact) => [fact.name, fact]));
  for (const fact of facts) {
    const [name = '', value] = fact.split('=');
    expect(`${name}=${read.get(name)?.value ?? null}`).toBe(`${name}=${value}`);
  }
});

test('every fact of a service slices to words of it', () => {
  for (const [service = ''] of rows) {
    for (const { span, readFrom } of readRequest(makeRequest({ service })).facts) {
      if (span && readFrom === 'SERVICE') expect(service.slice(span.start, span.end).trim()).not.toBe('');
    }
  }
});
