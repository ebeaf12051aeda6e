// Whether analgesia, activities, adverse effects and aberrant behaviour are all recorded, or said to be missing.
import type { VocabularyEntry } from '../../../catalogue/treatments.js';
import type { Passage } from '../../request/request.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import { type DrugClause, findDrugClauses } from './drug-clauses.js';
import { isOfClass } from './drugs-taken.js';

const NAMED = /\b(?:(?:4|four|5|five)[- ]?A(?:'s|s|’s)?|analgesia[^.;]{0,60}activit\w+[^.;]{0,60}adverse)\b/i;
const MISSING =
  /\b(?:no|not|without|lack\w*|absen\w+|missing|fail\w*|incomplete|nor|neither|unmarked|blank)\b/i;
const ACTIVITY =
  /\b(?:able to|walk\w*|cook\w*|clean\w*|shop\w*|drive\w*|dress\w*|chores?|house(?:hold|work)|dishes|laundry|garden\w*|yard|work(?:s|ing|ed)?|job|adls?|activit\w+|stand\w*|sit(?:s|ting)?|church|exercis\w+|play\w*|function\w*|sleep\w*|errands|grocer\w+)\b/i;

/** The first clause that names the four. */
const findNamed = oncePerPassage(
  (passage): DrugClause | null =>
    findDrugClauses(passage).find(
      ({ start, end, isQuoted, sentence }) =>
        !isQuoted && !sentence.isReview && NAMED.test(passage.text.slice(start, end)),
    ) ?? null,
);

/** Of the four, what the other facts hold already and activities by their words. */
export function findFourAs(
  passage: Passage,
  facts: readonly Statement[],
  asked: Pick<VocabularyEntry, 'id' | 'subcategory'> | null,
): Statement[] {
  const state = (
    value: boolean,
    at: { start: number; end: number; sentence: number },
    pattern: string,
  ): Statement => ({
    fact: 'fourAsDocumented',
    value,
    region: NOWHERE,
    sentence: at.sentence,
    start: at.start,
    end: at.end,
    pattern,
  });
  const named = findNamed(passage);
  if (named)
    return [
      state(
        !MISSING.test(passage.text.slice(named.start, named.end)),
        { ...named, sentence: named.sentenceNumber },
        "the four A's by name",
      ),
    ];
  const told = (name: string): Statement | undefined => facts.find(({ fact }) => fact === name);
  const [effect, adverse] = [told('drugEffective'), told('adverseEffectsReviewed')];
  const behaviour = [
    told('aberrantBehavior'),
    told('urineDrugTest'),
    told('opioidRiskScreened'),
    told('painContract'),
  ].find((each) => each !== undefined);
  const isOpioid = asked !== null && isOfClass(asked, 'OPIOID');
  if (!isOpioid) return [];
  if (effect && adverse?.value === true && behaviour?.value !== undefined && ACTIVITY.test(passage.text)) {
    const isShown = told('aberrantBehavior') !== undefined || behaviour.value === true;
    if (isShown && effect.value !== false) return [state(true, effect, 'each of the four recorded')];
  }
  return adverse?.value === false ? [state(false, adverse, 'one of the four not recorded')] : [];
}
