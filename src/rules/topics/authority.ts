// Tells what kind of guideline an edition is (chronic pain, postsurgical, a body part …) from its publisher and its id.
import type { Guideline } from '../../catalogue/guideline.js';
import type { Authority } from './topic.js';

/** Words in the ids of MTUS editions; any other MTUS edition is a chapter on a part of the body. */
const MTUS_KINDS: readonly [string, Authority][] = [
  ['chronic-pain', 'CHRONIC_PAIN'],
  ['opioids', 'OPIOIDS'],
  ['acupuncture', 'ACUPUNCTURE'],
  ['postsurgical', 'POSTSURGICAL'],
  ['drug-formulary', 'FORMULARY'],
  ['approaches', 'GENERAL_APPROACHES'],
];

/** The kind of authority that topics of this edition have unless they say otherwise. */
export function authorityOfGuideline(guideline: Pick<Guideline, 'id' | 'body'>): Authority {
  if (guideline.body !== 'MTUS') return guideline.body;
  return MTUS_KINDS.find(([word]) => guideline.id.includes(word))?.[1] ?? 'BODY_PART_CHAPTER';
}
