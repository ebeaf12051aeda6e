// A forecast never looks at the decision: outcomes, rationales, reviewers and reviewers' bases are masked and altered in
// every letter that is forecast, the history stays as it is, and every forecast is the same to the last bit.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { determinationsByLetterIds } from '../../src/db/letters/find-by-letter.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { openContext, type ServiceContext } from '../../src/jobs/context.js';
import { type EvaluatedDetermination, evaluateLetters } from '../../src/jobs/evaluate/evaluate.js';
import { evaluateLetter } from '../../src/jobs/ingest/evaluate-letter.js';
import { predictDeterminations } from '../../src/jobs/predict/predict.js';
import type { ParsedLetter } from '../../src/letter/letter.js';
import { parseLetter } from '../../src/letter/parse-letter.js';
import { maskedLetter } from '../support/masked-letter.js';
import { describeShared } from '../support/shared.js';

const lettersIn = (folder: string): ParsedLetter[] =>
  readdirSync(folder)
    .filter((file) => /^(?:CM|without).*\.txt$/.test(file))
    .sort()
    .map((file) => parseLetter(readFileSync(join(folder, file), 'utf8')));

const forecasts = (rows: readonly EvaluatedDetermination[]) =>
  rows.map(({ seen, withoutCaseSummary }) =>
    [seen, withoutCaseSummary].map(
      ({ probabilityUpheld, lower, upper, predictedOutcome, baseRate, baselines }) => ({
        probabilityUpheld,
        lower,
        upper,
        predictedOutcome,
        baseRate,
        baselines,
      }),
    ),
  );

function sameForecasts(context: ServiceContext, letters: readonly ParsedLetter[]): void {
  const masked = letters.map(maskedLetter);
  expect(masked.map(({ determinations }) => determinations.length)).toEqual(
    letters.map(({ determinations }) => determinations.length),
  );
  const outcomes = (given: readonly ParsedLetter[]) =>
    given.flatMap(({ determinations }) => determinations.map(({ outcome }) => outcome));
  expect(outcomes(masked).every((outcome, at) => outcome !== outcomes(letters)[at])).toBe(true);
  const [plain, hidden] = [evaluateLetters(context, letters), evaluateLetters(context, masked)];
  expect(forecasts(hidden.rows)).toEqual(forecasts(plain.rows));
}

test('fictional letters, with an empty history', () => {
  const context = openContext({ file: ':memory:' });
  // Layouts with an outcome word; the others tell the outcome in a sentence, which has no span of its own.
  const letters = lettersIn(join(process.cwd(), 'samples')).filter(({ layout }) => layout === 'A');
  expect(letters.length).toBeGreaterThan(3);
  sameForecasts(context, letters);
  context.db.close();
});

describeShared('real letters, the later ones from the earlier ones', (folder) => {
  const letters = lettersIn(join(folder, 'letters', 'dwc')).sort((a, b) =>
    (a.decisionDate ?? '') < (b.decisionDate ?? '') ? -1 : 1,
  );
  const [earlier, later] = [letters.slice(0, 48), letters.slice(72)];
  let context: ServiceContext;
  beforeAll(() => {
    context = openContext({ file: ':memory:' });
    saveLetters(
      context.db,
      earlier.map((letter) => ({ letter, evaluations: evaluateLetter(context, letter) })),
    );
  });
  afterAll(() => context.db.close());

  test('evaluated', () => {
    sameForecasts(context, later);
  });

  test('stored, one after the other', async () => {
    for (const letter of later.slice(-3)) {
      const answers = [];
      for (const given of [letter, maskedLetter(letter)]) {
        const [saved] = saveLetters(context.db, [
          { letter: given, evaluations: evaluateLetter(context, given) },
        ]);
        const ids = determinationsByLetterIds(context.db, [saved?.id ?? 0])
          .flat()
          .map(({ id }) => id);
        const predictions = await predictDeterminations(context, ids);
        answers.push(
          [...predictions.values()].map(({ forecast, explanation }) => ({ forecast, explanation })),
        );
      }
      expect(answers[0]?.length).toBeGreaterThan(0);
      expect(answers[1]).toEqual(answers[0]);
    }
  });
});
