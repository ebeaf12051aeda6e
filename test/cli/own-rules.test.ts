// A folder of topics of one's own, through the commands: scaffold, check, predict, clash.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, upheld } from '../support/command.js';

const folder = newFolder();
const file = join(folder, 'odg', 'house-rule.json');
const inFolder = ['--rules', folder];

interface Answer {
  predictedOutcome: string;
  findings: { rule: string | { id: string }; status: string }[];
}

test('rules new writes a topic to fill in: rules check lists what is missing, and nothing answers from it', () => {
  const naming = ['--name', 'House rule', '--treatment', 'nmes'];
  const made = upheld(['rules', 'new', 'odg', 'house-rule', ...naming, '--into', folder]);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout.trim()).toBe(file);
  const checked = upheld(['rules', 'check', ...inFolder]);
  expect(checked.code).toBe(1);
  expect(checked.stdout.match(/RULE_PLACEHOLDER/g)).toHaveLength(6);
  const asked = upheld(['predict', '--service', 'Home muscle stimulator', ...inFolder]);
  expect(asked).toMatchObject({ code: 1, stdout: '' });
  expect(asked.stderr).toContain(`RULE_PLACEHOLDER  ${file}, rule "house-rule-first"`);
});

test('filled in it is sound, and rules format brings it into its form', () => {
  const example = (name: string, value: unknown, expect: string) => ({
    name,
    facts: value === null ? {} : { conservativeCareFailed: value },
    expect,
  });
  const topic = JSON.parse(readFileSync(file, 'utf8')) as { rules: object[] };
  topic.rules[0] = {
    ...topic.rules[0],
    summary: 'A house rule.',
    why: 'A reason.',
    when: { all: [{ fact: 'conservativeCareFailed', operator: 'equal', value: true }] },
    examples: [
      example('Conservative care failed', true, 'MATCH'),
      example('Conservative care helped', false, 'NO_MATCH'),
      example('The record is silent on conservative care', null, 'UNKNOWN'),
    ],
  };
  writeFileSync(file, JSON.stringify(topic));
  expect(upheld(['rules', 'check', ...inFolder])).toMatchObject({ code: 0 });
  const formatting = ['rules', 'format', ...inFolder];
  expect(upheld([...formatting, '--check'])).toMatchObject({ code: 1, stdout: `${file}\n` });
  expect(upheld(formatting)).toMatchObject({ code: 0, stdout: `${file}\n` });
  expect(upheld([...formatting, '--check'])).toMatchObject({ code: 0 });
});

test('in a repository rules new, check and format work on src/rules/guidelines', () => {
  const repository = newFolder();
  const written = join('src', 'rules', 'guidelines', 'odg', 'house-rule.json');
  mkdirSync(join(repository, 'src', 'rules', 'guidelines'), { recursive: true });
  const run = (...parts: string[]) => upheld(['rules', ...parts], undefined, repository);
  const naming = ['--name', 'House rule', '--treatment', 'nmes'];
  expect(run('new', 'odg', 'house-rule', ...naming)).toMatchObject({ code: 0, stdout: `${written}\n` });
  const checked = run('check', '--json');
  expect(checked.code).toBe(1);
  expect(JSON.parse(checked.stdout)).toMatchObject({
    topics: 1,
    complaints: [{ file: written }, {}, {}, {}, {}, {}],
  });
  expect(run('format', '--check').code).toBe(0);
});

test('without a folder of topics in the working directory rules new and rules format ask for one', () => {
  const naming = ['--name', 'House rule', '--treatment', 'nmes'];
  const elsewhere = newFolder();
  const made = upheld(['rules', 'new', 'odg', 'house-rule', ...naming], undefined, elsewhere);
  expect(made).toMatchObject({ code: 2, stdout: '' });
  expect(made.stderr).toContain('--into my-rules');
  const formatted = upheld(['rules', 'format'], undefined, elsewhere);
  expect(formatted).toMatchObject({ code: 2, stdout: '' });
  expect(formatted.stderr).toContain('--rules my-rules');
});

test('its rule rules beside the shipped ones', () => {
  const run = upheld([
    'predict',
    '--service',
    'Home muscle stimulator',
    '--date',
    '2018-06-01',
    '--fact',
    'conservativeCareFailed=true',
    '--json',
    ...inFolder,
  ]);
  expect(run.code).toBe(0);
  const answer = JSON.parse(run.stdout) as Answer;
  expect(answer.predictedOutcome).toBe('UPHELD');
  expect(JSON.stringify(answer.findings)).toContain('house-rule-first');
});

test('a broken topic is named with its place and mend, and a clash with a shipped id is an error', () => {
  const sound = readFileSync(file, 'utf8');
  writeFileSync(file, sound.replaceAll('conservativeCareFailed', 'conservativecareFailed'));
  const broken = upheld(['rules', 'check', ...inFolder]);
  expect(broken.code).toBe(1);
  expect(broken.stdout).toContain(`RULE_FACT_UNKNOWN  ${file}`);
  expect(broken.stdout).toContain('Did you mean "conservativeCareFailed"?');
  writeFileSync(file, sound.replaceAll('house-rule-first', 'nmes-chronic-pain'));
  const clash = upheld(['predict', '--service', 'Home muscle stimulator', ...inFolder]);
  expect(clash.code).toBe(1);
  expect(clash.stderr).toContain('RULE_ID_TWICE');
});

test('rules encoded counts it', () => {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('nmes-chronic-pain', 'house-rule-first'));
  const count = (rules: string[]): number => {
    const editions = JSON.parse(upheld(['rules', 'encoded', '--json', ...rules]).stdout) as {
      guideline: string;
      topics: number;
    }[];
    return editions.find(({ guideline }) => guideline === 'odg')?.topics ?? 0;
  };
  expect(count(inFolder)).toBe(count([]) + 1);
});
