import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintAboutValue, findFactDefinition } from '../../../src/rules/facts/fact-list.js';
import { readRequest } from '../../../src/rules/reading/read-request.js';
import { describeShared } from '../../support/shared.js';
import {
  compare,
  type Difference,
  deniedOnly,
  figureRow,
  figuresOf,
  polarityRight,
  readAnnotations,
  readTrueLetters,
  requestOf,
} from './annotated-letters.js';

const annotations = readAnnotations();

function isDirect({ annotated, read }: Difference): boolean {
  return !annotated?.implied && !read?.note?.includes('follows from') && read?.source !== 'DERIVED';
}

test('at least 40 summaries are annotated, half of them held', () => {
  const held = annotations.filter(({ half }) => half === 'held').length;
  expect(annotations.length).toBeGreaterThanOrEqual(40);
  expect(Math.abs(held * 2 - annotations.length)).toBeLessThanOrEqual(1);
});

test('an annotation holds facts of the list with their values, and no words', () => {
  for (const { facts, undecided } of annotations) {
    for (const { name, value } of facts) {
      const definition = findFactDefinition(name);
      expect([name, definition && complaintAboutValue(definition, value)]).toEqual([name, null]);
      expect(undecided).not.toContain(name);
    }
    for (const name of undecided) expect(findFactDefinition(name)?.name).toBe(name);
  }
});

describeShared('the annotated letters', (shared) => {
  const letters = readTrueLetters(shared);
  const letterOf = (caseNumber: string) => {
    const letter = letters.get(caseNumber);
    if (!letter) throw new Error(`${caseNumber} is not among the letters.`);
    return letter;
  };
  const compared = (half: string) =>
    annotations.filter((each) => each.half === half).flatMap((each) => compare(each, letterOf(each.letter)));

  test('every other letter by case number is annotated', () => {
    const every = [...letters.keys()].sort().filter((_, index) => index % 2 === 0);
    expect(annotations.map(({ letter }) => letter).sort()).toEqual(every);
  });

  test('offsets lie in the words', () => {
    for (const { letter, facts, determination } of annotations) {
      const { caseSummary, service } = requestOf(letterOf(letter), determination);
      for (const { readFrom, start, end } of facts) {
        const text = readFrom === 'SERVICE' ? service.text : (caseSummary?.text ?? '');
        expect(text.slice(start, end).trim().length).toBe(end - start);
      }
    }
  });

  test.each(['held', 'tuning'])('%s half: precision 0.95, recall 0.85, polarity 0.97', (half) => {
    const differences = compared(half);
    const { precision, recall } = figuresOf(differences);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
    expect(polarityRight(differences)).toBeGreaterThanOrEqual(0.97);
    expect(figuresOf(deniedOnly(differences)).precision).toBeGreaterThanOrEqual(0.85);
  });

  test('without what follows from other facts the figures hold too', () => {
    const { precision, recall } = figuresOf(compared('held').filter(isDirect));
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  test('docs/facts.md gives these figures', () => {
    const docs = readFileSync(join(process.cwd(), 'docs/facts.md'), 'utf8');
    const held = compared('held');
    const rows = [
      ...[...new Set(held.map(({ theme }) => theme))].map((theme) =>
        figureRow(
          theme,
          held.filter((each) => each.theme === theme),
        ),
      ),
      figureRow('**held half**', held),
      figureRow('of these, read directly', held.filter(isDirect)),
      figureRow('of these, denied', deniedOnly(held)),
      figureRow('tuning half', compared('tuning')),
    ];
    expect(rows.filter((row) => !docs.includes(row))).toEqual([]);
  });

  test('age, sex and the day of the injury are read from the summary alone', () => {
    const right = { age: 0, sex: 0, dateOfInjury: 0 };
    for (const letter of letters.values()) {
      const { facts } = readRequest(requestOf(letter));
      for (const name of ['age', 'sex', 'dateOfInjury'] as const) {
        const value = facts.find((fact) => fact.name === name)?.value ?? null;
        if (value === letter[name]) right[name]++;
      }
    }
    expect(right.age).toBeGreaterThanOrEqual(95);
    expect(right.sex).toBeGreaterThanOrEqual(95);
    // Five summaries give another day than the letter's header, or none.
    expect(right.dateOfInjury).toBeGreaterThanOrEqual(90);
  });

  test('the day of the utilization review decision, where the summary tells it, is that of the header', () => {
    const told = [...letters.values()].flatMap((letter) => {
      const { facts } = readRequest(requestOf(letter));
      const day = facts.find(({ name }) => name === 'urDecidedOn')?.value;
      return day === undefined ? [] : [day === letter.urDenialDate];
    });
    expect(told.length).toBeGreaterThanOrEqual(60);
    expect(told.filter(Boolean).length / told.length).toBeGreaterThanOrEqual(0.85);
  });

  test('line breaks instead of blanks change no fact, and every span slices to its words', () => {
    for (const letter of [...letters.values()].filter((_, index) => index % 4 === 0)) {
      const plain = requestOf(letter);
      const broken = {
        ...letter,
        clinicalCaseSummary: letter.clinicalCaseSummary.replace(/ (?=\S*[aeiou]t)/g, '\n'),
      };
      const facts = readRequest(plain).facts.filter(({ readFrom }) => readFrom === 'CASE_SUMMARY');
      const others = readRequest(requestOf(broken)).facts.filter(
        ({ readFrom }) => readFrom === 'CASE_SUMMARY',
      );
      expect(others.map(({ name, value, span }) => [name, value, span])).toEqual(
        facts.map(({ name, value, span }) => [name, value, span]),
      );
      for (const { span, note } of facts) {
        expect(span && letter.clinicalCaseSummary.slice(span.start, span.end).trim().length).toBeGreaterThan(
          0,
        );
        expect(note).not.toBeNull();
      }
    }
  });
});
