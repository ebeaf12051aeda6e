// Tells where an answer stands on an edition that no source shows to be in force on the day that counts: it is the last
// edition known here, and goes on ruling until a later one is known.
import type { Guideline } from '../../catalogue/guideline.js';
import type { IsoDate } from '../../terms.js';
import type { Caveat } from './prediction.js';

/** An edition named as a person would name it, without the name of its body. */
function named({ title, checkedThrough }: Guideline): string {
  return `${title}, seen in force on ${checkedThrough}`;
}

/**
 * One caveat for all editions among these that were last seen in force before the day; empty where each was seen on it
 * or later. Editions without a dated source, such as the letter of a statute, are left out.
 */
export function editionNotConfirmed(editions: Iterable<Guideline>, day: IsoDate): Caveat[] {
  const unconfirmed = [...new Set(editions)].filter(
    ({ checkedThrough }) => checkedThrough !== null && checkedThrough < day,
  );
  if (unconfirmed.length === 0) return [];
  return [
    {
      code: 'EDITION_NOT_CONFIRMED',
      message: `By the last edition known here (${unconfirmed.map(named).join('; ')}): whether it still rules on ${day} was not confirmed.`,
    },
  ];
}
