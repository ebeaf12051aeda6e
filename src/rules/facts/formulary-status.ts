// The status of a drug by the drug list of the day (drug-list.json). Our list is a part of the official one, so that a
// drug which it lacks has no known status: it is never taken as unlisted.
import { readData } from '../../data-files.js';
import type { IsoDate } from '../../terms.js';

export type FormularyStatus = 'EXEMPT' | 'NON_EXEMPT';

/** The drugs that a list knows, as treatments of the vocabulary. */
export interface DrugList {
  /** First day for which it holds; until the next list. */
  from: IsoDate;
  /** The last day for which its being in force was seen in a source. */
  checkedThrough: IsoDate;
  exempt: string[];
  nonExempt: string[];
  /** Days of supply up to which a special or perioperative fill needs no prospective review. */
  fillDays: number;
  /** Drugs that may be dispensed at the first visit after the injury, although they are not exempt. */
  specialFill: string[];
  /** Drugs that may be dispensed around a surgery, although they are not exempt. */
  perioperativeFill: string[];
}

const { lists } = readData<{ lists: DrugList[] }>('rules/facts/data/drug-list.json');

/** The list in force on the day of service; null before the first. */
export function drugListOf(day: IsoDate): DrugList | null {
  return lists.filter(({ from }) => from <= day).at(-1) ?? null;
}

/** The drug's status on the day of service; null before the formulary and for drugs that our list lacks. */
export function formularyStatusOf(treatment: string, day: IsoDate): FormularyStatus | null {
  const list = drugListOf(day);
  if (list?.exempt.includes(treatment)) return 'EXEMPT';
  return list?.nonExempt.includes(treatment) ? 'NON_EXEMPT' : null;
}
