// Which of the treatments named together is asked for: the injection, not the drug in it or the tunnel that it is put
// into; the consultation, not the operation that it considers; the whole operation, not a step of it.
import type { Span } from '../terms.js';
import { findBodyParts } from './body-parts.js';
import type { Hit } from './named-treatments.js';
import { isWithin } from './not-asked.js';
import type { Word } from './words.js';

type Ids = ReadonlySet<string>;
const ids = (...names: string[]): Ids => new Set(names);

/** Injected with something else, or into a joint: a part of the injection. */
const INJECTED =
  /^(?:lidocaine|bupivacaine|ropivacaine|mepivacaine|triamcinolone|methylprednisolone|dexamethasone|betamethasone|hydrocortisone)(?:-|$)/;
const STEROID_INJECTIONS =
  /(?:^|-)(?:steroid-injection|wrist-hand-injection|elbow-injection|ankle-foot-injection)$/;
const SUBSTANCES = ids(
  'hyaluronic-acid',
  'prp',
  'stem-cell',
  'prolotherapy',
  'botulinum-toxin',
  'ketorolac-injection',
  'trigger-point-injection',
  'vitamin-b12-injection',
  'drug-injection',
);
/** Complaints by whose name an operation is called for short. */
const SHORT_FOR_OPERATION = ids(
  'trigger-finger-release',
  'carpal-tunnel-release',
  'de-quervain-release',
  'cubital-tunnel-release',
  'rotator-cuff-repair',
);

/** The first of each asks for the operation, the others for steps of it or for the way there. */
const STEPS_OF: readonly (readonly [Ids, Ids])[] = [
  [ids('rotator-cuff-repair'), ids('shoulder-decompression', 'shoulder-arthroscopy', 'arthroscopy')],
  [ids('shoulder-arthroplasty'), ids('shoulder-decompression', 'shoulder-arthroscopy', 'arthroscopy')],
  [ids('lumbar-fusion'), ids('lumbar-decompression')],
  [ids('acl-reconstruction', 'total-knee-arthroplasty'), ids('knee-arthroscopy', 'arthroscopy')],
  [ids('total-hip-arthroplasty'), ids('hip-arthroscopy', 'arthroscopy')],
  [ids('radiofrequency-ablation'), ids('facet-injection', 'nerve-block', 'si-joint-injection')],
  [ids('spinal-cord-stimulator-trial'), ids('spinal-cord-stimulator')],
  [
    ids('pain-management-referral', 'psychological-evaluation', 'neuropsychological-evaluation'),
    ids('specialist-referral'),
  ],
  [ids('postoperative-physical-therapy'), ids('physical-therapy')],
  [ids('opioid', 'nsaid', 'muscle-relaxant', 'antidepressant', 'analgesic'), ids('medication')],
];

const CONSULTATION =
  /\b(?:consult(?:s|ations?|ed)?|opinion|referral|refer(?:red)?|evaluations?|assessment|visits?|appointment|follow-up|clearance|discuss(?:ion)?|candida(?:te|cy))\b/gi;
const FOR =
  /\b(?:for|re|regarding|about|concerning|to (?:discuss|consider|evaluate|determine|see|address|explore)|considering|discuss(?:ing)?|candida(?:te|cy)|prior to|before|if|possible|potential)\b/i;
const BEHIND_OPERATION =
  /^[\s-]{1,3}(?:(?:psych\w*|surgical|medical|preoperative|specialist)\s)?(?:consult\w*|evaluation|opinion|referral|discussion|candidacy|clearance)\b/i;
const CLAUSE = /[;\n]|\.\s/;

/** Where a consultation speaks of what it is to consider, and nothing is asked for but the consultation. */
function findConsidered(text: string): Span[] {
  return Array.from(text.matchAll(CONSULTATION)).flatMap((match) => {
    const start = match.index + match[0].length;
    const behind = text.slice(start, start + 120);
    const clause = behind.slice(0, CLAUSE.exec(behind)?.index ?? behind.length);
    const marker = FOR.exec(clause);
    return marker ? [{ start: start + marker.index, end: start + clause.length }] : [];
  });
}

const isOperation = ({ entry }: Hit): boolean =>
  (entry.category === 'Surgery' && entry.subcategory !== 'Surgery, adjunct') ||
  entry.category === 'Injection';
const isConsultation = ({ entry }: Hit): boolean =>
  entry.subcategory === 'Consultation' ||
  entry.subcategory === 'Preoperative' ||
  entry.subcategory === 'Psychological evaluation' ||
  entry.id === 'office-visits';

function withoutConsidered(text: string, words: readonly Word[], hits: readonly Hit[]): readonly Hit[] {
  if (!hits.some(isConsultation)) return hits;
  const considered = findConsidered(text);
  const left = hits.filter((hit) => {
    const [first, last] = [words[hit.from], words[hit.to - 1]];
    if (!first || !last || !isOperation(hit)) return true;
    return !isWithin(considered, first.start) && !BEHIND_OPERATION.test(text.slice(last.end, last.end + 24));
  });
  return left.some(isConsultation) ? left : hits;
}

/** An operation on a joint that the words do not name, beside one on a joint that they do: "hip arthroscopy, labral repair". */
function onNamedParts(text: string, hits: readonly Hit[]): readonly Hit[] {
  const parts = new Set(findBodyParts(text).map(({ part }) => part));
  const fits = ({ entry }: Hit): boolean => entry.bodyParts?.some((part) => parts.has(part)) ?? false;
  return hits.filter(
    (hit) =>
      !hit.entry.bodyParts ||
      fits(hit) ||
      !hits.some((other) => other !== hit && other.entry.category === hit.entry.category && fits(other)),
  );
}

/** The treatments without those that give way to another that is named with them. */
export function withoutGivingWay(
  text: string,
  words: readonly Word[],
  named: readonly Hit[],
): readonly Hit[] {
  const hits = onNamedParts(text, withoutConsidered(text, words, named));
  const injects = hits.some(({ entry }) => entry.category === 'Injection');
  const hasSubstance = hits.some(({ entry }) => SUBSTANCES.has(entry.id));
  const has = (asked: Ids, orWeak: boolean): boolean =>
    hits.some(({ entry, weak }) => asked.has(entry.id) && (orWeak || !weak));
  const left = hits.filter(({ entry, weak }) => {
    if (injects && INJECTED.test(entry.id) && entry.category === 'Pharmaceuticals') return false;
    if (injects && weak && SHORT_FOR_OPERATION.has(entry.id)) return false;
    if (hasSubstance && STEROID_INJECTIONS.test(entry.id)) return false;
    return !STEPS_OF.some(([asked, steps]) => steps.has(entry.id) && has(asked, weak));
  });
  return left.length > 0 ? left : hits;
}
