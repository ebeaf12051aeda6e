// A rationale's sentences, told apart by what they do: they quote a guideline, tell of a tapering, or speak of the
// case.
import { remembered } from '../../catalogue/remembered.js';
import type { Span } from '../../terms.js';

export type SentenceRole = 'CASE' | 'GUIDELINE' | 'TAPERING' | 'OTHER_REVIEW';

/** One sentence. `text` is as long as its stretch of the rationale: white space is blanks, quoted words are blanks. */
export interface RationaleSentence {
  /** Offsets into the rationale. */
  readonly span: Span;
  readonly text: string;
  readonly role: SentenceRole;
}

/** Several checks look at one rationale, one after another. */
export const RATIONALES_KEPT = 2;

/** "…necessary. The …", "…necessary." end; not "Dr. Smith", not "10.5". */
const END = /[.!?]["'”’)\]]{0,2}(?=\s|$)/g;
const ABBREVIATION =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|st|no|vs|pgs?|pp|p|ed|vol|fig|al|ch|e\.g|i\.e|approx|qty|sig|sec|c\.c\.r|[a-z])\.$/i;
/** Quotations longer than a name are a guideline's words; a pair of marks never spans more than this. */
const QUOTED = /["“]([^"“”]{0,1500})["”]/g;
const SHORT_QUOTATION = 60;

const SPEAKER =
  '(?:guidelines?|MTUS|ACOEM|ODG|Official Disability|CA MTUS|FDA|chapter|section|literature|studies|table|criteria)';
const SAYS =
  '(?:states?|stated|notes?|recommends?|indicates?|specif(?:y|ies)|suggests?|advises?|reads?|says?|allows?|supports?|considers?|define[sd]?|require[sd]?|stipulates?|acknowledges?|do(?:es)? not (?:recommend|support))';
const GUIDELINE = new RegExp(String.raw`\b${SPEAKER}\b[^.;]{0,120}\b${SAYS}\b`, 'i');
const RECOMMENDED =
  /\b(?:is|are|may be|can be|should be)\s+(?:not\s+|only\s+|generally\s+|conditionally\s+|strongly\s+){0,2}(?:recommended|indicated|supported|effective|an option)\b[^.;]{0,40}\b(?:for|when|if|in|as|only|after)\b/i;
const CASE_WORDS =
  /\b(?:this|the|injured)\s+(?:case|patient|patient's|claimant|claimant's|worker|worker's|applicant|applicant's|individual|member|employee|request|requested|records?|documentation|provider|progress)\b|\b(?:this request|in this case|the request)\b/i;
const CONCLUDING =
  /^\W{0,3}(?:therefore|thus|as such|accordingly|hence|consequently|given|based on|in light|due to|because|since|so\b|for these reasons|the request\b|this request\b|medical necessity|overall|in summary|in conclusion)/i;
const TAPERING =
  /\b(?:taper(?:ing|ed)?|wean(?:ing|ed)?|abrupt(?:ly)?|withdrawal|titrat\w+|discontinu\w+ (?:slowly|gradually|should))\b/i;
/** A sentence on a taper concludes only where it is on the request, or denies. */
const REQUEST_OR_NOT = /\b(?:request|not\b|n['’]t\b)/i;
const OTHER_REVIEW =
  /\b(?:utilization review|UR (?:determination|decision|physician|reviewer|denial)|claims administrator|prior (?:reviewer|review)|previous(?:ly)? (?:reviewer|review|denied|non-?certified)|adverse determination)\b/i;
const OWN_DECISION =
  /\b(?:I am|I find|I deem|I (?:dis)?agree|I concur|we find|is deemed|is (?:therefore )?(?:upheld|affirmed)|overturn(?:ed|ing)?|revers(?:e|ing|ed)|remaining\s+(?:IMR\s+)?(?:eligible\s+)?portion|original request)\b/i;

/** "… and the request is medically necessary": the case's words, whatever stands before them. */
const REQUEST_CONCLUDED =
  /\b(?:the|this|these)\s+(?:current\s+)?(?:request\w*|service)\b[^.;]{0,80}\b(?:is|are|was|were)\s+(?:\w+\s+){0,3}medical/i;

function sentencesOf(rationale: string): readonly RationaleSentence[] {
  const masked = withoutQuotations(rationale.replace(/\s/g, ' '));
  return cut(masked).map((span) => {
    const text = masked.slice(span.start, span.end);
    return { span, text, role: roleOf(text) };
  });
}

const remember = remembered(sentencesOf, RATIONALES_KEPT);

/** The sentences of a rationale in order. Linear in its length. */
export function rationaleSentences(rationale: string): readonly RationaleSentence[] {
  return remember(rationale);
}

function withoutQuotations(text: string): string {
  return text.replace(QUOTED, (quotation, inner: string) =>
    inner.length > SHORT_QUOTATION ? ' '.repeat(quotation.length) : quotation,
  );
}

function cut(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const take = (end: number): void => {
    const lead = /^\s*/.exec(text.slice(start, Math.min(end, start + 2000)))?.[0].length ?? 0;
    if (start + lead < end && /[A-Za-z]/.test(text.slice(start, end)))
      found.push({ start: start + lead, end });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('.') &&
      ABBREVIATION.test(text.slice(Math.max(start, match.index - 8), match.index + 1))
    )
      continue;
    take(end);
  }
  take(text.length);
  return found;
}

function roleOf(text: string): SentenceRole {
  const concluding = CONCLUDING.test(text);
  if (TAPERING.test(text) && !(/\bmedical(?:ly)? necess/i.test(text) && REQUEST_OR_NOT.test(text)))
    return 'TAPERING';
  if (OTHER_REVIEW.test(text) && !OWN_DECISION.test(text) && !concluding) return 'OTHER_REVIEW';
  if (concluding || REQUEST_CONCLUDED.test(text)) return 'CASE';
  if (GUIDELINE.test(text)) return 'GUIDELINE';
  return RECOMMENDED.test(text) && !CASE_WORDS.test(text) ? 'GUIDELINE' : 'CASE';
}

/** The rationale with every word blank that is not the reviewer's account of the case; offsets stay. */
export function caseWords(rationale: string): string {
  let words = '';
  for (const { span, text, role } of rationaleSentences(rationale)) {
    if (role === 'CASE') words = `${words.padEnd(span.start)}${text}`;
  }
  return words.padEnd(rationale.length);
}
