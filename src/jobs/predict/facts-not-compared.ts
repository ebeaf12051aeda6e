// Facts by which cases are never likened. Compares nothing.

/** Facts that every determination of a treatment shares, or that hardly ever recur. */
export const FACTS_NOT_COMPARED: readonly string[] = [
  'treatment',
  'category',
  'requestDate',
  'dateOfInjury',
  'dateOfService',
  'injuryAgeDays',
];
