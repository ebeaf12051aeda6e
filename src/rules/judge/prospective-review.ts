// Tells where the MTUS drug formulary lets a drug be given without prospective review. It says nothing about whether the
// drug is necessary: that is for the guidelines (8 CCR 9792.27.1 to 9792.27.23).
import { daysBetweenFacts } from '../facts/days-between-facts.js';
import type { FactValues } from '../facts/fact.js';
import { type DrugList, drugListOf, formularyStatusOf } from '../facts/formulary-status.js';
import type { Caveat } from './prediction.js';

/** 8 CCR 9792.27.12: the day after the injury is day one. */
const SPECIAL_FILL_DAYS = 7;
/** 8 CCR 9792.27.13: from so many days before the surgery to so many after; the day of surgery is day zero. */
const PERIOPERATIVE_DAYS = 4;

function within(values: FactValues, name: string, most: number): boolean {
  const value = values.get(name);
  return typeof value === 'number' && value <= most;
}

function isSpecialFill(drug: string, list: DrugList, values: FactValues): boolean {
  if (!list.specialFill.includes(drug) || !within(values, 'daysSupplyRequested', list.fillDays)) return false;
  const atFirstVisit = values.get('specialFill') === true || values.get('daysFromFirstVisit') === 0;
  return atFirstVisit && within(values, 'injuryAgeDays', SPECIAL_FILL_DAYS);
}

function isPerioperativeFill(drug: string, list: DrugList, values: FactValues): boolean {
  if (!list.perioperativeFill.includes(drug) || !within(values, 'daysSupplyRequested', list.fillDays))
    return false;
  const until = daysBetweenFacts(values, 'requestDate', 'dateOfSurgery');
  if (until !== null) return until <= PERIOPERATIVE_DAYS;
  return values.get('perioperativeFill') === true || within(values, 'daysSinceSurgery', PERIOPERATIVE_DAYS);
}

function seen({ from, checkedThrough }: DrugList): string {
  return `by the MTUS drug list of ${from} as recalled, last seen in force on ${checkedThrough}`;
}

/** Where the drug asked for needs no prospective review on the day of service; empty where it does or is not known. */
export function withoutProspectiveReview(values: FactValues, day: string): Caveat[] {
  const drug = values.get('treatment');
  const list = drugListOf(day);
  if (typeof drug !== 'string' || list === null) return [];
  const note = (message: string): Caveat[] => [{ code: 'EXEMPT_NO_PROSPECTIVE_REVIEW', message }];
  if (values.get('compounded') !== true && formularyStatusOf(drug, day) === 'EXEMPT')
    return note(
      `The drug is exempt ${seen(list)}: in accord with the guidelines it may be prescribed without prospective review (8 CCR 9792.27.10). A brand that has a generic needs review (9792.27.7), and a physician may dispense it without review only once, for up to seven days, at the initial visit within seven days of the injury (9792.27.8). Whether it is necessary the guidelines say.`,
    );
  if (isSpecialFill(drug, list, values))
    return note(
      `A special fill ${seen(list)}: at the single initial visit within seven days of the injury, for up to ${list.fillDays} days, a listed generic needs no prospective review (8 CCR 9792.27.12). Whether it is necessary the guidelines say.`,
    );
  if (isPerioperativeFill(drug, list, values))
    return note(
      `A perioperative fill ${seen(list)}: from four days before to four days after surgery, for up to ${list.fillDays} days, a listed drug needs no prospective review (8 CCR 9792.27.13). Whether it is necessary the guidelines say.`,
    );
  return [];
}
