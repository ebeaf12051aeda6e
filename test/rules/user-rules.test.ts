// Users' own folders of topics: scaffold, load, check, and clashes with shipped ids.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRules } from '../../src/rules/check/check-rules.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import { readTopics } from '../../src/rules/topics/read-topics.js';
import { scaffoldTopic } from '../../src/rules/topics/scaffold-topic.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upheld-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fresh = { guideline: 'odg', id: 'a-new-topic', name: 'A new topic', treatments: ['nmes'] };
const ofFolder = (complaints: readonly { file: string }[]) =>
  complaints.filter(({ file }) => file.startsWith('odg/a-new'));

test('a scaffold loads, passes every check and rules beside the shipped topics', () => {
  const path = scaffoldTopic({ ...fresh, folder });
  expect(path).toBe(join(folder, 'odg/a-new-topic.json'));
  expect(ofFolder(checkRules({ folders: [folder] }).complaints)).toEqual([]);
  const ruleBase = loadRuleBase({ folders: [folder] });
  expect(ruleBase.candidates.naming('nmes').some(({ topic }) => topic.id === 'a-new-topic')).toBe(true);
  expect(ruleBase.version).not.toBe(loadRuleBase().version);
});

test('a scaffold overwrites nothing and wants a known guideline and a slug', () => {
  scaffoldTopic({ ...fresh, folder });
  expect(() => scaffoldTopic({ ...fresh, folder })).toThrow('exists already');
  expect(() => scaffoldTopic({ ...fresh, id: 'Not A Slug', folder })).toThrow('not a slug');
  expect(() => scaffoldTopic({ ...fresh, guideline: 'odgg', folder })).toThrow('Did you mean "odg"?');
});

test('a clash with a shipped id is an error', () => {
  const path = scaffoldTopic({ ...fresh, folder });
  const clash = readFileSync(path, 'utf8').replaceAll('a-new-topic-first', 'nmes-chronic-pain');
  writeFileSync(path, clash);
  expect(() => loadRuleBase({ folders: [folder] })).toThrow('RULE_ID_TWICE');
  const clashing = readTopics({ folders: [folder] }).complaints.filter(
    ({ code }) => code === 'RULE_ID_TWICE',
  );
  expect(clashing).toMatchObject([{ file: 'odg/a-new-topic.json', rule: 'nmes-chronic-pain' }]);
});

test('a folder that is not there is told', () => {
  expect(() => loadRuleBase({ folders: [join(folder, 'nowhere')] })).toThrow('RULE_FOLDER_MISSING');
});
