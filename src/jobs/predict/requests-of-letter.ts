// A letter's determinations as requests: only what was known before the reviewer's decision. The one place where a
// stored determination enters the rules; it reads no rationale, no reviewer, no reviewer's basis and no outcome.
import type { ParsedDetermination, ParsedLetter } from '../../letter/letter.js';
import type { Passage, ProposedRequest } from '../../rules/request/request.js';
import type { IsoDate, Span } from '../../terms.js';

/** The parts of a letter that may be looked at before its decision. */
export type UndecidedLetter = Pick<
  ParsedLetter,
  | 'text'
  | 'dateOfInjury'
  | 'urDenialDate'
  | 'applicationReceived'
  | 'patient'
  | 'caseSummary'
  | 'diagnoses'
  | 'spans'
> & { determinations: UndecidedItem[] };

export type UndecidedItem = Pick<
  ParsedDetermination,
  'position' | 'disputedService' | 'disputedPortion' | 'utilizationReview'
> & { claimsAdministratorBasis: { text: string } };

/**
 * One request a determination, in letter order. Its day is the day of the utilization review decision, since editions
 * go by it where the day of the request is not known; null where the letter has neither.
 */
export function requestsOfLetter(letter: UndecidedLetter): ProposedRequest[] {
  const passage = (path: string, value: string | null): Passage | null => {
    const span = spanOf(letter, path);
    if (span) return { text: letter.text.slice(span.start, span.end), start: span.start };
    return value === null ? null : { text: value, start: 0 };
  };
  const caseSummary = passage('caseSummary', letter.caseSummary);
  return letter.determinations.map((item, index) => {
    const { utilizationReview } = item;
    const path = `determinations.${index}`;
    const others = letter.determinations.filter((other) => other !== item);
    return {
      service: passage(`${path}.disputedService`, item.disputedService) ?? {
        text: item.disputedService,
        start: 0,
      },
      disputedPortion: passage(`${path}.disputedPortion`, item.disputedPortion),
      caseSummary,
      facts: datesKnown(letter, item),
      requestDate: requestDateOf(letter, item) ?? '',
      dateOfService: utilizationReview.dateOfService,
      dateOfInjury: letter.dateOfInjury,
      diagnoses: letter.diagnoses,
      bodyPart: null,
      age: letter.patient.age,
      sex: letter.patient.sex,
      urDecision: utilizationReview.decision,
      authorizedPortion: utilizationReview.authorized,
      otherServices: others.map((other) => other.disputedService),
      claimsAdministratorGuideline: item.claimsAdministratorBasis.text || null,
    };
  });
}

/** The days of the dispute that the letter tells, as stated facts: they bear on caveats. */
function datesKnown(
  letter: Pick<ParsedLetter, 'urDenialDate' | 'applicationReceived'>,
  item: Pick<ParsedDetermination, 'utilizationReview'>,
): ProposedRequest['facts'] {
  const { decidedOn, receivedOn } = item.utilizationReview;
  const days: [string, IsoDate | null][] = [
    ['requestReceivedOn', receivedOn],
    ['urDecidedOn', letter.urDenialDate ?? decidedOn],
    ['applicationReceivedOn', letter.applicationReceived],
  ];
  return days.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

/** The day that chooses the edition: the letter's UR date, else that of the item, else its request; null if none. */
export function requestDateOf(
  letter: Pick<ParsedLetter, 'urDenialDate'>,
  item: Pick<ParsedDetermination, 'utilizationReview'>,
): IsoDate | null {
  const { decidedOn, requestedOn, receivedOn } = item.utilizationReview;
  return letter.urDenialDate ?? decidedOn ?? receivedOn ?? requestedOn;
}

/** The spans of the letter last asked about, by path: all of a letter are asked for one after another. */
let last: { of: ParsedLetter['spans']; byPath: ReadonlyMap<string, Span> } | null = null;

/** The span of a value by its path; null where it has none. */
export function spanOf({ spans }: Pick<ParsedLetter, 'spans'>, path: string): Span | null {
  if (last?.of !== spans) {
    const byPath = new Map<string, Span>();
    for (const field of spans) if (!byPath.has(field.path)) byPath.set(field.path, field.span);
    last = { of: spans, byPath };
  }
  return last.byPath.get(path) ?? null;
}
