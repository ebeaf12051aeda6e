import { complaintAboutValue, findFactDefinition } from '../../../src/rules/facts/fact-list.js';
import { implications } from '../../../src/rules/reading/conclusions/implied-facts.js';
import { readLexiconFile } from '../../../src/rules/reading/lexicon-file.js';
import { CHOICES, lexicon, settingOf } from '../../../src/rules/reading/mentions/lexicon.js';
import { compilePhrase } from '../../../src/rules/reading/mentions/phrase.js';
import { findStatements } from '../../../src/rules/reading/mentions/statement.js';

test('every entry says a value of its fact', () => {
  for (const { entry, file } of lexicon) {
    const definition = findFactDefinition(entry.fact);
    expect([file, entry.fact, definition?.name]).toEqual([file, entry.fact, entry.fact]);
    if (!definition) continue;
    for (const value of [entry.value, entry.denied]) {
      if (value === null || (value === 'NUMBER' && definition.type === 'number')) continue;
      expect([file, entry.fact, complaintAboutValue(definition, value)]).toEqual([file, entry.fact, null]);
    }
  }
});

test('a number is read only where the phrase has one', () => {
  const without = lexicon
    .filter(({ entry }) => entry.value === 'NUMBER')
    .flatMap(({ phrases }) => phrases.filter((phrase) => !phrase.includes('<n>')));
  expect(without).toEqual([]);
});

test('no phrase stands twice for one fact', () => {
  const all = lexicon.flatMap(({ entry, phrases }) =>
    phrases.map((phrase) => `${entry.fact} ${entry.kind} ${entry.value} ${entry.needs}: ${phrase}`),
  );
  expect(all.filter((phrase, index) => all.indexOf(phrase) !== index)).toEqual([]);
});

test('gaps are short and few, which keeps finding linear', () => {
  for (const { phrases } of lexicon) {
    for (const phrase of phrases) {
      const gaps = [...phrase.matchAll(/(?:\.\.|~)(\d+)/g)].map((match) => Number(match[1]));
      expect([phrase, gaps.reduce((product, gap) => product * (gap + 1), 1) <= 1000]).toEqual([phrase, true]);
    }
  }
});

test('settings and implications are of facts in the list', () => {
  const settings = readLexiconFile<Record<string, unknown>>('fact-settings');
  for (const name of Object.keys(settings)) {
    expect(findFactDefinition(name)?.name).toBe(name);
    expect(CHOICES).toContain(settingOf(name).choice);
  }
  for (const { if: premise, then } of implications) {
    for (const [name, value] of [premise, then]) {
      const definition = findFactDefinition(name);
      expect([name, definition?.name]).toEqual([name, name]);
      if (!definition || typeof value === 'object') continue;
      expect([name, complaintAboutValue(definition, value)]).toEqual([name, null]);
    }
  }
});

test('the examples of every entry hold both ways', () => {
  for (const { entry, examples, file } of lexicon) {
    for (const [text, value] of Object.entries(examples)) {
      const read = findStatements({ text, start: 0 }).filter(({ fact }) => fact === entry.fact);
      expect([file, text, entry.fact, ...new Set(read.map((each) => each.value))]).toEqual([
        ...[file, text, entry.fact],
        ...(value === null ? [] : [value]),
      ]);
    }
  }
});

test('a phrase that begins with a gap, or with a class that is not there, is refused', () => {
  expect(() => compilePhrase('~3 pain', null)).toThrow('must begin');
  expect(() => compilePhrase('{nothing} pain', null)).toThrow('no class of words "nothing"');
});
