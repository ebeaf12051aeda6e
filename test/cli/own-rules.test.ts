// A folder of topics of one's own, through the commands: scaffold, check, predict, clash.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, upheld } from '../support/command.js';

const folder = newFolder();
const file = join(folder, 'odg', 'house-rule.json');
const inFolder = ['--rules', folder];

interface Answer {
  predictedOutcome: string;
  findings: { rule: string | { id: string }; status: string }[];
}

test('rules new writes a topic that rules check finds sound', () => {
  const made = upheld([
    'rules',
    'new',
    'odg',
    'house-rule',
    '--name',
    'House rule',
    '--treatment',
    'nmes',
    '--into',
    folder,
  ]);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout.trim()).toBe(file);
  const checked = upheld(['rules', 'check', '--json', ...inFolder]);
  const { complaints } = JSON.parse(checked.stdout) as { complaints: { file: string }[] };
  expect(complaints.filter((complaint) => complaint.file === 'odg/house-rule.json')).toEqual([]);
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
  expect(broken.stdout).toContain('RULE_FACT_UNKNOWN  odg/house-rule.json');
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
