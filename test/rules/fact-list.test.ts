// The closed list of facts: names, types, units and ranges are there and make sense.
import { isDay } from '../../src/days.js';
import {
  complaintAboutValue,
  FACT_ORIGINS,
  FACT_TYPES,
  factDefinitions,
  findFactDefinition,
} from '../../src/rules/facts/fact-list.js';

test('every fact has a camelCase name of its own, a known type, a meaning and an origin', () => {
  const facts = factDefinitions();
  expect(facts.length).toBeGreaterThan(150);
  expect(new Set(facts.map((fact) => fact.name)).size).toBe(facts.length);
  const wrong = facts.filter(
    (fact) =>
      !/^[a-z][A-Za-z0-9]*$/.test(fact.name) ||
      !FACT_TYPES.includes(fact.type) ||
      !/^[A-Z].{4,}\.$/.test(fact.meaning) ||
      fact.readFrom.length === 0 ||
      fact.readFrom.some((origin) => !FACT_ORIGINS.includes(origin)),
  );
  expect(wrong.map((fact) => fact.name)).toEqual([]);
});

test('numbers have units and ranges, choices have choices, and nothing else has', () => {
  const wrong = factDefinitions().filter((fact) => {
    const number = fact.unit !== null && fact.range !== null && fact.range.min < fact.range.max;
    if (fact.type === 'number') return !number;
    if (fact.unit !== null || fact.range !== null) return true;
    return fact.type === 'choice'
      ? fact.choices.length < 2 && fact.name !== 'treatment'
      : fact.choices.length > 0;
  });
  expect(wrong.map((fact) => fact.name)).toEqual([]);
});

test('what is presumed absent is something that is or is not, and never part of what is asked for', () => {
  const rare = factDefinitions().filter((fact) => fact.rare);
  expect(rare.map(({ name }) => name)).toEqual(expect.arrayContaining(['strokeRehabilitation', 'tumor']));
  expect(rare.filter(({ type, fixed }) => type !== 'boolean' || fixed)).toEqual([]);
});

test.each([
  ['chronicPain', true, null],
  ['chronicPain', 'true', 'must be true or false'],
  ['visitsRequested', 12, null],
  ['visitsRequested', 1.5, 'must be a whole number'],
  ['visitsRequested', -1, 'must lie between 0 and 400'],
  ['visitsRequested', Number.NaN, 'must be a number'],
  ['bodyPart', 'NECK', null],
  ['bodyPart', 'neck', 'must be one of'],
  ['dateOfInjury', '2014-02-28', null],
  ['dateOfInjury', '2014-02-30', 'must be a day'],
  ['treatment', 'anything', null],
])('%s = %p: %p', (name, value, complaint) => {
  const definition = findFactDefinition(name);
  if (!definition) throw new Error(name);
  const found = complaintAboutValue(definition, value);
  if (complaint === null) expect(found).toBeNull();
  else expect(found).toContain(complaint);
});

test('days are those of the calendar', () => {
  expect(['2016-02-29', '2015-02-29', '2015-13-01', '15-01-01', ''].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
