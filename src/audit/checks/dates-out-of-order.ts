// Finds dates of a case that are out of order, impossible, or far apart. Every distance says from which day it
// counts, and none is called late: deadlines have exceptions that a letter does not show.

import { daysBetween } from '../../days.js';
import type { Span } from '../../terms.js';
import type { AuditedDates, AuditFinding, Check } from '../audited-determination.js';

type Name = keyof AuditedDates;

const NAMES: Record<Name, string> = {
  injury: 'the injury',
  requested: 'the request',
  received: 'its receipt',
  urDecision: 'the utilization review decision',
  applicationReceived: 'the receipt of the application',
  assigned: 'the assignment',
  decision: 'the decision',
};
const ORDER = Object.keys(NAMES) as Name[];
/** Days from a request to its utilization review decision beyond which the distance is worth a look, and from that to the application. */
const LONG_DAYS = 60;
const LONG_APPLICATION_DAYS = 300;
/** A step of the procedure so long before the decision is rather another year than so long a wait. */
const IMPOSSIBLE_DAYS = 3 * 365;
/** No injury of a living worker is older than this, in years before the decision. */
const OLDEST_INJURY_YEARS = 75;
/** Independent medical review began in 2013. */
const FIRST_DECISION = '2013-01-01';

export const datesOutOfOrder: Check = ({ dates, dateSpans, impossibleDays }) => {
  const spanOf = (...names: Name[]): Span | null =>
    names.map((name) => dateSpans[name]).find((span) => span !== undefined) ?? null;
  const found = (message: string, span: Span | null): AuditFinding => ({
    kind: 'DATES_OUT_OF_ORDER',
    message: message.charAt(0).toUpperCase() + message.slice(1),
    span,
  });
  const impossible = ORDER.filter((name) => isImpossible(name, dates));
  const findings = [
    ...impossibleDays.map(({ words, span }) =>
      found(`The letter has the day "${words}", of a year that cannot be.`, span),
    ),
    ...impossible.map((name) =>
      found(
        `${NAMES[name]} is dated ${dates[name]}, a year that cannot be${besideDecision(name, dates)}.`,
        spanOf(name),
      ),
    ),
  ];
  const known = ORDER.filter((name) => dates[name] !== null && !impossible.includes(name));
  for (let later = 1; later < known.length; later++) {
    const [a, b] = [known[later - 1], known[later]] as [Name, Name];
    const [from, to] = [dates[a] as string, dates[b] as string];
    if (from > to)
      findings.push(found(`${NAMES[b]} (${to}) is dated before ${NAMES[a]} (${from}).`, spanOf(b, a)));
  }
  const start: Name | null = known.includes('requested')
    ? 'requested'
    : known.includes('received')
      ? 'received'
      : null;
  const noteLong = (from: Name | null, to: Name, most: number): void => {
    if (from === null || !known.includes(from) || !known.includes(to)) return;
    const days = daysBetween(dates[from] as string, dates[to] as string);
    if (days > most)
      findings.push(
        found(
          `${NAMES[to]} is dated ${days} days after ${NAMES[from]}, counted from ${dates[from]}.`,
          spanOf(to, from),
        ),
      );
  };
  noteLong(start, 'urDecision', LONG_DAYS);
  noteLong('urDecision', 'applicationReceived', LONG_APPLICATION_DAYS);
  return findings;
};

/** Whether a day of the case cannot be, beside its decision. */
export function isImpossible(name: Name, dates: AuditedDates): boolean {
  const date = dates[name];
  if (date === null) return false;
  if (name === 'decision') return date < FIRST_DECISION || date > '2100';
  const { decision } = dates;
  const day = decision === null || decision < FIRST_DECISION || decision > '2100' ? null : decision;
  if (date > '2100') return true;
  if (name === 'injury') return day !== null && daysBetween(date, day) > OLDEST_INJURY_YEARS * 365;
  return day === null ? date < '2000' : daysBetween(date, day) > IMPOSSIBLE_DAYS;
}

const besideDecision = (name: Name, { decision }: AuditedDates): string =>
  name === 'decision' || decision === null ? '' : ` beside a decision of ${decision}`;
