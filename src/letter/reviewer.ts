// Parses the expert reviewer's licences, specialties and subspecialties, from the labelled block or from prose.
import type { Span } from '../terms.js';
import type { Read } from './reading.js';
import { trimmed } from './text/fold.js';

export interface Reviewer {
  licensedIn: Read<string>[];
  specialties: Read<string>[];
  subspecialties: Read<string>[];
}

const LICENSURE = /\bStates?(?: ?\(s\))? ?of ?Licensure ?:/i;
const CERTIFICATION = /\bCertifications?(?: ?\(s\))? ?\/ ?Special(?:ty|ties)(?: ?\(s\))? ?:/i;
// "is Board Certified in A and B, has a subspecialty in C and is licensed to practice in D", "is a licensed Chiropractor and …"
const SPECIALTY =
  /\b(?:is|are) (?:a |an )?(?:Board[- ]?Certified in|Certified in|licensed in|licensed Doctor of|licensed(?! to)|Doctor of)(?: the (?:field|specialty) of)? /i;
const SUBSPECIALTY = /\b(?:has|with) (?:an? )?sub-?specialt(?:y|ies) (?:certificates? )?in /i;
const LICENCE = /\bis licensed to practice (?:\w+ )?in (?:the states? of )?/i;
const CLAUSE_END =
  /,? (?:and )?(?:has|with|is|are|who|he\/she|the (?:expert|physician)) |(?<!\bD)(?<!\bD\.C)[.;]/i;
// What may stand behind the block: "Subspecialty: …", the fixed sentences on practice and selection.
const BLOCK_END =
  /\b(?:Sub-?specialt(?:y|ies)(?: ?\(s\))? ?:|He ?\/ ?she (?:has|is|was)\b|The (?:expert|physician) reviewer (?:was|has|is)\b)/i;
const SUBSPECIALTY_LABEL = /\bSub-?specialt(?:y|ies)(?: ?\(s\))? ?:/i;
/** Bounds the work on hostile texts. */
const MOST_CLAUSES = 8;

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
  'child and adolescent psychiatry',
  'shoulder and elbow',
  'hand and upper extremity',
  'hip and knee',
  'head and neck',
  'spine and nerve',
];

/** What stands of the reviewer within [start, end) of a folded text; lists are empty where it is silent. */
export function parseReviewer(text: string, start: number, end: number): Reviewer {
  const region = text.slice(0, end);
  const licensure = search(region, LICENSURE, start);
  const certification = search(region, CERTIFICATION, start);
  if (licensure || certification) {
    const stop = (from: number): number => search(region, BLOCK_END, from)?.start ?? end;
    const sub = search(region, SUBSPECIALTY_LABEL, certification?.end ?? start);
    return {
      licensedIn: licensure
        ? commaList(region, licensure.end, certification?.start ?? stop(licensure.end))
        : [],
      specialties: certification ? commaList(region, certification.end, stop(certification.end)) : [],
      subspecialties: sub ? commaList(region, sub.end, stop(sub.end)) : [],
    };
  }
  return {
    licensedIn: clauses(region, LICENCE, start, /, and |,| and | & /gi),
    specialties: clauses(region, SPECIALTY, start, AND_LIST),
    subspecialties: clauses(region, SUBSPECIALTY, start, AND_LIST),
  };
}

function search(text: string, pattern: RegExp, from: number): Span | null {
  const match = pattern.exec(text.slice(from));
  return match ? { start: from + match.index, end: from + match.index + match[0].length } : null;
}

/** The lists behind a lead, which may be said more than once: "has a subspecialty in A, has a subspecialty in B", two reviewers. */
function clauses(text: string, lead: RegExp, from: number, separator: RegExp): Read<string>[] {
  const found: Read<string>[] = [];
  let at = from;
  for (let count = 0; count < MOST_CLAUSES; count += 1) {
    const place = search(text, lead, at);
    if (!place) break;
    at = search(text, CLAUSE_END, place.end)?.start ?? text.length;
    for (const piece of pieces(text, place.end, at, separator)) {
      if (!found.some(({ value }) => value === piece.value)) found.push(piece);
    }
  }
  return found;
}

const AND_LIST = /, and |,| and /gi;

function commaList(text: string, start: number, end: number): Read<string>[] {
  return pieces(text, start, end, /[,;] ?and (?=[A-Z])|[,;]/g);
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
