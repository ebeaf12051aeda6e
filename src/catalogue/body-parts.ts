// Parts of the body and sides as a service names them.
import type { Span } from '../terms.js';
import { wordForm, wordsOf } from './words.js';

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
    'low back; alif; plif; tlif; xlif; lower back; lumbar; lumbar spine; lumbosacral; l spine; ls spine; lumbar sacral; sacrum; sacral; sacroiliac; coccyx; tailbone; back',
  SHOULDER:
    'shoulder; ac joint; mumford; bankart; acromioplasty; acromion; rotator cuff; clavicle; acromioclavicular; glenohumeral; subacromial; labrum; biceps tendon; humeral head',
  ELBOW: 'elbow; radiocapitellar; epicondyle; epicondylar; cubital; olecranon; radial head',
  FOREARM: 'forearm; radius; ulna; lower arm',
  WRIST:
    'wrist; de quervain; dequervain; guyon; scapholunate; druj; carpal tunnel; carpal; scaphoid; distal radius; tfcc',
  HAND: 'hand; mcp; finger; thumb; digit; metacarpal; palm; fingertip; digital; cmc; pip; dip; long finger; index finger',
  HIP: 'hip; pelvis; pelvic; groin; buttock; thigh; femur; hamstring; gluteal; trochanteric; si joint; femoral head',
  KNEE: 'knee; genicular; meniscectomy; kneecap; pes anserine; prepatellar; patella; meniscus; meniscal; patellofemoral; patellar; acl; mcl; lcl; medial meniscu; fibular head; fib head',
  LOWER_LEG: 'lower leg; calf; tibia; shin; fibula; tib fib; left leg; right leg; leg',
  ANKLE: 'ankle; achilles; talus; talar; tibiotalar; malleolus',
  FOOT: 'foot; feet; mtp; mtpj; bunion; hammertoe; morton; subtalar; sinus tarsi; talonavicular; toe; heel; plantar; metatarsal; calcaneus; midfoot; hallux; great toe; calcaneal; big toe; lisfranc; metatarsal head',
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

/** Every name of a part. */
export const partNames: readonly string[] = BODY_PARTS.flatMap((part) =>
  NAMES[part].split(';').map((name) => name.trim()),
);

/** What a word names by itself and before another. */
interface Named {
  alone: BodyPart | null;
  before: Map<string, BodyPart>;
}

const byFirst = new Map<string, Named>();
for (const part of BODY_PARTS) {
  for (const name of NAMES[part].split(';')) {
    const [first = '', second] = name.trim().split(' ').map(wordForm);
    const named = byFirst.get(first) ?? { alone: null, before: new Map() };
    byFirst.set(first, named);
    if (second === undefined) named.alone = part;
    else named.before.set(second, part);
  }
}
/** A level of the spine, such as the "L4" and "5" of "L4-5". */
const LEVELS: readonly [RegExp, BodyPart][] = [
  [/^c[1-7]$/, 'NECK'],
  [/^t(?:[1-9]|1[0-2])$/, 'UPPER_BACK'],
  [/^[ls][1-5]$/, 'LOW_BACK'],
];

const LONGEST_LEVEL = 3;

function levelOf(form: string): BodyPart | null {
  const digit = form.charCodeAt(1);
  if (form.length > LONGEST_LEVEL || !(digit >= 48 && digit <= 57)) return null;
  return LEVELS.find(([pattern]) => pattern.test(form))?.[1] ?? null;
}

/** Whether a name of a part may begin with the word. */
export function mayNamePart(form: string): boolean {
  return byFirst.has(form) || levelOf(form) !== null;
}

/** Shows each name of a part in the words: the longest at its place, none within another. */
function visitParts(
  forms: readonly string[],
  visit: (part: BodyPart, from: number, to: number) => void,
): void {
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at] ?? '';
    const named = byFirst.get(form);
    const ofTwo = named?.before.get(forms[at + 1] ?? '');
    const part = ofTwo ?? named?.alone ?? levelOf(form);
    if (!part) continue;
    const to = at + (ofTwo ? 2 : 1);
    visit(part, at, to);
    at = to - 1;
  }
}

/** The parts that words name, given by their forms, in their order, each once. */
export function partsNamedBy(forms: readonly string[]): BodyPart[] {
  const found: BodyPart[] = [];
  visitParts(forms, (part) => {
    if (!found.includes(part)) found.push(part);
  });
  return found;
}

export interface NamedPart {
  part: BodyPart;
  span: Span;
}

/** The parts that a text names, in its order, each once, with the first words that name it. */
export function findBodyParts(text: string): NamedPart[] {
  const words = wordsOf(text);
  const found: NamedPart[] = [];
  const note = (part: BodyPart, from: number, to: number): void => {
    const [first, last] = [words[from], words[to - 1]];
    if (!first || !last || found.some((known) => known.part === part)) return;
    found.push({ part, span: { start: first.start, end: last.end } });
  };
  visitParts(
    words.map(({ form }) => form),
    note,
  );
  return found;
}
