// Finds the list of diagnoses in a case summary. It is split only where one diagnosis clearly ends, so that a name such
// as "strain of muscle, fascia and tendon" stays whole.
import type { Span } from '../../terms.js';
import type { Read } from '../reading.js';
import { trimmed } from '../text/fold.js';
import { sentencesOf } from '../text/sentences.js';

const LEADS = [
  /\b(?:current |listed |working |listed working )?diagnos[ie]s(?: (?:is|are|was|were|include[sd]?|listed|documented|that|noted|to|be|per|as|of|lists?))*(?: ?:)? /i,
  /\bdiagnosed (?:as having|with) (?:an? )?/i,
  /\bundergoing treatments? for (?:an? |the )?(?:diagnos[ie]s of )?/i,
  /\b(?:being|been) treated for (?:an? |the )?(?:diagnos[ie]s of )?/i,
];
const STOP = /, (?=which|that|who|with (?:a )?history)|\. | - (?=[A-Z])/;
const HEAD =
  /\b(?:\w*(?:pain|strain|sprain|itis|algia|opathy|emia|osis|oma|ago|plegia|paresis)s?|syndromes?|tears?|fractures?|contusions?|injur(?:y|ies)|disorders?|disease|displacement|dislocation|lacerations?|derangement|impingement|dysfunction|herniations?|protrusions?|bulg(?:e|ing)|numbness|tingling|weakness|paresthesias?|headaches?|migraines?|concussion|depression|anxiety|insomnia|stress|hypertension|diabetes|trauma|finger|shoulder|rupture|crush(?:ing)? injury|reflux|burns?|hernia|cancer|spectrum|status post|fall|surgery|dizziness|giddiness|reaction)\b/i;
// A comma before these does not end a diagnosis.
const QUALIFIER =
  /^(?:initial|subsequent|sequela|unspecified|right|left|bilateral|lumbosacral|lumbar|cervical|thoracic|region|(?:initial|subsequent) encounter|fascia|tendons?|status|level|resolved|acute|chronic|mild|moderate|severe|with|without|not|shoulder|hip|knee|arm|leg|hand)(?: (?:arm|side|region|encounter|level|upper|lower|extremity|leg|hand|wrist|knee|hip|shoulder|foot|ankle|elbow|spine|subsequent|initial))*$/i;

// "strain and sprain", "numbness and weakness": the second word rests on the first.
const BARE_HEAD =
  /^(?:strain|sprain|tears?|pain|weakness|tingling|stiffness|swelling|numbness|injury)\b(?! (?:of|in)\b)/i;
// "strain of muscle, …", "right and …": the words before go on.
const OPEN_END =
  /\b(?:muscles?|fascia|right|left|bilateral|upper|lower|cervical|thoracic|lumbar|low|mid|mild|joints|of|the|and\/or)$/i;
const SIDE = /^(?:right|left|bilateral|upper|lower|cervical|thoracic|lumbar)$/i;
/** Bounds the work on hostile texts. */
const LONGEST_LIST = 2000;

/** The diagnoses told within a summary, in order: the first sentence that lists any. Empty where none does. */
export function findDiagnoses(text: string, summary: Span): Read<string>[] {
  for (const sentence of sentencesOf(text, summary.start, summary.end)) {
    const words = text.slice(sentence.start, sentence.end);
    const ends = LEADS.map((lead) => lead.exec(words)).map((match) =>
      match ? match.index + match[0].length : 0,
    );
    const end = Math.max(...ends);
    if (end === 0) continue;
    const from = sentence.start + end;
    const list = numberedList(text, from, summary.end) ?? plainList(text, from, sentence.end);
    if (list.length > 0) return list;
  }
  return [];
}

/** "1. Lumbar radiculitis.2. Depression." up to the sentence that has no number. */
function numberedList(text: string, from: number, end: number): Read<string>[] | null {
  if (!/^1 ?[.)]/.test(text.slice(from, from + 6))) return null;
  const found: Read<string>[] = [];
  let at = from;
  for (let number = 1; at < end; number += 1) {
    const label = new RegExp(`^ ?${number} ?[.)] ?`).exec(text.slice(at, at + 8));
    if (!label) break;
    const start = at + label[0].length;
    const next = nextNumber(text, start, end, number + 1);
    const stop = text.indexOf('.', start);
    const close = next ?? (stop < 0 || stop > end ? end : stop);
    push(found, text, start, close);
    at = next ?? end;
  }
  return found;
}

function nextNumber(text: string, start: number, end: number, number: number): number | null {
  const match = new RegExp(`[.;,)] ?${number} ?[.)] ?(?=[A-Za-z])`).exec(
    text.slice(start, Math.min(end, start + 300)),
  );
  return match ? start + match.index + 1 : null;
}

function plainList(text: string, from: number, end: number): Read<string>[] {
  const bound = Math.min(end, from + LONGEST_LIST);
  const stop = STOP.exec(text.slice(from, bound));
  const close = stop ? from + stop.index : bound;
  if (!HEAD.test(text.slice(from, close))) return [];
  const found: Read<string>[] = [];
  for (const span of pieces(text, from, close)) push(found, text, span.start, span.end);
  return found;
}

function pieces(text: string, start: number, end: number): Span[] {
  const list = text.slice(start, end);
  const sign = list.includes(';') ? /; ?(?:and )?/g : /, and |, | and /g;
  const found: Span[] = [];
  let from = start;
  for (const match of list.matchAll(sign)) {
    const at = start + match.index;
    if (depthAt(list, match.index) > 0) continue;
    const rest = list.slice(match.index + match[0].length, match.index + 200);
    if (!endsHere(match[0], text.slice(from, at), rest)) continue;
    found.push({ start: from, end: at });
    from = at + match[0].length;
  }
  found.push({ start: from, end });
  return found;
}

/** Whether a separator parts two diagnoses: both sides must be able to stand alone. */
function endsHere(separator: string, before: string, rest: string): boolean {
  if (separator.includes(';')) return true;
  const after = firstPiece(rest);
  if (QUALIFIER.test(after) || (separator === ' and ' && BARE_HEAD.test(after))) return false;
  if (OPEN_END.test(before)) return false;
  return HEAD.test(before) && HEAD.test(after);
}

/** The words up to the next separator; "right and left shoulder sprain" begins with a side and is one piece. */
function firstPiece(rest: string): string {
  const cut = rest.search(/, |; | and |\./);
  const piece = cut < 0 ? rest : rest.slice(0, cut);
  const joined = SIDE.test(piece) && rest.startsWith(' and ', cut);
  return joined ? `${piece} and ${firstPiece(rest.slice(cut + 5))}` : piece.trim();
}

function depthAt(list: string, index: number): number {
  let depth = 0;
  for (const sign of list.slice(0, index)) depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  return depth;
}

function push(found: Read<string>[], text: string, start: number, end: number): void {
  const span = trimmed(text, start, end);
  while (span.end > span.start && /[ .,;:"”]/.test(text[span.end - 1] ?? '')) span.end -= 1;
  span.start += /^(?:["“]|an? )?/i.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  if (span.end > span.start && found.length < 40)
    found.push({ value: text.slice(span.start, span.end), span });
}
