// Every mistake in a topic file is told by its code, its place and a sentence. Each fixture holds one and is its name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUIDELINES } from '../../src/catalogue/guideline-catalogue.js';
import { parseTopic } from '../../src/rules/topics/parse-topic.js';
import { complaintWords } from '../../src/rules/topics/rule-complaint.js';

const folder = join(process.cwd(), 'test/rules/malformed');
const known = {
  guidelines: new Map(GUIDELINES.map((guideline) => [guideline.id, guideline])),
  treatments: new Set(['nmes', 'tens']),
};

const MISTAKES: [fixture: string, code: string, words: string][] = [
  ['unknown-fact', 'RULE_FACT_UNKNOWN', 'Did you mean "chronicPain"?'],
  ['unknown-operator', 'RULE_OPERATOR_UNKNOWN', 'Did you mean "equal"?'],
  ['operator-of-another-type', 'RULE_OPERATOR_TYPE', 'which is a boolean'],
  ['number-as-text', 'RULE_VALUE_TYPE', 'must be a number'],
  ['number-out-of-range', 'RULE_VALUE_TYPE', 'must lie between'],
  ['truth-as-text', 'RULE_VALUE_TYPE', 'must be true or false'],
  ['unknown-choice', 'RULE_VALUE_TYPE', 'Did you mean "LOW_BACK"?'],
  ['one-value-for-a-list', 'RULE_VALUE_TYPE', 'wants a list of values'],
  ['empty-all', 'RULE_GROUP_EMPTY', 'would always hold'],
  ['empty-any', 'RULE_GROUP_EMPTY', 'would always hold'],
  ['two-groups-side-by-side', 'RULE_CONDITION_SHAPE', 'alone'],
  ['condition-without-group', 'RULE_CONDITION_SHAPE', 'top of a condition'],
  ['misspelt-condition-key', 'RULE_CONDITION_SHAPE', 'Did you mean "operator"?'],
  ['path-in-condition', 'RULE_CONDITION_SHAPE', 'no "path"'],
  ['misspelt-key', 'TOPIC_SHAPE', 'Did you mean "treatments"?'],
  ['unknown-recommendation', 'TOPIC_SHAPE', 'must be one of RECOMMENDED'],
  ['no-rules', 'TOPIC_SHAPE', 'rules'],
  ['no-source', 'TOPIC_SHAPE', 'source'],
  ['seen-nowhere', 'RULE_SOURCE_MISSING', 'SEEN, but nothing'],
  ['blank-section', 'RULE_SOURCE_MISSING', 'names no section'],
  ['no-such-day', 'RULE_DATE_BROKEN', 'no day "2010-02-30"'],
  ['dates-reversed', 'RULE_DATES_REVERSED', 'never'],
  ['date-beyond-edition', 'RULE_DATES_OUTSIDE_EDITION', 'beyond the edition'],
  ['no-example-of-silence', 'RULE_EXAMPLE_MISSING', 'expects UNKNOWN'],
  ['wrong-example', 'RULE_EXAMPLE_WRONG', 'the rule gives MATCH'],
  ['example-with-unknown-fact', 'RULE_FACT_UNKNOWN', 'Did you mean "chronicPain"?'],
  ['example-with-wrong-value', 'RULE_EXAMPLE_VALUE', 'must be true or false'],
  ['example-twice', 'RULE_EXAMPLE_TWICE', 'Two examples'],
  ['presumption-unasked', 'RULE_PRESUMPTION_UNASKED', 'for which the rule does not ask'],
  ['presumption-idle', 'RULE_PRESUMPTION_IDLE', 'has so already'],
  ['unknown-guideline', 'TOPIC_GUIDELINE_UNKNOWN', 'Did you mean "mtus-chronic-pain-2009"?'],
  ['other-folder', 'TOPIC_GUIDELINE_NOT_FOLDER', 'the folder'],
  ['star-beside-treatments', 'TOPIC_TREATMENT_UNKNOWN', 'must stand alone'],
  ['id-is-not-the-file-name', 'TOPIC_ID_NOT_FILE_NAME', 'Make them the same'],
  ['unknown-treatment', 'TOPIC_TREATMENT_UNKNOWN', 'Did you mean "nmes"?'],
];

function complaintsOf(fixture: string) {
  const text = readFileSync(join(folder, `${fixture}.json`), 'utf8');
  return parseTopic(text, `mtus-chronic-pain-2009/${fixture}.json`, known).complaints;
}

test.each(MISTAKES)('%s is told as %s', (fixture, code, words) => {
  const complaints = complaintsOf(fixture);
  const codes = complaints.map((complaint) => complaint.code);
  expect(codes).toContain(code);
  expect(complaints.find((complaint) => complaint.code === code)?.file).toContain(fixture);
  expect(complaints.map(complaintWords).join('\n')).toContain(words);
});

test('every fixture is in the table, and a complaint names the rule that it is about', () => {
  const fixtures = readdirSync(folder).map((file) => file.replace('.json', ''));
  expect(fixtures.sort()).toEqual(MISTAKES.map(([fixture]) => fixture).sort());
  expect(complaintsOf('unknown-fact')[0]?.rule).toBe('unknown-fact-chronic-pain');
});

test('the fixtures differ from a sound topic in nothing but their mistakes', () => {
  const count = MISTAKES.filter(([fixture]) => complaintsOf(fixture).length > 2).map(([fixture]) => fixture);
  expect(count).toEqual([]);
});

test('a file that is not JSON', () => {
  const { topic, complaints } = parseTopic('{ "id": ', 'mtus-chronic-pain-2009/broken.json', known);
  expect(topic).toBeNull();
  expect(complaints.map((complaint) => complaint.code)).toEqual(['TOPIC_FILE_UNREADABLE']);
});
