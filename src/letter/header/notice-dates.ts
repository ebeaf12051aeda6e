// Finds the dates that layout B gives in a paragraph instead of a table.

import { findDates } from '../../written-dates.js';
import type { ReadDate } from '../reading.js';
import type { Header } from './header.js';

// "An application for Independent Medical Review was filed on 9/6/2013 disputing the Utilization Review Denial dated
// 8/30/2013. A Notice of Assignment and Request for Information was provided to the above parties on 9/23/2013."
const FILED = /\bApplication for Independent Medical Review was (?:filed|received) on $/i;
const DENIED =
  /\bUtilization Review (?:Denial|Modification|Determination|Decision)(?: ?\/ ?Modification)? dated $/i;
const ASSIGNED = /\bNotice of Assignment[^.]{0,120} on $/i;

/** The header with what the paragraph tells where the table is silent. */
export function withNoticeDates(header: Header, text: string, start: number, end: number): Header {
  const dates = findDates(text.slice(start, end));
  const behind = (cue: RegExp): ReadDate | null => {
    const found = dates.find((date) =>
      cue.test(text.slice(Math.max(start, start + date.start - 200), start + date.start)),
    );
    return found ? { value: found.iso, span: { start: start + found.start, end: start + found.end } } : null;
  };
  return {
    ...header,
    applicationReceived: header.applicationReceived ?? behind(FILED),
    urDenialDate: header.urDenialDate ?? behind(DENIED),
    dateAssigned: header.dateAssigned ?? behind(ASSIGNED),
  };
}
