// Parses the expert reviewer's licences, specialties and subspecialties, from the labelled block or from prose.
import type { Span } from '../../terms.js';
import type { Read } from '../reading.js';
import { splitNames } from './credential-list.js';
import { parseCredentialsProse } from './credentials-prose.js';

export interface Reviewer {
  licensedIn: Read<string>[];
  specialties: Read<string>[];
  subspecialties: Read<string>[];
}

const LICENSURE = /\bStates?(?: ?\(s\))? ?of ?Licensure ?:/i;
const CERTIFICATION = /\bCertifications?(?: ?\(s\))? ?\/ ?Special(?:ty|ties)(?: ?\(s\))? ?:/i;
// What may stand behind the block: "Subspecialty: …", the fixed sentences on practice and selection.
const BLOCK_END =
  /\b(?:Sub-?specialt(?:y|ies)(?: ?\(s\))? ?:|He ?\/ ?she (?:has|is|was)\b|The (?:expert|physician) reviewer (?:was|has|is)\b)/i;
const SUBSPECIALTY_LABEL = /\bSub-?specialt(?:y|ies)(?: ?\(s\))? ?:/i;

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
  return parseCredentialsProse(text, start, end);
}

function search(text: string, pattern: RegExp, from: number): Span | null {
  const match = pattern.exec(text.slice(from));
  return match ? { start: from + match.index, end: from + match.index + match[0].length } : null;
}

function commaList(text: string, start: number, end: number): Read<string>[] {
  return splitNames(text, { start, end }, /[,;] ?and (?=[A-Z])|[,;]/g);
}
