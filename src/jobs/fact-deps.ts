// What the door of the rules takes from the catalogue, for every job alike.
import { recogniseTreatment } from '../catalogue/recognise-treatment.js';
import { findTreatment } from '../catalogue/treatments.js';
import type { FactDeps } from '../rules/reading/read-request.js';

export const FACT_DEPS: FactDeps = { recogniseTreatment, findTreatment };
