// The readers that every request goes through. A new reader is added to this list and nowhere else.

import { reducingScheduleReader } from './drugs/reducing-schedule-reader.js';
import { requestedDrugReader } from './drugs/requested-drug-reader.js';
import type { FactReader } from './fact-reader.js';
import { electrodiagnosticKindReader } from './service/electrodiagnostic-kind-reader.js';
import { serviceReader } from './service/service-reader.js';
import { serviceTermsReader } from './service/service-terms-reader.js';
import { injuryDateReader } from './summary/injury-date-reader.js';
import { painReader } from './summary/pain-reader.js';
import { personReader } from './summary/person-reader.js';
import { reviewDatesReader } from './summary/review-dates-reader.js';
import { strokeReader } from './summary/stroke-reader.js';
import { summaryReader } from './summary/summary-reader.js';

export const FACT_READERS: readonly FactReader[] = [
  serviceReader,
  serviceTermsReader,
  requestedDrugReader,
  reducingScheduleReader,
  electrodiagnosticKindReader,
  painReader,
  strokeReader,
  personReader,
  injuryDateReader,
  reviewDatesReader,
  summaryReader,
];
