// Fits the forecast on what is stored: the newest letters that have a decision date, up to a bound.

import { parsedLettersByIds } from '../../db/letters/stored-letters.js';
import { findLetters } from '../../db/pages/find-letters.js';
import { fitModel } from '../../forecast/fit-model.js';
import type { ForecastModel } from '../../forecast/model.js';
import type { ParsedLetter } from '../../letter/letter.js';
import type { IsoDate } from '../../terms.js';
import type { ServiceContext } from '../context.js';
import { decidedCases } from './decided-cases.js';

/** More letters move no coefficient by as much as its standard error, and take minutes. */
export const MOST_LETTERS = 3000;
const PAGE = 100;

/** Letters decided before a day (null: all that are dated), newest first, without some; read a page at a time. */
export function* storedLetters(
  { db }: ServiceContext,
  {
    before = null,
    except = new Set<number>(),
    most = MOST_LETTERS,
  }: {
    before?: IsoDate | null;
    except?: ReadonlySet<number>;
    most?: number;
  } = {},
): Generator<{ id: number; letter: ParsedLetter }> {
  const where = before === null ? { decisionDate: { isNull: false } } : { decisionDate: { lt: before } };
  const order = { field: 'DECISION_DATE', direction: 'DESC' } as const;
  let given = 0;
  for (let after: string | null = null; ; ) {
    const page = findLetters(db, where, order, { first: PAGE, ...(after === null ? {} : { after }) });
    const ids = page.edges.map(({ row }) => row.id).filter((id) => !except.has(id));
    for (const [at, letter] of parsedLettersByIds(db, ids).entries()) {
      const id = ids[at];
      if (!letter || id === undefined) continue;
      if (given === most) return;
      given += 1;
      yield { id, letter };
    }
    const last = page.edges.at(-1);
    if (!last || page.edges.length < PAGE) return;
    after = last.cursor;
  }
}

/** The forecast fitted on what is stored; the priors where too few denials have fallen. */
export function fitStored(
  context: ServiceContext,
  onProgress: (letters: number) => void = () => undefined,
): ForecastModel {
  let done = 0;
  const cases = [...storedLetters(context)].flatMap(({ id, letter }) => {
    onProgress(++done);
    return decidedCases(context, letter, String(id)).map(({ seen }) => seen);
  });
  return fitModel(cases, context.ruleBase.version);
}
