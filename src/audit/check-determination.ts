// All checks of one determination, in a fixed order. A new check is a file in checks/ and a line here.
import type { AuditedAgainst, AuditedDetermination, AuditFinding, Check } from './audited-determination.js';
import { datesOutOfOrder } from './checks/dates-out-of-order.js';
import { guidelineNotInForce } from './checks/guideline-not-in-force.js';
import { nothingCited } from './checks/nothing-cited.js';
import { otherTreatmentsTopic } from './checks/other-treatments-topic.js';
import { pageNotInSection } from './checks/page-not-in-section.js';

/** Changes with the meaning of a check, so that stored findings are made anew. */
export const CHECKS_VERSION = '1';

const CHECKS: readonly Check[] = [
  nothingCited,
  guidelineNotInForce,
  otherTreatmentsTopic,
  pageNotInSection,
  datesOutOfOrder,
];

/** The findings of every check on one determination. */
export function checkDetermination(
  determination: AuditedDetermination,
  against: AuditedAgainst,
): AuditFinding[] {
  return CHECKS.flatMap((check) => check(determination, against));
}
