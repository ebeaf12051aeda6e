// Reads the case summary by the lexicon of facts, for the part of the body that the service is for.

import { findBodyParts } from '../../../catalogue/body-parts.js';
import { readService } from '../../../catalogue/service.js';
import type { Fact } from '../../facts/fact.js';
import { complaintAboutValue, findFactDefinition } from '../../facts/fact-list.js';
import type { ProposedRequest } from '../../request/request.js';
import { withImplied } from '../conclusions/implied-facts.js';
import { findCodeStatements } from '../conditions/code-statements.js';
import { findDrugFacts } from '../drugs/drug-facts.js';
import { findExaminationStatements } from '../examination/examination-statements.js';
import { findStudyStatements } from '../examination/study-statements.js';
import { type FactReader, readFact } from '../fact-reader.js';
import { findCareStatements } from '../history/care-statements.js';
import { findOperationStatements } from '../history/operations.js';
import { findPainScores } from '../history/pain-scores.js';
import { findSymptomTimes } from '../history/symptom-times.js';
import { findWorkStatements } from '../history/work-status.js';
import { findStatements, type Statement } from '../mentions/statement.js';
import { NOWHERE, type OneSide, type Region } from '../relations/body-regions.js';
import { settleStatements } from '../resolution/settle.js';
import { findCourseStatements } from './course-statements.js';
import { countingFor, findRequestStatements, treatmentAsked } from './request-statements.js';
import { findSurgeryDates } from './surgery-date.js';

/** The part and side that a request is for: its own field, else the service with its disputed portion. */
export function regionAsked(
  request: Pick<ProposedRequest, 'service' | 'disputedPortion' | 'bodyPart'>,
): Region {
  const words = [request.service.text, request.disputedPortion?.text ?? ''].join(' ');
  const { bodyParts, side } = readService(words);
  const stated = request.bodyPart === null ? [] : findBodyParts(request.bodyPart.replaceAll('_', ' '));
  const parts = stated.length > 0 ? stated.map(({ part }) => part) : bodyParts.map(({ value }) => value);
  const sides: OneSide[] = side === null ? [] : side.value === 'BOTH' ? ['LEFT', 'RIGHT'] : [side.value];
  return parts.length === 0 && sides.length === 0
    ? NOWHERE
    : { parts: new Set(parts), sides: new Set(sides) };
}

function isValue({ fact, value }: Statement): boolean {
  const definition = findFactDefinition(fact);
  return definition !== undefined && complaintAboutValue(definition, value) === null;
}

/** Silence gives no fact; readings that contradict each other are both given, and the door leaves the fact unknown. */
export const summaryReader: FactReader = {
  name: 'case summary',
  read(request: ProposedRequest): Fact[] {
    const passage = request.caseSummary;
    if (!passage) return [];
    const statements = [
      ...findStatements(passage),
      ...findExaminationStatements(passage, regionAsked(request)),
      ...findStudyStatements(passage, treatmentAsked(request), regionAsked(request)),
      ...findCodeStatements(passage),
      ...findCareStatements(passage),
      ...findWorkStatements(passage),
      ...findPainScores(passage),
      ...findSymptomTimes(request),
      ...findOperationStatements(request),
      ...findSurgeryDates(passage, findStatements(passage)),
      ...findDrugFacts(passage, request),
      ...findCourseStatements(passage, request),
    ].filter(isValue);
    const settled = withImplied(settleStatements(countingFor(statements, request), regionAsked(request)));
    return withImplied([...settled, ...findRequestStatements(settled, request)]).map(
      ({ fact, value, start, end, pattern }) =>
        readFact(
          fact,
          value,
          { passage, start, end, readFrom: 'CASE_SUMMARY' },
          `Case summary, pattern "${pattern}".`,
        ),
    );
  },
};
