// Encodes the results of rules as small numbers for storage.
import { FINDING_STATUSES, type FindingStatus } from '../terms.js';

/** The stored number of a result: its place in FINDING_STATUSES, which is only ever added to at its end. */
export const findingCode = (status: FindingStatus): number => FINDING_STATUSES.indexOf(status);
