// Fitting on what is stored: which letters, in which order, and the priors where little is known.
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { PRIORS_MODEL, parseModel } from '../../src/forecast/model.js';
import { openContext, type ServiceContext } from '../../src/jobs/context.js';
import { fitStored, storedLetters } from '../../src/jobs/evaluate/fit.js';
import { makeDetermination, makeLetter } from '../support/letter-factory.js';

let context: ServiceContext;
beforeAll(() => {
  context = openContext({ file: ':memory:', today: () => '2016-01-01' });
});
afterAll(() => context.db.close());

const DAYS = ['2015-02-03', '2015-02-01', null, '2015-02-02'];

test('an empty database gives the priors', () => {
  expect(fitStored(context)).toBe(PRIORS_MODEL);
});

test('dated letters, newest first, before a day and without some', () => {
  const saved = saveLetters(
    context.db,
    DAYS.map((decisionDate, at) => ({
      letter: makeLetter({ caseNumber: `CM00-000000${at}`, decisionDate }),
      evaluations: null,
    })),
  );
  const days = (options: Parameters<typeof storedLetters>[1]) =>
    [...storedLetters(context, options)].map(({ letter }) => letter.decisionDate);
  expect(days({})).toEqual(['2015-02-03', '2015-02-02', '2015-02-01']);
  expect(days({ before: '2015-02-03' })).toEqual(['2015-02-02', '2015-02-01']);
  expect(days({ except: new Set([saved[3]?.id ?? 0]) })).toEqual(['2015-02-03', '2015-02-01']);
  expect(days({ most: 2 })).toHaveLength(2);
});

test('more than a page of letters, and enough overturned: a model that its own file gives back', () => {
  saveLetters(
    context.db,
    Array.from({ length: 120 }, (_, at) => ({
      letter: makeLetter({
        caseNumber: `CM00-00001${at}`,
        decisionDate: `2015-03-${String(1 + (at % 28)).padStart(2, '0')}`,
        determinations: [makeDetermination({ outcome: at % 10 === 0 ? 'OVERTURNED' : 'UPHELD' })],
      }),
      evaluations: null,
    })),
  );
  const model = fitStored(context);
  expect(model).toMatchObject({
    fittedThrough: '2015-03-28',
    data: { letters: 123, determinations: 123, overturned: 12 },
  });
  expect(parseModel(JSON.stringify(model), 'made.json')).toEqual(model);
});
