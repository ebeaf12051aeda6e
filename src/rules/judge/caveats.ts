// What independent medical review does not decide, or what may keep it from deciding, each from a sign in the request.
// Caveats never change a prediction.

import { daysBetweenFacts } from '../facts/days-between-facts.js';
import type { FactValues } from '../facts/fact.js';
import { sentencesOf } from '../reading/text/clauses.js';
import type { ProposedRequest } from '../request/request.js';
import type { Caveat } from './prediction.js';

/** Labor Code 4610: 14 days for a prospective decision, 30 for a retrospective one, at the most. */
const UR_DAYS = { prospective: 14, retrospective: 30 };
/** Labor Code 4610.5(h): 30 days from service of the decision, which the mail may delay by five; 10 on formulary. */
const APPLICATION_DAYS = 35;
/** Labor Code 4604.5(c): visits for one injury of each of chiropractic, occupational and physical therapy. */
const VISIT_CAP = 24;
const YEAR_DAYS = 366;

/** Whether one sentence of the case summary holds a word of each group. */
function summarySays(request: ProposedRequest, ...groups: readonly (readonly string[])[]): boolean {
  const sentences = request.caseSummary ? sentencesOf(request.caseSummary) : [];
  return sentences.some((sentence) =>
    groups.every((group) => sentence.some((word) => group.includes(word.text))),
  );
}

function lateReview(request: ProposedRequest, values: FactValues): Caveat[] {
  const days = daysBetweenFacts(values, 'requestReceivedOn', 'urDecidedOn');
  const allowed = values.get('retrospective') === true ? UR_DAYS.retrospective : UR_DAYS.prospective;
  const of = ['utilization', 'ur'];
  const said = summarySays(request, ['untimely'], of) || summarySays(request, ['not'], ['timely'], of);
  if (!said && (days === null || days <= allowed)) return [];
  const counted =
    days === null
      ? 'The record speaks of it'
      : `The decision is dated ${days} days after the request was received`;
  return [
    {
      code: 'UR_TIMELINESS',
      message: `${counted}. Whether utilization review was in time, and so valid, is decided by the Appeals Board, not by independent medical review.`,
    },
  ];
}

function disputes(request: ProposedRequest, values: FactValues): Caveat[] {
  const caveats: Caveat[] = [];
  const disputed = ['dispute', 'disputed', 'disputes', 'denied', 'contested', 'deferred'];
  if (
    values.get('liabilityDisputed') === true ||
    summarySays(request, ['liability', 'aoe', 'coe'], disputed)
  ) {
    caveats.push({
      code: 'LIABILITY_DISPUTED',
      message: 'Liability for the injury seems to be in dispute. Review is deferred until that is resolved.',
    });
  }
  const unaccepted = [
    'not',
    'disputed',
    'non-accepted',
    'unaccepted',
    'denied',
    'non-industrial',
    'nonindustrial',
  ];
  if (
    values.get('bodyPartDisputed') === true ||
    summarySays(
      request,
      ['accepted', 'unaccepted', 'non-accepted', 'non-industrial', 'disputed'],
      ['part', 'parts'],
      unaccepted,
    )
  ) {
    caveats.push({
      code: 'BODY_PART_DISPUTED',
      message:
        'Whether the part of the body belongs to the injury seems to be in dispute. Review does not decide that.',
    });
  }
  return caveats;
}

function visitCap(values: FactValues): Caveat[] {
  const treatment = values.get('treatment');
  const counted =
    typeof treatment === 'string' &&
    /(physical|occupational)-(therapy|medicine)|chiropractic/.test(treatment);
  const visits = values.get('totalVisitsOfCourse') ?? values.get('visitsRequested');
  if (!counted || typeof visits !== 'number' || visits <= VISIT_CAP || values.get('surgeryDone') === true)
    return [];
  return [
    {
      code: 'VISIT_CAP',
      message: `The course would come to ${visits} visits. The law caps chiropractic, occupational and physical therapy at ${VISIT_CAP} visits each for one injury, after surgery excepted, unless the administrator allows more in writing.`,
    },
  ];
}

function repeated(values: FactValues): Caveat[] {
  const days = daysBetweenFacts(values, 'sameRequestDeniedOn', 'requestDate');
  if (days === null || days > YEAR_DAYS || values.get('changedSinceDenial') === true) return [];
  return [
    {
      code: 'REPEATED_WITHIN_TWELVE_MONTHS',
      message: `The same request was denied ${days} days before. A denial stays in effect for twelve months unless a change in the facts is documented.`,
    },
  ];
}

function lateApplication(values: FactValues): Caveat[] {
  const days = daysBetweenFacts(values, 'urDecidedOn', 'applicationReceivedOn');
  if (days === null || days <= APPLICATION_DAYS) return [];
  return [
    {
      code: 'APPLICATION_TIMELINESS',
      message: `The application was received ${days} days after the date of the utilization review decision. It is due within 30 days of the decision's service (10 in a dispute on the formulary), and may be refused.`,
    },
  ];
}

/** Every caveat of which the request shows a sign, in a fixed order. */
export function findCaveats(request: ProposedRequest, values: FactValues): Caveat[] {
  return [
    ...lateReview(request, values),
    ...disputes(request, values),
    ...visitCap(values),
    ...repeated(values),
    ...lateApplication(values),
  ];
}
