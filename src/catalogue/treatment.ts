// The shape of a treatment in the vocabulary and of what is read from a service.
import type { Span } from '../terms.js';

export interface Treatment {
  /** Readable slug, such as "nmes" or "mri-shoulder". */
  id: string;
  name: string;
  /** Request category and subcategory of the Division's search tool, such as "DMEPOS" and "Electrical stimulation". */
  category: string;
  subcategory: string | null;
  /** Names, brand names and abbreviations by which letters call it. */
  alsoCalled: string[];
}

/** A treatment, and the stretch of words that names it. */
export interface NamedTreatment {
  treatment: string;
  span: Span;
}

/** What one service asks for. `treatment` is the one that decides; `treatments` are all that the words name. */
export interface RecognisedService {
  treatment: string | null;
  treatments: readonly string[];
  /** Slugs of the ingredients where the service is a compounded drug. */
  ingredients: readonly string[];
  /** The stretch of the service's words that named each treatment. */
  named: readonly NamedTreatment[];
}
