// The readers that every request goes through. A new reader is added to this list and nowhere else.

import { electrodiagnosticKindReader } from './electrodiagnostic-kind-reader.js';
import type { FactReader } from './fact-reader.js';
import { injuryDateReader } from './injury-date-reader.js';
import { painReader } from './pain-reader.js';
import { personReader } from './person-reader.js';
import { reviewDatesReader } from './review-dates-reader.js';
import { serviceReader } from './service-reader.js';
import { serviceTermsReader } from './service-terms-reader.js';
import { strokeReader } from './stroke-reader.js';
import { summaryReader } from './summary-reader.js';

export const FACT_READERS: readonly FactReader[] = [
  serviceReader,
  serviceTermsReader,
  electrodiagnosticKindReader,
  painReader,
  strokeReader,
  personReader,
  injuryDateReader,
  reviewDatesReader,
  summaryReader,
];
