// A citation of an edition that was not in force on the day that chooses the edition.
import { type Check, partyName } from '../audited-determination.js';

export const guidelineNotInForce: Check = ({ bases, requestDate }, { guidelines }) => {
  if (!requestDate) return [];
  return bases.flatMap((basis) =>
    basis.citations.flatMap((citation) => {
      const guideline = citation.guideline ? guidelines.get(citation.guideline) : undefined;
      if (!guideline) return [];
      const early = guideline.inForceFrom !== null && requestDate < guideline.inForceFrom;
      const late = guideline.inForceUntil !== null && requestDate > guideline.inForceUntil;
      if (!early && !late) return [];
      const dates = `${guideline.inForceFrom ?? '…'} to ${guideline.inForceUntil ?? '…'}`;
      const message = `${partyName(basis.party)} cites ${guideline.title}, in force ${dates}; the request is counted from ${requestDate}.`;
      return [{ kind: 'GUIDELINE_NOT_IN_FORCE' as const, message, span: citation.span }];
    }),
  );
};
