// The day of a surgery that was done, written behind the words that tell of it.
import type { Passage } from '../../request/request.js';
import type { Statement } from '../mentions/statement.js';
import { findWrittenDate } from '../relations/written-date.js';

/** Characters behind the words within which the day stands. */
const WITHIN = 90;

/** A statement of the day for every statement that surgery was done and is dated. */
export function findSurgeryDates(passage: Passage, statements: readonly Statement[]): Statement[] {
  return statements.flatMap((statement): Statement[] => {
    if (statement.fact !== 'surgeryDone' || statement.value !== true) return [];
    const words = passage.text.slice(statement.start, statement.end + WITHIN);
    const stop = words.search(/[.;](?:\s|$)/);
    const date = findWrittenDate(stop < 0 ? words : words.slice(0, stop));
    if (!date) return [];
    const end = statement.start + date.end;
    return [
      {
        ...statement,
        fact: 'dateOfSurgery',
        value: date.day,
        end,
        pattern: `date behind ${statement.pattern}`,
      },
    ];
  });
}
