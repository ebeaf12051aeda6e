// Lists all layouts in the order in which they are tried: a text has the first one that recognises it.
import type { Folded } from '../text/fold.js';
import { documentsReviewed } from './documents-reviewed.js';
import { issuesDecisionsRationales } from './issues-decisions-rationales.js';
import type { Layout } from './layout.js';
import { noticeOfDetermination } from './notice-of-determination.js';
import { physicianReviewer } from './physician-reviewer.js';
import { professionalReview } from './professional-review.js';

export const LAYOUTS: readonly Layout[] = [
  noticeOfDetermination,
  professionalReview,
  physicianReviewer,
  documentsReviewed,
  issuesDecisionsRationales,
];

/** The layout of a folded text, or null where no frame is recognised. */
export function recogniseLayout(folded: Folded): Layout | null {
  return LAYOUTS.find((layout) => layout.isRecognised(folded)) ?? null;
}
