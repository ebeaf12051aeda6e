// Which editions a request is judged by: the one day that counts, and the rules in force on it. Until 2017-11-30 the
// edition goes by the date of the request, for services rendered from 2017-12-01 by the date of service (8 CCR 9792.20
// and following, as the catalogue of guidelines describes).
import type { IsoDate } from '../../terms.js';
import type { Rule } from '../topics/topic.js';

/** Last day of the editions that the date of the request chooses. */
const LAST_REQUEST_DAY = '2017-11-30';

/**
 * The day by which editions are chosen. The service's day counts once it lies in December 2017 or later; an earlier
 * service is judged by its request, at the latest by the last day of the editions that go by requests.
 */
export function governingDate(request: { requestDate: IsoDate; dateOfService: IsoDate | null }): IsoDate {
  const service = request.dateOfService ?? request.requestDate;
  if (service > LAST_REQUEST_DAY) return service;
  return request.requestDate > LAST_REQUEST_DAY ? LAST_REQUEST_DAY : request.requestDate;
}

/** Whether the rule rules on the day; open ends are in force. */
export function isInForce(rule: Pick<Rule, 'inForceFrom' | 'inForceUntil'>, day: IsoDate): boolean {
  return (rule.inForceFrom ?? day) <= day && day <= (rule.inForceUntil ?? day);
}

/**
 * The day whose editions stand in where none is in force: the last day before on which one of the rules was, else the
 * first day after. Null where no rule has ever been in force.
 */
export function lastDayInForce(
  rules: readonly Pick<Rule, 'inForceFrom' | 'inForceUntil'>[],
  day: IsoDate,
): IsoDate | null {
  const ended = rules.flatMap((rule) =>
    rule.inForceUntil && rule.inForceUntil < day ? [rule.inForceUntil] : [],
  );
  if (ended.length > 0) return ended.sort().at(-1) ?? null;
  const coming = rules.flatMap((rule) =>
    rule.inForceFrom && rule.inForceFrom > day ? [rule.inForceFrom] : [],
  );
  return coming.sort()[0] ?? null;
}
