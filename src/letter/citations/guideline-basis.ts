// Parses what one party says that it relied on into citations. Words that are not understood stay as a citation
// without a guideline, with a warning.
import type { Party, Span } from '../../terms.js';
import type { ParsedBasis, ParsedCitation, ParseWarning } from '../letter.js';
import { trimmed } from '../text/fold.js';
import { sentencesOf } from '../text/sentences.js';
import { type CitationProblem, type Cited, emptyCited } from './citation-draft.js';
import { withoutFiller, withoutJoin } from './citation-filler.js';
import { guidelineNameAt } from './guideline-name.js';
import { parseMtusCitations } from './mtus-citation.js';
import { parseOtherCitations } from './other-citation.js';

/** A party's basis and what was not understood in it. */
export interface ReadBasis extends ParsedBasis {
  warnings: ParseWarning[];
}

// "Decision based on MTUS …", "Decision based on Non-MTUS Citation …", "based its decision on the MTUS …" (layout C).
const LEAD =
  /\bDecision based on (Non-? ?MTUS(?: Citations?)?)\b:? ?|\bDecision based on(?= )|\bbased (?:its|their|his\/her|his|her|the) decision on(?! recommendation)(?: the)? /gi;
const NONE = /\bdid not (?:cite|provide|reference|identify|rely on|base)\b/i;
// "The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines." carries no source.
const OUTSIDE =
  /\b(?:The )?(?:Claims Administrator|Expert Reviewer|Physician Reviewer|MAXIMUS) based (?:its|their|his\/her) decision on recommendations?(?:\(s\))? outside (?:of )?the MTUS(?: Guidelines?)?\.? ?/gi;
const OTHER_SOURCE = /^\(?(?:Official Disability|ODG\b|American College|https?:|www\.|Other Medical)/i;
// "…, which is part of the MTUS, and the Official Disability Guidelines (ODG), …"
const ODG_BEHIND = /\b(?:Official Disability Guidelines?|ODG\b(?!\)))/i;
// Layout B: the reviewer rests on what the claims administrator cited.
const SAID_BEFORE =
  /\bfound the (?:guidelines|MTUS|sections?)[^.]{0,80}\b(?:used|cited|referenced) by the claims administrator\b/i;

// "It speaks of the unit in dispute.", "The chapter covers the case.": why a guideline was relied on, and no source.
const PROSE =
  /^(?:It|This|That|These|Those|They|There|Here|He|She|Both|The (?:chapter|guidelines?|section|sections|text|MTUS|recommendations?|criteria|(?:professional |expert |physician )?reviewer|treatment|service|request|unit|device|drug|employee|worker|patient|claimant|applicant|injured worker|issue|case)|As|In this|Since|Because|For (?:the|this|these)|When|No|Neither|Only|According to (?:it|them|this)|Its|Such|Nothing|Therefore|Thus|Hence)\b/;
const SOURCE_SIGN =
  /\b(?:19|20)\d\d\b|https?:|www\.|\bet al\b|\b(?:Journal|Cochrane|Study|Trial|Textbook|Medscape|PubMed|FDA|AAOS|NICE|Association|Academy|Society|College|pages?|pp?\.)\b/;

const SENTENCES: Record<CitationProblem['code'], string> = {
  CITATION_NOT_UNDERSTOOD:
    'Words of a guideline line were not understood; they stay as a citation without a guideline.',
  CITATION_PAGES_ODD: 'A range of pages is too long or runs backwards; only its ends are kept.',
  GUIDELINE_UNKNOWN: 'A guideline or its edition is not in the catalogue.',
};

/** Whether the reviewer says that what the claims administrator cited is relevant and appropriate. */
export function restsOnClaimsAdministrator(text: string): boolean {
  return (
    SAID_BEFORE.test(text) &&
    /\brelevant\b|\bappropriate\b/i.test(text) &&
    !/\bnot (?:relevant|appropriate)/i.test(text)
  );
}

/** What one party relied on, from its guideline line; `start` is added to every span. */
export function parseGuidelineBasis(text: string, party: Party, start: number): ReadBasis {
  const cited = emptyCited();
  const words = /^Decision based on\b/i.test(text) ? text : withoutFiller(text);
  const leads = Array.from(words.matchAll(LEAD));
  const none = NONE.test(words.slice(0, leads[0]?.index ?? words.length));
  if (!none) readRest(words, 0, leads[0]?.index ?? words.length, cited);
  leads.forEach((lead, index) => {
    const from = lead.index + lead[0].length;
    const end = leads[index + 1]?.index ?? words.length;
    add(cited, lead[1] ? parseOtherCitations(words, from, end) : parseFree(words, from, end));
  });
  const citations = cited.citations.map(
    ({ guideline, section, pages, span }): ParsedCitation => ({
      citedBy: party,
      text: text.slice(span.start, span.end),
      guideline,
      section: section?.replace(/ +/g, ' ') ?? null,
      pages,
      span: { start: span.start + start, end: span.end + start },
    }),
  );
  const warnings = cited.problems.map(({ code, span }) => ({
    code,
    message: SENTENCES[code],
    span: { start: span.start + start, end: span.end + start },
  }));
  return { text, noneCited: none && citations.length === 0, citations, warnings };
}

/** Words before the first lead: the sentence on "outside of the MTUS" carries nothing, other words are read freely. */
function readRest(text: string, start: number, end: number, cited: Cited): void {
  const words = text.slice(start, end).replace(OUTSIDE, (sentence) => ' '.repeat(sentence.length));
  const rest = words.replace(
    /\b(?:The )?(?:Claims? Administrator|Expert Reviewer|Physician Reviewer) ?$/i,
    '',
  );
  if (!/[A-Za-z0-9]/.test(rest)) return;
  add(cited, parseFree(text, start + rest.search(/\S/), start + rest.trimEnd().length));
}

const MOST_SENTENCES = 100; // Bounds the work on hostile texts: what follows is read as part of the last one.

/** A stretch that may be of the MTUS or not, sentence by sentence. Sentences that only say why are left where others cite. */
function parseFree(text: string, start: number, end: number): Cited {
  const read = sentencesWithin(text, start, end).map((sentence) => ({
    cited: parseSentence(text, sentence),
    isProse: isProse(text.slice(sentence.start, sentence.end)),
  }));
  const understood = read.some(({ cited }) => cited.citations.some(({ guideline }) => guideline !== null));
  const cited = emptyCited();
  for (const sentence of read) {
    const isReason =
      sentence.isProse && sentence.cited.citations.every(({ guideline }) => guideline === null);
    if (!(understood && isReason)) add(cited, sentence.cited);
  }
  return cited;
}

function sentencesWithin(text: string, start: number, end: number): Span[] {
  const places = sentencesOf(text, start, end).slice(0, MOST_SENTENCES);
  const sentences = places.map((place, index) =>
    trimmed(text, place.start, index === MOST_SENTENCES - 1 ? end : place.end),
  );
  return sentences.filter((sentence) => /[A-Za-z0-9]/.test(text.slice(sentence.start, sentence.end)));
}

function isProse(words: string): boolean {
  return PROSE.test(words) && !SOURCE_SIGN.test(words);
}

/** One sentence: from the first guideline's name in it on; without one it is a citation that is not understood. */
function parseSentence(text: string, sentence: Span): Cited {
  const { end } = sentence;
  const within = text.slice(0, end);
  for (const from of wordStarts(text, sentence)) {
    if (OTHER_SOURCE.test(text.slice(from, from + 60))) return parseOtherCitations(text, from, end);
    const name = guidelineNameAt(within, from);
    const mtus = name ? name.certain || from === sentence.start : /^MTUS\b/i.test(text.slice(from, from + 5));
    if (!mtus) continue;
    const other = ODG_BEHIND.exec(text.slice(from, end));
    const cited = parseMtusCitations(text, from, other ? withoutJoin(text, from + other.index) : end);
    if (other) add(cited, parseOtherCitations(text, from + other.index, end));
    return cited;
  }
  const words = text.slice(sentence.start, end);
  if (SAID_BEFORE.test(words) || NONE.test(words)) return emptyCited();
  const citation = { guideline: null, section: null, pages: [], span: sentence };
  return { citations: [citation], problems: [{ code: 'CITATION_NOT_UNDERSTOOD', span: sentence }] };
}

/** Where the words of a sentence begin; only so many, to bound the work on hostile texts. */
function wordStarts(text: string, sentence: Span): number[] {
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600)).matchAll(/\S+/g);
  return Array.from(words, (word) => sentence.start + word.index);
}

function add(to: Cited, from: Cited): void {
  for (const citation of from.citations) to.citations.push(citation);
  for (const problem of from.problems) to.problems.push(problem);
}
