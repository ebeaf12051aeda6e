// Every treatment that the words of a written-out service name, with the one that is meant on its part of the body
// and in its form: "MRI … knee" is the knee's, "diclofenac … gel" the gel.
import { type BodyPart, findBodyParts } from './body-parts.js';
import { namesOneDrug } from './compounds.js';
import { findNames, type NamedEntry } from './name-index.js';
import { findEntry, type VocabularyEntry } from './treatments.js';
import type { Word } from './words.js';

export interface Hit {
  entry: VocabularyEntry;
  /** Whether the name only decides where there is no other. */
  weak: boolean;
  /** Whether it was written for a procedure or supply code. */
  coded: boolean;
  /** First word and the one behind the last. */
  from: number;
  to: number;
}

/** A dose form stands at most so many words behind its drug, or as the word before it. */
const FORM_WITHIN = 8;

/** Words of a dose form, and the ends of slugs that a drug has in this form. */
const FORMS: readonly [RegExp, readonly string[]][] = [
  [/^(?:patch|patche|transdermal|pad)$/, ['patch', 'topical']],
  [/^solution$/, ['solution']],
  [/^gel$/, ['gel', 'topical']],
  [/^(?:cream|ointment|lotion|topical|cre|oint|spray|foam|roll|balm)$/, ['topical', 'gel']],
  [/^(?:injection|intramuscular|shot|injectable)$/, ['injection', 'injectable']],
  [/^intrathecal$/, ['intrathecal']],
];

function variantsFor(named: NamedEntry, parts: readonly BodyPart[]): VocabularyEntry[] {
  const ofPart = named.entries.filter((entry) => entry.bodyParts);
  if (ofPart.length === 0) return [...named.entries];
  const meant = parts.flatMap((part) => ofPart.filter((entry) => entry.bodyParts?.includes(part)));
  if (meant.length > 0) return [...new Set(meant)];
  const open = named.entries.filter((entry) => entry.whenNoPart || !entry.bodyParts);
  return open.length > 0 ? open : ofPart.length === 1 ? ofPart : [];
}

/** The parts named, limbs as a whole first: nerve tests of "the upper extremities, neck" are of the limbs. */
function tellingParts(text: string): BodyPart[] {
  const parts = findBodyParts(text).map(({ part }) => part);
  const isLimb = (part: BodyPart): boolean => part === 'UPPER_LIMB' || part === 'LOWER_LIMB';
  return [...parts.filter(isLimb), ...parts.filter((part) => !isLimb(part))];
}

function formOf(
  entry: VocabularyEntry,
  words: readonly Word[],
  { from, to }: NamedEntry,
  next: number,
): VocabularyEntry | null {
  if (entry.category !== 'Pharmaceuticals') return null;
  const stem = entry.id.replace(/-oral$/, '');
  const near = [
    ...words.slice(Math.max(0, from - 1), from),
    ...words.slice(to, Math.min(to + FORM_WITHIN, next)),
  ];
  for (const [pattern, ends] of FORMS) {
    if (!near.some((word) => pattern.test(word.form))) continue;
    for (const end of ends) {
      const form = findEntry(`${stem}-${end}`);
      if (form) return form;
    }
  }
  return null;
}

/** Names of one treatment that with a word beside them mean another. */
const MEANT_WITH: readonly { named: string; beside: RegExp; meant: string }[] = [
  {
    named: 'therapeutic-ultrasound',
    beside:
      /\b(?:abdom\w+|RUQ|pelvi\w+|scrot\w+|testic\w+|groin|inguinal|renal|kidneys?|bladder|liver|gallbladder|thyroid|transvaginal)\b/i,
    meant: 'scrotal-abdominal-ultrasound',
  },
  {
    named: 'therapeutic-ultrasound',
    beside: /\b(?:venous|arterial|carotid|duplex|DVT|veins?)\b/i,
    meant: 'doppler-ultrasound',
  },
  {
    named: 'therapeutic-ultrasound',
    beside: /\b(?:diagnostic|study|exam\w*|scan|rule out|evaluat\w+|imaging)\b/i,
    meant: 'ultrasound-diagnostic',
  },
];

/** "Brace for the knee": a brace or splint, by the part of the body that is named. */
const BRACE_OF: Partial<Record<BodyPart, string>> = {
  NECK: 'cervical-collar',
  LOW_BACK: 'lumbar-support',
  SHOULDER: 'shoulder-sling',
  ELBOW: 'elbow-brace',
  FOREARM: 'wrist-splint',
  WRIST: 'wrist-splint',
  HAND: 'wrist-splint',
  HIP: 'hip-brace',
  KNEE: 'knee-brace',
  ANKLE: 'ankle-brace',
  FOOT: 'ankle-brace',
};

function braceOf(hit: VocabularyEntry, weak: boolean, parts: readonly BodyPart[]): VocabularyEntry | null {
  const id = weak && hit.id === 'brace-other' ? BRACE_OF[parts[0] ?? 'HEAD'] : undefined;
  return id === undefined ? null : findEntry(id);
}

function meantBeside(entry: VocabularyEntry, text: string): VocabularyEntry {
  const other = MEANT_WITH.find(({ named, beside }) => named === entry.id && beside.test(text));
  return (other && findEntry(other.meant)) ?? entry;
}

/** The treatments named, in their order; `isCoded` tells whether a place was written for a code. */
export function findNamedTreatments(
  text: string,
  words: readonly Word[],
  isCoded: (at: number) => boolean,
): Hit[] {
  const parts = tellingParts(text);
  const names = findNames(words, true);
  const isDrug = ({ entries }: NamedEntry): boolean =>
    entries.some((entry) => entry.category === 'Pharmaceuticals' && namesOneDrug(entry));
  return names.flatMap((named, at) => {
    const next = names.slice(at + 1).find(isDrug)?.from ?? words.length;
    return variantsFor(named, parts).map((entry) => ({
      entry:
        formOf(entry, words, named, next) ?? braceOf(entry, named.weak, parts) ?? meantBeside(entry, text),
      weak: named.weak,
      coded: isCoded(words[named.from]?.start ?? 0),
      from: named.from,
      to: named.to,
    }));
  });
}
