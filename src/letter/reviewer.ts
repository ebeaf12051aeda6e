// The expert reviewer's licences, specialties and subspecialties, from the block or from the prose of the method section.
import type { Span } from '../terms.js';
import { trimmed } from './fold.js';
import type { Read } from './reading.js';

export interface Reviewer {
  licensedIn: Read<string>[];
  specialties: Read<string>[];
  subspecialties: Read<string>[];
}

const LICENSURE = /\bStates?(?: ?\(s\))? ?of ?Licensure ?:/i;
const CERTIFICATION = /\bCertifications?(?: ?\(s\))? ?\/ ?Special(?:ty|ties)(?: ?\(s\))? ?:/i;
// "is Board Certified in A and B, has a subspecialty in C and is licensed to practice in D", "is a licensed Chiropractor and …"
const SPECIALTY =
  /\b(?:is|are) (?:a |an )?(?:Board[- ]?Certified in|Certified in|licensed in|licensed(?! to)|Doctor of)(?: the (?:field|specialty) of)? /i;
const SUBSPECIALTY = /\b(?:has|with) (?:an? )?sub-?specialt(?:y|ies) (?:certificates? )?in /i;
const LICENCE = /\bis licensed to practice (?:\w+ )?in (?:the states? of )?/i;
const CLAUSE_END = /,? (?:and )?(?:has|with|is|are|who|he\/she|the expert) |[.;]/i;

/** Specialties that hold "and" in their own name. */
const WHOLE = [
  'physical medicine and rehabilitation',
  'hospice and palliative medicine',
  'obstetrics and gynecology',
  'psychiatry and neurology',
  'allergy and immunology',
  'public health and general preventive medicine',
  'foot and ankle surgery',
  'plastic and reconstructive surgery',
  'oral and maxillofacial surgery',
];

/** What stands of the reviewer within [start, end) of a folded text; lists are empty where it is silent. */
export function parseReviewer(text: string, start: number, end: number): Reviewer {
  const region = text.slice(0, end);
  const licensure = search(region, LICENSURE, start);
  const certification = search(region, CERTIFICATION, start);
  if (licensure || certification) {
    return {
      licensedIn: licensure ? commaList(region, licensure.end, certification?.start ?? end) : [],
      specialties: certification ? commaList(region, certification.end, end) : [],
      subspecialties: [],
    };
  }
  return {
    licensedIn: clause(region, LICENCE, start),
    specialties: clause(region, SPECIALTY, start),
    subspecialties: clause(region, SUBSPECIALTY, start),
  };
}

function search(text: string, pattern: RegExp, from: number): Span | null {
  const match = pattern.exec(text.slice(from));
  return match ? { start: from + match.index, end: from + match.index + match[0].length } : null;
}

function clause(text: string, lead: RegExp, from: number): Read<string>[] {
  const found = search(text, lead, from);
  if (!found) return [];
  const stop = search(text, CLAUSE_END, found.end);
  return andList(text, found.end, stop?.start ?? text.length);
}

function commaList(text: string, start: number, end: number): Read<string>[] {
  return pieces(text, start, end, /[,;]/g);
}

function andList(text: string, start: number, end: number): Read<string>[] {
  return pieces(text, start, end, /, and |,| and /gi);
}

/** The pieces between separators; a separator inside a name that holds "and" does not part it. */
function pieces(text: string, start: number, end: number, separator: RegExp): Read<string>[] {
  const stretch = text.slice(start, end);
  const whole = WHOLE.flatMap((name) => {
    const at = stretch.toLowerCase().indexOf(name);
    return at < 0 ? [] : [{ start: at, end: at + name.length }];
  });
  const found: Read<string>[] = [];
  const add = (from: number, to: number): void => {
    const span = trimmed(text, start + from, start + to);
    if (span.end > span.start) found.push({ value: text.slice(span.start, span.end), span });
  };
  let from = 0;
  for (const match of stretch.matchAll(separator)) {
    if (whole.some((name) => match.index >= name.start && match.index < name.end)) continue;
    add(from, match.index);
    from = match.index + match[0].length;
  }
  add(from, stretch.length);
  return found;
}
