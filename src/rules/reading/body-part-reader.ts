// Reads the part of the body that a request names, in its own field or in the service. Knows no treatments.
import { findFactDefinition } from '../fact-list.js';
import type { Fact, Passage, ProposedRequest } from '../prediction.js';
import { sentencesOf } from './clauses.js';
import { type FactReader, readFact } from './fact-reader.js';

const PARTS: Readonly<Record<string, readonly string[]>> = {
  HEAD: ['head', 'brain', 'skull', 'cranial'],
  NECK: ['neck', 'cervical', 'c-spine'],
  UPPER_BACK: ['thoracic', 't-spine', 'scapular', 'periscapular'],
  LOW_BACK: ['lumbar', 'lumbosacral', 'sacral', 'sacroiliac', 'l-spine', 'lumbopelvic'],
  SHOULDER: ['shoulder', 'shoulders', 'rotator', 'subacromial'],
  ELBOW: ['elbow', 'elbows', 'epicondyle'],
  FOREARM: ['forearm', 'forearms'],
  WRIST: ['wrist', 'wrists', 'carpal'],
  HAND: ['hand', 'hands', 'finger', 'fingers', 'thumb', 'thumbs'],
  HIP: ['hip', 'hips', 'pelvis'],
  KNEE: ['knee', 'knees', 'patella', 'meniscus'],
  LOWER_LEG: ['shin', 'calf', 'tibia'],
  ANKLE: ['ankle', 'ankles'],
  FOOT: ['foot', 'feet', 'toe', 'toes', 'heel', 'plantar'],
  CHEST: ['chest', 'rib', 'ribs'],
  ABDOMEN: ['abdomen', 'abdominal', 'groin', 'inguinal'],
  JAW: ['jaw', 'temporomandibular', 'tmj'],
  EYE: ['eye', 'eyes', 'ocular'],
};
const PART_OF_WORD = new Map(
  Object.entries(PARTS).flatMap(([part, words]) => words.map((word) => [word, part])),
);
const BACKS: Readonly<Record<string, string>> = {
  low: 'LOW_BACK',
  lower: 'LOW_BACK',
  upper: 'UPPER_BACK',
  mid: 'UPPER_BACK',
  middle: 'UPPER_BACK',
};

/** The one part that the words name, MULTIPLE for several, null for none; with the first word that names one. */
function findPart(text: string): { part: string; start: number; end: number } | null {
  const found: { part: string; start: number; end: number }[] = [];
  for (const words of sentencesOf(text)) {
    words.forEach(({ text: word, start, end }, index) => {
      const part = word === 'back' ? BACKS[words[index - 1]?.text ?? ''] : PART_OF_WORD.get(word);
      if (part) found.push({ part, start, end });
    });
  }
  const [first] = found;
  if (!first) return null;
  return found.every((each) => each.part === first.part) ? first : { ...first, part: 'MULTIPLE' };
}

function statedPart(words: string): Fact[] {
  const choices = findFactDefinition('bodyPart')?.choices ?? [];
  const asChoice = words
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  const part = choices.includes(asChoice) ? asChoice : findPart(words)?.part;
  const note = 'A field of the request.';
  return part ? [{ name: 'bodyPart', value: part, source: 'STATED', span: null, readFrom: null, note }] : [];
}

function readPart(service: Passage): Fact[] {
  const found = findPart(service.text);
  if (!found) return [];
  const at = { passage: service, start: found.start, end: found.end, readFrom: 'SERVICE' as const };
  return [readFact('bodyPart', found.part, at, 'The service names the part of the body.')];
}

/** The request's own field goes before the service's words. */
export const bodyPartReader: FactReader = {
  name: 'body part',
  read: ({ bodyPart, service }: ProposedRequest) => {
    const stated = bodyPart === null ? [] : statedPart(bodyPart);
    return stated.length > 0 ? stated : readPart(service);
  },
};
