// What a layout consists of: how it is recognised, its headings and its items. Each layout is one file in this folder,
// listed in layouts.ts.
import type { Item } from '../items/item.js';
import type { Readings } from '../reading.js';
import type { Sections } from '../sections.js';
import type { Folded } from '../text/fold.js';
import type { SectionHeading } from './headings.js';

export interface Layout {
  /** Stored with each letter; docs/letters.md describes the layout under this name. */
  name: string;
  /** The title of such letters, which is kept of a cover page; null where only headings tell the layout. */
  title: string | null;
  /** Patterns of the lines that begin the letter behind a cover page, each space standing for any number of blanks. */
  beginnings: readonly string[];
  /** Whether a folded text has this layout and none that layouts.ts lists before it. */
  isRecognised(folded: Folded): boolean;
  /** The headings in the order of the letter. */
  headings: readonly SectionHeading[];
  /** The items in letter order, empty where there is none; what is odd becomes a warning. */
  findItems(folded: Folded, sections: Sections, readings: Readings): Item[];
  /** The section with the dates in prose that other layouts print in a header table; null where there is none. */
  datesIn: string | null;
}
