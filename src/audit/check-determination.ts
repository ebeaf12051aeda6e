// All checks of one determination, in a fixed order. A new check is a file in checks/ and a line here.
import type { AuditedAgainst, AuditedDetermination, AuditFinding, Check } from './audited-determination.js';
import { datesOutOfOrder } from './checks/dates-out-of-order.js';
import { guidelineNotInForce } from './checks/guideline-not-in-force.js';
import { lowerAuthorityUsed } from './checks/lower-authority-used.js';
import { nothingCited } from './checks/nothing-cited.js';
import { otherBodyPartOrService } from './checks/other-body-part-or-service.js';
import { otherTreatmentsTopic } from './checks/other-treatments-topic.js';
import { pageNotInSection } from './checks/page-not-in-section.js';
import { quantitiesDoNotAddUp } from './checks/quantities-do-not-add-up.js';
import { rationaleAgainstOutcome } from './checks/rationale-against-outcome.js';

/** Changes with the meaning of a check, so that stored findings are made anew. */
export const CHECKS_VERSION = '7';

const CHECKS: readonly Check[] = [
  rationaleAgainstOutcome,
  otherBodyPartOrService,
  quantitiesDoNotAddUp,
  nothingCited,
  guidelineNotInForce,
  otherTreatmentsTopic,
  lowerAuthorityUsed,
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
