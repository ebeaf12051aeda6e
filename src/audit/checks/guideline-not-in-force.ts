// Finds citations of an edition that was not in force on the day that chooses the edition. Where only the day of the
// utilization review decision is known, the request is taken to lie at most GRACE_DAYS before it.
import type { Guideline } from '../../catalogue/guideline.js';
import { addDays } from '../../days.js';
import { type AuditedCitation, type Check, guidelineName, partyName } from '../audited-determination.js';
import { isImpossible } from './dates-out-of-order.js';

/** The longest regular time from a request to its decision: 30 days, retrospective review. */
const GRACE_DAYS = 30;

export const guidelineNotInForce: Check = ({ bases, editionDate, dates }, { guidelines }) => {
  if (!editionDate) return [];
  const requested = dates.requested ?? dates.received;
  // A year that cannot be chooses no edition; that is a finding of its own.
  if (isImpossible('urDecision', dates) || isImpossible('requested', dates)) return [];
  const earliest = requested ?? addDays(editionDate, -GRACE_DAYS);
  const counted = requested
    ? `from the request of ${requested}`
    : `from the utilization review decision of ${editionDate}`;
  return bases.flatMap((basis) =>
    basis.citations.flatMap((citation) => {
      const guideline = citation.guideline ? guidelines.get(citation.guideline) : undefined;
      if (!guideline || !namesEdition(citation, guideline)) return [];
      const early = guideline.inForceFrom !== null && editionDate < guideline.inForceFrom;
      const late =
        guideline.inForceUntil !== null &&
        earliest > guideline.inForceUntil &&
        editionDate > guideline.inForceUntil;
      if (!early && !late) return [];
      const period = `${guideline.inForceFrom ?? '…'} to ${guideline.inForceUntil ?? '…'}`;
      const message = `${partyName(basis.party)} cites ${guidelineName(guideline)}, in force ${period}; counted ${counted}.`;
      return [{ kind: 'GUIDELINE_NOT_IN_FORCE' as const, message, span: citation.span }];
    }),
  );
};

/** A name without a year can mean any edition; a year or a page says which. */
function namesEdition({ text, pages }: AuditedCitation, { edition }: Guideline): boolean {
  return pages.length > 0 || (edition !== null && text.includes(edition.slice(0, 4)));
}
