// The shape of a guideline edition in the catalogue (guidelines.json).
import type { IsoDate } from '../terms.js';

/** Who publishes a guideline; higher authorities come first. */
export const GUIDELINE_BODIES = ['MTUS', 'REGULATION', 'ACOEM', 'ODG', 'OTHER'] as const;
export type GuidelineBody = (typeof GUIDELINE_BODIES)[number];

export interface Guideline {
  /** Readable slug, such as "mtus-chronic-pain-2009". */
  id: string;
  title: string;
  body: GuidelineBody;
  edition: string | null;
  /** First and last day on which the edition rules; null where open or not known. */
  inForceFrom: IsoDate | null;
  inForceUntil: IsoDate | null;
  /**
   * The last day for which its being in force was seen in a source; for later days it is the last edition known here.
   * Null where no dated source was found.
   */
  checkedThrough: IsoDate | null;
  /** What the dates are held against: the request until 2017, the service rendered from 2017-12-01 on. */
  ruledBy: 'REQUEST_DATE' | 'DATE_OF_SERVICE';
  provenance: string;
  /** Names by which letters cite it, without the year; chapters of one body may share a name across editions. */
  alsoCalled: string[];
  /** Headings that letters cite of it, as printed; those with commas in their names keep lists of sections whole. */
  sections: string[];
}
