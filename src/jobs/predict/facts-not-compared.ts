// Lists the facts that are left out when cases are compared.

/** Facts that every determination of a treatment shares, or that hardly ever recur. */
export const FACTS_NOT_COMPARED: readonly string[] = [
  'treatment',
  'category',
  'requestDate',
  'dateOfInjury',
  'dateOfService',
  'injuryAgeDays',
];
