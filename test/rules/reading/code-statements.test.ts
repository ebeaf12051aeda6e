import { findCodeStatements } from '../../../src/rules/reading/conditions/code-statements.js';

const read = (text: string): string[] =>
  findCodeStatements({ text, start: 0 }).map(({ fact, value }) => `${fact} ${value}`);

test.each<[what: string, text: string, facts: string[]]>([
  ['tenth revision', 'Dx: M75.121, E11.9', ['rotatorCuffTear FULL', 'diabetes true']],
  ['ninth revision', '847.0; 401.9', ['sprainOrStrain true', 'hypertension true']],
  [
    'a part of a category says more',
    'E11.42',
    ['diabetes true', 'diabeticNeuropathy true', 'neuropathicPain true'],
  ],
  ['levels of the spine are no codes', 'Fusion of L45 and T12, disc at C56', []],
  ['an amount is no code', 'Takes 250.00 mg', []],
  ['a code to be ruled out', 'Rule out G56.01', []],
  ['a code of the family', 'FH: E11.9', []],
])('%s', (_what, text, facts) => {
  expect(read(text)).toEqual(facts);
});
