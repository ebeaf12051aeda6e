// Days of a case that cannot follow one another, or lie implausibly far apart. Says from which day it counts.
import type { AuditedDates, AuditFinding, Check } from '../audited-determination.js';

const NAMES: Record<keyof AuditedDates, string> = {
  injury: 'the injury',
  requested: 'the request',
  received: 'its receipt',
  urDecision: 'the utilization review decision',
  applicationReceived: 'the receipt of the application',
  assigned: 'the assignment',
  decision: 'the decision',
};
const ORDER = Object.keys(NAMES) as (keyof AuditedDates)[];
/** Days from a request to its utilization review decision beyond which the distance is worth a look. */
const LONG_DAYS = 60;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export const datesOutOfOrder: Check = ({ dates, dateSpans }) => {
  const findings: AuditFinding[] = [];
  const known = ORDER.filter((name) => dates[name] !== null);
  for (let later = 1; later < known.length; later++) {
    const [a, b] = [known[later - 1], known[later]] as [keyof AuditedDates, keyof AuditedDates];
    const [from, to] = [dates[a] as string, dates[b] as string];
    if (from <= to) continue;
    const message = `${NAMES[b]} (${to}) is dated before ${NAMES[a]} (${from}).`;
    findings.push({
      kind: 'DATES_OUT_OF_ORDER',
      message: capital(message),
      span: dateSpans[b] ?? dateSpans[a] ?? null,
    });
  }
  const from = dates.requested ?? dates.received;
  if (from && dates.urDecision && daysBetween(from, dates.urDecision) > LONG_DAYS) {
    const days = daysBetween(from, dates.urDecision);
    const message = `The utilization review decision is dated ${days} days after ${NAMES[dates.requested ? 'requested' : 'received']} (${from}).`;
    findings.push({ kind: 'DATES_OUT_OF_ORDER', message, span: dateSpans.urDecision ?? null });
  }
  return findings;
};

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
