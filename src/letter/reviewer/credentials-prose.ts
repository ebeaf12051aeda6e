// Parses credentials told in prose: "is Board Certified in A and B, has a subspecialty in C and is licensed to practice in
// D", "is certified by the American Board of A", "a licensed acupuncturist in D", said once or more, of one reviewer or two.
import type { Span } from '../../terms.js';
import type { Read } from '../reading.js';
import { trimmed } from '../text/fold.js';
import { STATE_LIST, splitNames } from './credential-list.js';
import type { Reviewer } from './reviewer.js';
import { isState } from './states.js';

type Kind = 'specialty' | 'subspecialty' | 'licence' | 'title' | 'board';

const PART_OF_SPEECH = '(?:the )?(?:fields?|specialt(?:y|ies)|disciplines?|areas?) of ';
const STATES_OF = '(?:the )?(?:(?:states?|commonwealth|territory) of )?';
const BOARD = 'American (?:Osteopathic )?(?:Boards?|College|Academy) of ';
const CERTIFIED =
  '(?:(?:double |dual |triple |multi-?)?board[- ]{0,2}(?:certified|eligible)|certified|boarded|board certifications?|certifications?|certificates?)';
/** What opens each kind of list; the first that stands at a place has it. */
const LEADS: [Kind, string][] = [
  [
    'subspecialty',
    'sub-?special(?:ty|ties|i[sz]ation)(?: certifi(?:cates?|cations?|ed))?(?: (?:is|are))? (?:in|of) (?:the )?',
  ],
  ['subspecialty', '(?:certificates? of )?added qualifications? in (?:the )?'],
  ['specialty', `(?:${CERTIFIED}|diplomate|fellow)(?: in| by| of| from| through)?(?: the)? ${BOARD}`],
  ['board', `(?:by|through|from|with|under) the ${BOARD}`],
  ['specialty', `${CERTIFIED} in (?:${PART_OF_SPEECH})?(?:the )?`],
  ['specialty', `(?:primary )?special(?:ty|ties)(?: is| are| of| in|:) (?:${PART_OF_SPEECH})?`],
  ['specialty', 'speciali[sz](?:es|ing|ed) in (?:the )?'],
  ['title', `(?:licensed |board[- ]certified )?doctor of `],
  ['licence', `(?:licen[sc]ed|registered) to practi[cs]e(?: [a-z]{4,14})?(?: in| throughout)? ${STATES_OF}`],
  ['licence', `(?:licen[sc]ed|licen[sc]ure|registered) (?:in|by|through|from) ${STATES_OF}`],
  [
    'licence',
    `licen[sc]es?(?: numbers?)?(?: to practi[cs]e)?(?: [a-z]{4,14})? (?:in|from|for|by|of) ${STATES_OF}`,
  ],
  ['title', 'licensed (?!to\\b|in\\b|by\\b)'],
  ['title', 'board[- ]certified (?!in\\b|by\\b|and\\b)'],
];
const LEAD = new RegExp(`\\b(?:${LEADS.map(([, source]) => `(${source})`).join('|')})`, 'gi');
/** The words that join one list to the next. */
const JOIN =
  /(?:[ ,;]|\b(?:and|who|that|is|are|was|has|have|holds?|maintains?|possesses|with|also|currently|presently|duly|actively|fully|a|an|the|his|her|their|active|current|valid|unrestricted|medical|full)\b)+$/i;
const LONGEST_JOIN = 60;
const CLAUSE_END =
  /,? (?:and |who )?(?:has|with|is|are|who|holds?|practi[cs]es|practicing|whose|where|he\/she|the (?:expert|physician|professional)|(?:for|since) (?:more|over|at least|\d))\b|(?<!\bD)(?<!\bD\.C)[.;]/i;
/** Every reviewer is one: that is no specialty. */
const GENERAL =
  /^(?:medical )?(?:physician|doctor|provider|professional|practitioner|clinician)$|^(?:medicine|osteopathy)$/i;
/** Bounds the work on hostile texts. */
const MOST_LEADS = 16;

/** The credentials that prose within [start, end) tells; lists are empty where it is silent. */
export function parseCredentialsProse(text: string, start: number, end: number): Reviewer {
  const lists: Record<Kind, Read<string>[]> = {
    specialty: [],
    subspecialty: [],
    licence: [],
    title: [],
    board: [],
  };
  const region = text.slice(start, end);
  const leads = Array.from(region.matchAll(LEAD)).slice(0, MOST_LEADS);
  leads.forEach((lead, index) => {
    const kind = LEADS[lead.slice(1).findIndex((found) => found !== undefined)]?.[0] ?? 'specialty';
    const from = lead.index + lead[0].length;
    const value = listAt(region, from, leads[index + 1]?.index ?? region.length);
    const span = { start: value.start + start, end: value.end + start };
    if (kind === 'title') readTitle(text, span, lists);
    else if (kind === 'licence') readLicence(text, span, lists);
    else
      for (const piece of splitNames(text, span))
        add(isState(piece.value) ? lists.licence : lists[kind], piece);
  });
  const titles = lists.title.filter(
    (title) => !lists.specialty.some((specialty) => isSame(title.value, specialty.value)),
  );
  return {
    licensedIn: lists.licence,
    specialties: [...lists.specialty, ...titles].sort((a, b) => a.span.start - b.span.start),
    subspecialties: lists.subspecialty,
  };
}

/** The words of one list: up to the next one, without what joins them, or to the end of the clause. */
function listAt(region: string, from: number, next: number): Span {
  const words = region.slice(from, Math.max(from, next));
  const tail = Math.max(0, words.length - LONGEST_JOIN);
  const joined = next < region.length ? JOIN.exec(words.slice(tail)) : null;
  const bound = joined ? tail + joined.index : words.length;
  const clause = CLAUSE_END.exec(words.slice(0, bound));
  return trimmed(region, from, from + (clause?.index ?? bound), ' ,');
}

/** "licensed in Ohio & Iowa" are licences, "licensed in Acupuncture" is a specialty. */
function readLicence(text: string, span: Span, lists: Record<Kind, Read<string>[]>): void {
  const states = splitNames(text, span, STATE_LIST);
  const known = states.some(({ value }) => isState(value));
  for (const piece of known ? states.filter(({ value }) => /^[A-Z]/.test(value)) : splitNames(text, span))
    add(known ? lists.licence : lists.specialty, piece);
}

/** "acupuncturist in California": the title, and where it holds. */
function readTitle(text: string, span: Span, lists: Record<Kind, Read<string>[]>): void {
  const words = text.slice(span.start, span.end);
  const place = / (?:licensed )?in (?:the )?(?:states? of )?(?=[A-Z])/.exec(words);
  const title = trimmed(text, span.start, place ? span.start + place.index : span.end, ' ,');
  if (title.end > title.start && !GENERAL.test(text.slice(title.start, title.end)))
    add(lists.title, { value: text.slice(title.start, title.end), span: title });
  if (!place) return;
  const states = { start: span.start + place.index + place[0].length, end: span.end };
  for (const piece of splitNames(text, states, STATE_LIST))
    if (isState(piece.value)) add(lists.licence, piece);
}

function add(list: Read<string>[], piece: Read<string>): void {
  if (!list.some(({ value }) => value === piece.value)) list.push(piece);
}

/** Whether a title says again what a specialty says: "acupuncturist", "Acupuncture". */
function isSame(title: string, specialty: string): boolean {
  return title.slice(0, 6).toLowerCase() === specialty.slice(0, 6).toLowerCase();
}
