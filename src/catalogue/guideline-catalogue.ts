// Holds the guideline editions (guidelines.json): by id, and the edition of a year among those that share a name.
import { readData } from '../data-files.js';
import type { Guideline } from './guideline.js';

/** The first day of independent medical review: without a year the edition then in force is meant. */
const FIRST_REVIEWS = '2013-01-01';

/** Every guideline edition of the catalogue, in the file's order. */
export const GUIDELINES: readonly Guideline[] = readData('catalogue/data/guidelines.json');

const BY_ID = new Map(GUIDELINES.map((guideline) => [guideline.id, guideline]));

/** The guideline with this id, or null. */
export function guidelineById(id: string): Guideline | null {
  return BY_ID.get(id) ?? null;
}

/** The edition of a year among those that share a name; without a year the one in force when reviews began. */
export function editionOf(sharing: readonly Guideline[], year: string | null): Guideline | null {
  if (year) return sharing.find((guideline) => guideline.edition?.includes(year)) ?? null;
  return sharing.find(inForceAtFirst) ?? sharing[0] ?? null;
}

/** Whether an edition was in force when reviews began, so that it can be meant where no year is given. */
export function inForceAtFirst(guideline: Guideline): boolean {
  return inForce(guideline, FIRST_REVIEWS);
}

function inForce(guideline: Guideline, date: string): boolean {
  const started = guideline.inForceFrom !== null && guideline.inForceFrom <= date;
  return started && (guideline.inForceUntil === null || date <= guideline.inForceUntil);
}
