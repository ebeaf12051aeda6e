// Finds the numbered list of what was determined in a notice of 2013: "1) MAXIMUS Federal Services, Inc. has determined
// the request for <service> is not medically necessary and appropriate."
import type { Outcome, Span } from '../../terms.js';
import { trimmed } from '../text/fold.js';
import { broken, isPartly, outcomeAt, STATEMENT } from './decision-statement.js';

// "1) MAXIMUS Federal Services, Inc. has determined the request for …"; of "the retrospective request for …" the words
// stay with the service. Without a number the words "request for" must follow.
const REQUEST = 'requests? ?for |(?=(?:retrospective|prospective|concurrent)\\b)';
const HAS_DETERMINED = broken(
  'MAXIMUS(?: ?Federal ?Services)?,?(?: ?Inc\\.?)?,? ?(?:has ?|hereby ?){0,2}(?:determined|decided|concluded|found|determines|finds)',
  '[- ]*',
);
export const DETERMINED = new RegExp(
  `\\b(\\d{1,2}) ?[).] ?${HAS_DETERMINED} ?(?:that ?)?(?:the ?)?(?:${REQUEST})?|${HAS_DETERMINED} ?(?:that ?)?(?:the ?)?(?:${REQUEST})`,
  'gi',
);

const DECISION = new RegExp(STATEMENT, 'i');

/** A service with its decision is never longer: bounds the work on hostile texts. */
const LONGEST_ITEM = 2000;

export interface Determined {
  number: number;
  service: Span;
  /** Null where no decision was found behind the service. */
  outcome: Outcome | null;
  outcomeSpan: Span;
  partly: boolean;
  span: Span;
}

/** The list within [start, end) of a folded text, in its order. */
export function findDetermined(text: string, start: number, end: number): Determined[] {
  const region = text.slice(0, end);
  const leads = Array.from(region.matchAll(DETERMINED)).filter((match) => match.index >= start);
  return leads.map((lead, index) => {
    const from = lead.index + lead[0].length;
    const bound = Math.min(leads[index + 1]?.index ?? end, from + LONGEST_ITEM);
    const decision = DECISION.exec(region.slice(from, bound));
    const at = decision ? from + decision.index : bound;
    const stop = at + (decision?.[0].length ?? 0);
    return {
      number: lead[1] ? Number(lead[1]) : index + 1,
      service: trimmed(text, from, at),
      outcome: decision ? outcomeAt(text, at, stop) : null,
      outcomeSpan: { start: at, end: stop },
      partly: decision !== null && isPartly(decision[0]),
      span: trimmed(text, lead.index, text[stop] === '.' ? stop + 1 : stop),
    };
  });
}
