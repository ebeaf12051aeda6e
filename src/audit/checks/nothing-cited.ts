// Finds a party that cites nothing for its decision.
import { type Check, partyName } from '../audited-determination.js';

export const nothingCited: Check = ({ bases }) =>
  bases
    .filter((basis) => basis.noneCited)
    .map((basis) => ({
      kind: 'NOTHING_CITED' as const,
      message: `${partyName(basis.party)} cites no guideline or evidence.`,
      span: basis.span,
    }));
