// Predictions of typed and stored requests: which model serves whom, and one computation for both ways of judging.
import { findTreatment } from '../../src/catalogue/treatments.js';
import { determinationsByLetterIds } from '../../src/db/letters/find-by-letter.js';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { featureValues } from '../../src/forecast/features.js';
import { PRIORS_MODEL, shippedModel } from '../../src/forecast/model.js';
import { openContext, type ServiceContext } from '../../src/jobs/context.js';
import { evaluateLetter } from '../../src/jobs/ingest/evaluate-letter.js';
import { caseOfJudgement, caseOfPrediction } from '../../src/jobs/predict/asked-case.js';
import { predictDeterminations, predictRequest } from '../../src/jobs/predict/predict.js';
import { requestsOfLetter } from '../../src/jobs/predict/requests-of-letter.js';
import { evaluateRequest } from '../../src/rules/evaluate-request.js';
import { judgeRequest } from '../../src/rules/judge/judge-request.js';
import { makeDetermination, makeLetter } from '../support/letter-factory.js';
import { makeRequest } from '../support/rule-requests.js';

let context: ServiceContext;
beforeAll(() => {
  context = openContext({ file: ':memory:', today: () => '2026-01-01' });
});
afterAll(() => context.db.close());

const SERVICES = [
  'TENS unit, 30 day rental',
  'MRI of the right knee without contrast',
  'Terocin patches #30',
  'Left knee arthroscopy',
  'Associated surgical service: cold therapy unit',
  'a service that nobody knows',
];

async function forecastsStored(decisionDate: string | null, urDenialDate: string | null = '2014-12-01') {
  const letter = makeLetter({
    caseNumber: `CM00-${decisionDate}`,
    decisionDate,
    urDenialDate,
    determinations: [makeDetermination()],
  });
  const [saved] = saveLetters(context.db, [{ letter, evaluations: evaluateLetter(context, letter) }]);
  const ids = determinationsByLetterIds(context.db, [saved?.id ?? 0])
    .flat()
    .map(({ id }) => id);
  return [...(await predictDeterminations(context, ids)).values()];
}

// First, while nothing is stored.
test('a typed request is served by the shipped model, with wide intervals while nothing is stored', async () => {
  const answer = await predictRequest(context, makeRequest({ service: 'MRI of the right knee' }));
  expect(answer.versions).toMatchObject({
    forecast: shippedModel().version,
    forecastFittedThrough: shippedModel().fittedThrough,
  });
  expect(answer.forecast).toMatchObject({ basedOn: 0, basedOnLevel: 'OFFICIAL_FIGURES' });
  expect(answer.forecast.upper - answer.forecast.lower).toBeGreaterThan(0.15);
  expect(answer.explanation).toContain('since nothing like it is stored');
});

test.each([
  ['2015-02-10', PRIORS_MODEL.version],
  [shippedModel().fittedThrough, PRIORS_MODEL.version],
  ['2024-02-10', shippedModel().version],
])('what was decided on %s is forecast by %s', async (decisionDate, version) => {
  const [answer] = await forecastsStored(decisionDate);
  expect(answer?.versions.forecast).toBe(version);
});

test('without any day a stored determination is forecast from nothing', async () => {
  const [answer] = await forecastsStored(null, null);
  expect(answer?.versions.forecastFittedThrough).toBeNull();
  expect(answer?.forecast.basedOn).toBe(0);
});

test('judged with traces or without, a request is the same case for the forecast', async () => {
  const letter = makeLetter({
    caseSummary:
      'The worker has a fracture of the right tibia and pain of the knee with weakness. MRI was normal.',
    spans: [],
    determinations: SERVICES.map((disputedService) => makeDetermination({ disputedService })),
  });
  for (const request of requestsOfLetter(letter)) {
    const traced = caseOfPrediction(request, await evaluateRequest(request, context.ruleBase), {
      ofLetter: true,
    });
    const judged = caseOfJudgement(request, judgeRequest(request, context.ruleBase));
    expect(judged).toEqual(traced);
    expect(featureValues(judged)).toEqual(featureValues(traced));
    expect(judged.services).toBe(SERVICES.length);
  }
  expect(findTreatment('tens')?.category).toBe('DMEPOS');
});

test('a letter holds all that is in dispute; who types one service may have left others out', async () => {
  const typed = makeRequest({ service: 'TENS unit' });
  const answer = await evaluateRequest(typed, context.ruleBase);
  expect(caseOfPrediction(typed, answer, { ofLetter: false }).services).toBeNull();
  expect(caseOfPrediction(typed, answer, { ofLetter: true }).services).toBe(1);
  const both = { ...typed, otherServices: ['MRI of the knee'] };
  expect(caseOfPrediction(both, answer, { ofLetter: false }).services).toBe(2);
});
