// Users' own folders of topics: scaffold, load, check, and clashes with shipped ids.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { checkRules } from '../../src/rules/check/check-rules.js';
import { loadRuleBase } from '../../src/rules/judge/load-rule-base.js';
import { formatFolder } from '../../src/rules/topics/format-folder.js';
import { readTopics } from '../../src/rules/topics/read-topics.js';
import type { RuleComplaint } from '../../src/rules/topics/rule-complaint.js';
import { scaffoldTopic } from '../../src/rules/topics/scaffold-topic.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'upheld-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fresh = { guideline: 'odg', id: 'a-new-topic', name: 'A new topic', treatments: ['nmes'] };
const ofFolder = (complaints: readonly RuleComplaint[]) =>
  complaints.filter(({ file }) => file.startsWith(`${folder}/odg/a-new`));

/** The scaffold as a person has filled it in. */
function filledIn(path: string): string {
  const text = readFileSync(path, 'utf8')
    .replace(/FILL IN: a fact of[^"]*/, 'chronicPain')
    .replace(
      /("name": )"FILL IN[^"]*", "facts": \{\}(, "expect": "MATCH")/,
      '$1"Years", "facts": { "chronicPain": true }$2',
    )
    .replace(
      /("name": )"FILL IN[^"]*", "facts": \{\}(, "expect": "NO_)/,
      '$1"Days", "facts": { "chronicPain": false }$2',
    )
    .replaceAll('FILL IN: ', 'Filled in: ');
  writeFileSync(path, text);
  return text;
}

test('a scaffold that nobody has filled in is unsound: each placeholder is listed, and nothing answers from it', () => {
  const path = scaffoldTopic({ ...fresh, folder });
  expect(path).toBe(join(folder, 'odg/a-new-topic.json'));
  const complaints = ofFolder(checkRules({ folders: [folder] }).complaints);
  expect(new Set(complaints.map(({ code, file }) => `${code} ${file}`))).toEqual(
    new Set([`RULE_PLACEHOLDER ${folder}/odg/a-new-topic.json`]),
  );
  expect(complaints.map(({ rule, message }) => `${rule} ${message.split('"')[1]}`)).toEqual(
    ['summary', 'why', 'when.all.0.fact', 'examples.0.name', 'examples.1.name', 'examples.2.name'].map(
      (field) => `a-new-topic-first ${field}`,
    ),
  );
  expect(() => loadRuleBase({ folders: [folder] })).toThrow('RULE_PLACEHOLDER');
});

test('one placeholder left over is enough, wherever it stands', () => {
  const path = scaffoldTopic({ ...fresh, folder });
  const text = filledIn(path);
  for (const field of ['"section": "', '"name": "', '"why": "']) {
    writeFileSync(path, text.replace(field, `${field}FILL IN: `));
    expect(ofFolder(readTopics({ folders: [folder] }).complaints)).toMatchObject([
      { code: 'RULE_PLACEHOLDER' },
    ]);
  }
});

test('filled in it is sound and rules beside the shipped topics, wherever the folder lies', () => {
  filledIn(scaffoldTopic({ ...fresh, folder }));
  expect(ofFolder(checkRules({ folders: [folder] }).complaints)).toEqual([]);
  const ruleBase = loadRuleBase({ folders: [folder] });
  expect(ruleBase.candidates.naming('nmes').some(({ topic }) => topic.id === 'a-new-topic')).toBe(true);
  expect(ruleBase.version).not.toBe(loadRuleBase().version);
  const moved = mkdtempSync(join(tmpdir(), 'upheld-rules-'));
  filledIn(scaffoldTopic({ ...fresh, folder: moved }));
  expect(loadRuleBase({ folders: [moved] }).version).toBe(ruleBase.version);
  rmSync(moved, { recursive: true });
});

test('a scaffold is in standard form and names its schema by a path that an editor finds', () => {
  const path = scaffoldTopic({ ...fresh, folder });
  expect(formatFolder(folder, { write: false })).toEqual([]);
  const { $schema } = JSON.parse(readFileSync(path, 'utf8')) as { $schema: string };
  expect(readFileSync(resolve(dirname(path), $schema), 'utf8')).toContain('Guideline topic');
});

test('a scaffold overwrites nothing and wants a known guideline and a slug', () => {
  scaffoldTopic({ ...fresh, folder });
  expect(() => scaffoldTopic({ ...fresh, folder })).toThrow('exists already');
  expect(() => scaffoldTopic({ ...fresh, id: 'Not A Slug', folder })).toThrow('not a slug');
  expect(() => scaffoldTopic({ ...fresh, guideline: 'odgg', folder })).toThrow('Did you mean "odg"?');
});

test('a clash with a shipped id is an error that names both files, though the folder mirrors the shipped one', () => {
  const shipped = join(process.cwd(), 'src/rules/guidelines/odg');
  const [file = ''] = readdirSync(shipped);
  mkdirSync(join(folder, 'odg'));
  writeFileSync(join(folder, 'odg', file), readFileSync(join(shipped, file), 'utf8'));
  expect(() => loadRuleBase({ folders: [folder] })).toThrow('RULE_ID_TWICE');
  const { complaints } = readTopics({ folders: [folder] });
  expect(complaints[0]).toMatchObject({ code: 'TOPIC_ID_TWICE', file: `${folder}/odg/${file}` });
  expect(complaints[0]?.message).toContain(`already taken by odg/${file}`);
});

test('a folder that is not there is told', () => {
  expect(() => loadRuleBase({ folders: [join(folder, 'nowhere')] })).toThrow('RULE_FOLDER_MISSING');
});
