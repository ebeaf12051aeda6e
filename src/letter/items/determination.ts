// Turns an item into a determination and notes the place of every value.
import type { Party, Span } from '../../terms.js';
import { findDates } from '../../written-dates.js';
import { parseGuidelineBasis, restsOnClaimsAdministrator } from '../citations/guideline-basis.js';
import type { ParsedBasis, ParsedDetermination, ParsedUtilizationReview } from '../letter.js';
import type { Read, ReadDate, Readings } from '../reading.js';
import type { CaseDates } from '../summary/case-dates.js';
import type { ReviewAccount } from '../summary/review-decision.js';
import { parseModifiedRequest } from './disputed-portion.js';
import type { Item } from './item.js';

/** What the whole letter tells of the utilization review of its items. */
export interface ReviewContext {
  account: ReviewAccount;
  dates: CaseDates;
  decidedOn: ReadDate | null;
  /** Whether any item itself tells what was modified. */
  someModified: boolean;
}

/** "DOS: 11/11/2016", "date of service 11/14/16" inside a service. */
const SERVICE_DATE = /\b(?:DOS|dates? of service)\b/i;

/** The determination of an item; notes each value under "determinations.<index>.…". */
export function readDetermination(
  text: string,
  item: Item,
  index: number,
  context: ReviewContext,
  readings: Readings,
): ParsedDetermination {
  const path = `determinations.${index}`;
  const words = (span: Span | null): Read<string> | null =>
    span && span.end > span.start ? { value: text.slice(span.start, span.end), span } : null;
  const modified = parseModifiedRequest(text, item.service.start, item.service.end);
  if (!words(item.rationale))
    readings.warn('RATIONALE_MISSING', `Item ${index + 1} has no rationale.`, item.span);
  const claimsAdministratorBasis = readBasis(
    text,
    item.claimsAdministrator,
    'CLAIMS_ADMINISTRATOR',
    `${path}.claimsAdministratorBasis`,
    readings,
  );
  const reviewerBasis = readBasis(
    text,
    item.expertReviewer,
    'EXPERT_REVIEWER',
    `${path}.reviewerBasis`,
    readings,
  );
  return {
    position: index + 1,
    disputedService: readings.note(`${path}.disputedService`, words(item.service)) ?? '',
    disputedPortion: readings.note(`${path}.disputedPortion`, words(modified?.disputedPortion ?? null)),
    outcome:
      readings.note(`${path}.outcome`, { value: item.outcome, span: item.outcomeSpan }) ?? item.outcome,
    utilizationReview: readReview(text, item, `${path}.utilizationReview`, context, readings),
    claimsAdministratorBasis,
    reviewerBasis: sharing(claimsAdministratorBasis, reviewerBasis),
    rationale: readings.note(`${path}.rationale`, words(item.rationale)) ?? '',
    span: item.span,
  };
}

/** The reviewer's basis; where it only says that the other party's guidelines are appropriate, those are its own too. */
function sharing(claimsAdministrator: ParsedBasis, reviewer: ParsedBasis): ParsedBasis {
  if (reviewer.citations.length > 0 || !restsOnClaimsAdministrator(reviewer.text)) return reviewer;
  const citations = claimsAdministrator.citations.map((citation) => ({
    ...citation,
    citedBy: 'EXPERT_REVIEWER' as const,
  }));
  return { ...reviewer, citations };
}

function readBasis(
  text: string,
  span: Span | null,
  party: Party,
  path: string,
  readings: Readings,
): ParsedBasis {
  if (!span || span.end <= span.start) {
    readings.warn('BASIS_MISSING', `There is nothing at ${path}.`);
    return { text: '', noneCited: false, citations: [] };
  }
  const { warnings, ...basis } = parseGuidelineBasis(text.slice(span.start, span.end), party, span.start);
  readings.note(`${path}.text`, { value: basis.text, span });
  basis.citations.forEach((citation, index) => {
    readings.note(`${path}.citations.${index}`, { value: citation.text, span: citation.span });
  });
  for (const warning of warnings) readings.warn(warning.code, warning.message, warning.span);
  return basis;
}

function readReview(
  text: string,
  item: Item,
  path: string,
  context: ReviewContext,
  readings: Readings,
): ParsedUtilizationReview {
  const modified = parseModifiedRequest(text, item.service.start, item.service.end);
  const words = (span: Span | null | undefined): Read<string> | null =>
    span && span.end > span.start ? { value: text.slice(span.start, span.end), span } : null;
  const told = context.account.decisionOn(
    text.slice(item.service.start, item.service.end),
    context.someModified,
  );
  const decision = modified?.authorized
    ? ({ value: modified.kind === 'PART' ? 'MODIFIED' : 'SUBSTITUTED', span: modified.authorized } as const)
    : told;
  return {
    decision: readings.note(`${path}.decision`, decision),
    decidedOn: readings.note(`${path}.decidedOn`, context.decidedOn),
    requestedOn: readings.note(`${path}.requestedOn`, context.dates.requested),
    receivedOn: readings.note(`${path}.receivedOn`, context.dates.received),
    reviewType: readings.note(`${path}.reviewType`, context.account.typeOf(text, item.service)),
    dateOfService: readings.note(
      `${path}.dateOfService`,
      serviceDate(text, item.service) ?? context.dates.service,
    ),
    originalRequest: readings.note(`${path}.originalRequest`, words(modified?.originalRequest)),
    authorized: readings.note(`${path}.authorized`, words(modified?.authorized)),
  };
}

function serviceDate(text: string, service: Span): ReadDate | null {
  const words = text.slice(service.start, service.end);
  const cue = SERVICE_DATE.exec(words);
  if (!cue) return null;
  const date = findDates(words).find((found) => found.start > cue.index);
  if (!date) return null;
  return { value: date.iso, span: { start: service.start + date.start, end: service.start + date.end } };
}
