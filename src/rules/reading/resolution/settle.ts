// Statements of one fact -> its value, or the readings that contradict each other.

import { type Choice, settingOf } from '../mentions/lexicon.js';
import type { Statement } from '../mentions/statement.js';
import { areApart, bearsOn, type Region } from '../relations/body-regions.js';

/** So many statements of a value are compared at most, which keeps hostile texts linear. */
const COMPARED = 40;

/** Of the last sentence, or of the one before it on another part of the body: both are of one visit. */
function isOfLast(statement: Statement, last: Statement): boolean {
  if (statement.sentence === last.sentence) return true;
  return statement.sentence === last.sentence - 1 && areApart(statement.region, last.region);
}

/** The readings that stand: one, or two that contradict each other. */
function settleOne(choice: Choice, statements: readonly Statement[]): Statement[] {
  const [first] = statements;
  const last = statements.at(-1);
  if (!first || !last) return [];
  if (choice === 'LAST') return [last];
  if (choice === 'HIGHEST' || choice === 'LAST_HIGHEST') {
    const of = choice === 'HIGHEST' ? statements : statements.filter((each) => isOfLast(each, last));
    return [of.reduce((most, each) => (Number(each.value) > Number(most.value) ? each : most))];
  }
  const shown = statements.find(({ value }) => value === true);
  if (choice === 'SHOWN' && shown) return [shown];
  const other = statements.find(({ value }) => value !== first.value);
  if (!other) return [first];
  const [ones, others] = [true, false].map((same) =>
    statements.filter(({ value }) => (value === first.value) === same).slice(0, COMPARED),
  );
  const apart = ones?.every((one) => others?.every((each) => areApart(one.region, each.region))) ?? false;
  return apart && shown ? [shown] : [first, other];
}

/** Settles every fact for a service that is for `asked`: statements on other parts of the body do not bear on it. */
export function settleStatements(statements: readonly Statement[], asked: Region): Statement[] {
  const byFact = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (!bearsOn(statement.region, asked, settingOf(statement.fact).bearing)) continue;
    const same = byFact.get(statement.fact);
    if (same) same.push(statement);
    else byFact.set(statement.fact, [statement]);
  }
  return [...byFact].flatMap(([fact, of]) => settleOne(settingOf(fact).choice, of));
}
