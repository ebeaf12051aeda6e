// Parts of the body and sides as a service names them. Knows no treatments.
import type { Span } from '../terms.js';
import { remembered } from './remembered.js';
import { type Word, wordForm, wordsOf } from './words.js';

/** The parts that treatments and facts tell apart; a limb as a whole where no part of it is named. */
export const BODY_PARTS = [
  'HEAD',
  'NECK',
  'UPPER_BACK',
  'LOW_BACK',
  'SHOULDER',
  'ELBOW',
  'FOREARM',
  'WRIST',
  'HAND',
  'HIP',
  'KNEE',
  'LOWER_LEG',
  'ANKLE',
  'FOOT',
  'CHEST',
  'ABDOMEN',
  'JAW',
  'EYE',
  'UPPER_LIMB',
  'LOWER_LIMB',
] as const;
export type BodyPart = (typeof BODY_PARTS)[number];

const NAMES: Record<BodyPart, string> = {
  HEAD: 'head; brain; skull; cranial; facial; face; scalp; nose; nasal; sinus; ear',
  NECK: 'neck; cervical; cervical spine; c spine; cervicalgia; trapezius',
  UPPER_BACK:
    'thoracic; thoracic spine; t spine; upper back; mid back; middle back; midback; dorsal spine; scapula; scapular',
  LOW_BACK:
    'low back; lower back; lumbar; lumbar spine; lumbosacral; l spine; ls spine; lumbar sacral; sacrum; sacral; sacroiliac; coccyx; tailbone; back',
  SHOULDER:
    'shoulder; rotator cuff; clavicle; acromioclavicular; glenohumeral; subacromial; labrum; biceps tendon',
  ELBOW: 'elbow; epicondyle; epicondylar; cubital; olecranon; radial head',
  FOREARM: 'forearm; radius; ulna; lower arm',
  WRIST: 'wrist; carpal tunnel; carpal; scaphoid; distal radius; tfcc',
  HAND: 'hand; finger; thumb; digit; metacarpal; palm; fingertip; digital; cmc; pip; dip; long finger; index finger',
  HIP: 'hip; pelvis; pelvic; groin; buttock; thigh; femur; hamstring; gluteal; trochanteric; si joint',
  KNEE: 'knee; patella; meniscus; meniscal; patellofemoral; patellar; acl; mcl; lcl; medial meniscu',
  LOWER_LEG: 'lower leg; calf; tibia; shin; fibula; tib fib; left leg; right leg; leg',
  ANKLE: 'ankle; achilles; talus; talar; tibiotalar; malleolus',
  FOOT: 'foot; feet; toe; heel; plantar; metatarsal; calcaneus; midfoot; hallux; great toe; calcaneal; big toe; lisfranc',
  CHEST: 'chest; rib; thorax; sternum; ribs; lung; pectoral; pectorali; cardiac; sternal',
  ABDOMEN:
    'abdomen; abdominal; stomach; inguinal; umbilical; bladder; testicular; scrotal; kidney; liver; renal',
  JAW: 'jaw; tmj; temporomandibular; mandible; tooth; teeth; dental; mandibular; maxilla',
  EYE: 'eye; ocular; orbit; retina; cornea; eyelid; orbital',
  UPPER_LIMB:
    'upper extremity; upper extremities; upper limb; arm; arms; bue; rue; lue; upper ext; uppers; upper arm; humerus; ues; ue',
  LOWER_LIMB:
    'lower extremity; lower extremities; lower limb; legs; ble; rle; lle; lower ext; lowers; les; le; bilateral leg',
};

const byForms = new Map<string, BodyPart>();
for (const part of BODY_PARTS) {
  for (const name of NAMES[part].split(';')) {
    byForms.set(name.trim().split(' ').map(wordForm).join(' '), part);
  }
}
/** A level of the spine, such as the "L4" and "5" of "L4-5". */
const LEVELS: readonly [RegExp, BodyPart][] = [
  [/^c[1-7]$/, 'NECK'],
  [/^t(?:[1-9]|1[0-2])$/, 'UPPER_BACK'],
  [/^[ls][1-5]$/, 'LOW_BACK'],
];

const LONGEST_LEVEL = 3;

export interface NamedPart {
  part: BodyPart;
  span: Span;
}

function partAt(words: readonly Word[], at: number): { part: BodyPart; length: number } | null {
  const form = words[at]?.form ?? '';
  const next = words[at + 1];
  const ofTwo = next && byForms.get(`${form} ${next.form}`);
  if (ofTwo) return { part: ofTwo, length: 2 };
  const ofOne = byForms.get(form);
  if (ofOne) return { part: ofOne, length: 1 };
  const level = form.length <= LONGEST_LEVEL ? LEVELS.find(([pattern]) => pattern.test(form)) : undefined;
  return level ? { part: level[1], length: 1 } : null;
}

const firstForms = new Set([...byForms.keys()].map((forms) => forms.split(' ')[0]));

/** Whether a name of a part may begin with the word, or the word holds several. */
export const mayNamePart = remembered(
  (form) =>
    firstForms.has(form) ||
    /[^\p{L}\p{N}]/u.test(form) ||
    (form.length <= LONGEST_LEVEL && LEVELS.some(([pattern]) => pattern.test(form))),
  20_000,
);

/** The parts that a text names, in its order, each once, with the first words that name it. */
export function findBodyParts(text: string): NamedPart[] {
  const words = wordsOf(text);
  const found = new Map<BodyPart, NamedPart>();
  for (let at = 0; at < words.length; ) {
    const named = partAt(words, at);
    const first = words[at];
    const last = words[at + (named?.length ?? 1) - 1];
    if (named && first && last && !found.has(named.part)) {
      found.set(named.part, { part: named.part, span: { start: first.start, end: last.end } });
    }
    at += named?.length ?? 1;
  }
  return [...found.values()];
}
