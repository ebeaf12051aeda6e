// Finds a partly authorized request whose parts do not make up the whole: original = authorized + remaining. Compares
// only quantities of one unit that all three name; cannot tell what a substitution is worth.
import { readService, type ServiceWords } from '../../catalogue/service.js';
import type { Check } from '../audited-determination.js';

type Unit = 'visits' | 'hours' | 'units' | 'weeks' | 'days of rental' | 'inpatient days';
/** The first unit that all three name is compared: weeks beside visits say how often, not how much. */
const UNITS: readonly [Unit, (said: ServiceWords) => number | null][] = [
  ['hours', ({ hoursPerDay, visits }) => (hoursPerDay && visits ? hoursPerDay.value * visits.value : null)],
  ['visits', ({ hoursPerDay, visits }) => (visits && !hoursPerDay ? visits.value : null)],
  ['units', ({ units, refills }) => (units ? units.value * (1 + (refills?.value ?? 0)) : null)],
  ['days of rental', ({ rentalDays }) => rentalDays?.value ?? null],
  ['inpatient days', ({ inpatientDays }) => inpatientDays?.value ?? null],
  ['weeks', ({ weeks, visits, visitsPerWeek }) => (weeks && !visits && !visitsPerWeek ? weeks.value : null)],
];

export const quantitiesDoNotAddUp: Check = (determination) => {
  const { service, originalRequest, authorized, disputedPortion, span } = determination;
  if (originalRequest === null || authorized === null || disputedPortion === null) return [];
  const said = [originalRequest, authorized, disputedPortion].map(readService);
  if (new Set(said.map(({ doseMg }) => doseMg?.value)).size > 1) return [];
  // Where the whole request is decided anew, only more than all of it cannot have been authorized.
  const isWhole = folded(originalRequest) === folded(disputedPortion) && !/\bremaining\b/i.test(service);
  for (const [unit, amount] of UNITS) {
    const [asked, granted, left] = said.map(amount);
    if (asked == null || granted == null || left == null) continue;
    if (unit === 'units' && isByRefills(said)) return [];
    if (isWhole ? granted <= asked : asked === granted + left) return [];
    const rest = isWhole ? '' : ` and ${left} are said to remain`;
    const message = `Of ${asked} ${unit} asked for, ${granted} were authorized${rest}.`;
    return [{ kind: 'QUANTITIES_DO_NOT_ADD_UP', message, span }];
  }
  return [];
};

/**
 * "#90 with 2 refills", of which "#90" was authorized and "#90, 2 refills" remain: the refills are in dispute. So they are
 * where the refills of one quantity add up: 3, of which 1 was authorized and 2 remain.
 */
function isByRefills([whole, part, rest]: readonly ServiceWords[]): boolean {
  if (whole?.refills == null) return false;
  if (part?.refills == null) return rest?.refills?.value === whole.refills.value;
  const quantities = [whole, part, rest].map((said) => said?.units?.value);
  const isOne = new Set(quantities).size === 1;
  return isOne && whole.refills.value === part.refills.value + (rest?.refills?.value ?? 0);
}

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
