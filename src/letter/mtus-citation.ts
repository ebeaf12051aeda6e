// A stretch of MTUS citations: "<chapter> <year>, Section(s): a, b, and <chapter> <year>, …", and the wording of 2014:
// "<guideline> <topic> Page(s): 121". One citation for each section or topic. Knows nothing outside of the MTUS.
import type { Guideline } from '../catalogue/guideline.js';
import { guidelineById } from '../catalogue/guideline-catalogue.js';
import type { Span } from '../terms.js';
import type { CitationDraft, Cited } from './citation-draft.js';
import { trimmed } from './fold.js';
import { type GuidelineName, guidelineNameAt, skipNoise } from './guideline-name.js';
import { findPages, type PageGroup } from './pages.js';
import { splitSections } from './section-list.js';

const SECTIONS = /^[,;]? ?Section(?:\(s\)|s)? ?: ?/i;
// Between two guidelines: ", and ", "; ", ", "; sections hold such words too, so a guideline's name must follow.
const JOIN = /(?:[,;.] ?and |[,;.] | and |\) )/gi;
// Layout C: ", which is part of the California Medical Treatment Utilization Schedule (MTUS)."
const TRAILER = /,? ?(?:which|that) (?:is|are) (?:a )?part of .*$/i;

const NO_PAGES = { pages: [], pieces: [] };

interface Named {
  start: number;
  name: GuidelineName;
}

/** The citations within [start, end); a stretch that names no known guideline is one citation without one. */
export function parseMtusCitations(text: string, start: number, end: number): Cited {
  const stretch = trimmed(text, start, withoutStop(text, start, end));
  if (stretch.end <= stretch.start) return { citations: [], problems: [] };
  const heads = findHeads(text, stretch);
  const first = heads[0];
  if (!first || first.start > stretch.start) heads.unshift(unknownHead(text, stretch));
  const cited: Cited = { citations: [], problems: [] };
  heads.forEach((head, index) => {
    const next = heads[index + 1];
    readItem(text, head, withoutJoin(text, head.name.end, next?.start ?? stretch.end), cited);
  });
  return cited;
}

function findHeads(text: string, stretch: Span): Named[] {
  const places = [stretch.start];
  for (const join of text.slice(stretch.start, stretch.end).matchAll(JOIN)) {
    places.push(stretch.start + join.index + join[0].length);
  }
  const heads: Named[] = [];
  for (const place of places) {
    if (place < (heads.at(-1)?.name.end ?? 0)) continue;
    const rest = text.slice(place, stretch.end);
    const name = guidelineNameAt(text.slice(0, stretch.end), place);
    const section = guidelineById(heads.at(-1)?.name.guideline?.id ?? '')?.sections.some((known) =>
      rest.startsWith(known),
    );
    if (name && saidAgain(text, heads.at(-1), name, place)) continue;
    if (name && ((name.certain && !section) || place === stretch.start)) heads.push({ start: place, name });
  }
  return heads;
}

/** Whether a name only says again what the one before it said: "Low Back Complaints (ACOEM …, Chapter 12)". */
function saidAgain(text: string, last: Named | undefined, name: GuidelineName, place: number): boolean {
  if (!last || last.name.guideline !== name.guideline) return false;
  return !/\b(?:page|pg|pp|section)/i.test(text.slice(last.name.end, place));
}

/** A guideline that the catalogue does not know by name: its words up to its year or its sections. */
function unknownHead(text: string, stretch: Span): Named {
  const words = text.slice(stretch.start, stretch.end);
  const bare =
    /^(?:(?:the |CA |California )*MTUS(?: Guidelines?)?[ ,:]*)?(?:\(?((?:19|20)\d\d)\)?)?[ ,:]*/i.exec(words);
  const topic = bare ? words.slice(bare[0].length).toLowerCase() : '';
  const known = ofTopic(topic, bare?.[1] ?? null);
  if (known && bare)
    return {
      start: stretch.start,
      name: { guideline: known, end: stretch.start + bare[0].length, certain: true },
    };
  const year = /^[^:]{0,120}?\b(?:19|20)\d\d\b/.exec(words);
  const sections = words.search(/,? Section\(s\):/i);
  const length = year?.[0].length ?? (sections > 0 ? sections : 0);
  return { start: stretch.start, name: { guideline: null, end: stretch.start + length, certain: false } };
}

/** "MTUS 2009, TENS": a topic of the chronic pain guideline named without its title. */
function ofTopic(topic: string, year: string | null): Guideline | null {
  const guideline = guidelineById(`mtus-chronic-pain-${year ?? '2009'}`);
  const words = /^[^,.;:(]*/.exec(topic)?.[0].trim() ?? '';
  if (!guideline || words.length < 3) return null;
  return guideline.sections.some((section) => section.toLowerCase().startsWith(words)) ? guideline : null;
}

function readItem(text: string, head: Named, end: number, cited: Cited): void {
  const guideline = head.name.guideline;
  if (!guideline) cited.problems.push({ code: 'GUIDELINE_UNKNOWN', span: { start: head.start, end } });
  const rest = text.slice(head.name.end, end);
  const label = SECTIONS.exec(rest);
  const topics = label ? head.name.end + label[0].length : skipNoise(text, head.name.end, end, guideline);
  const id = guideline?.id ?? null;
  const known = guideline ? (guidelineById(guideline.id)?.sections ?? []) : [];
  let from = topics;
  const drafts: CitationDraft[] = [];
  for (const group of findPages(text.slice(topics, end))) {
    const span = { start: topics + group.span.start, end: topics + group.span.end };
    if (group.absurd) cited.problems.push({ code: 'CITATION_PAGES_ODD', span });
    drafts.push(...draftsOf(text, from, span.start, known, id, group, span.end));
    from = span.end;
  }
  drafts.push(...draftsOf(text, from, trailerStart(text, from, end), known, id, NO_PAGES, null));
  if (drafts.length === 0)
    drafts.push({ guideline: id, section: null, pages: [], span: { start: head.start, end: head.name.end } });
  const first = drafts[0];
  if (first) first.span.start = head.start;
  cited.citations.push(...drafts);
}

/** One draft for each section within [from, to), with its own piece of the pages where there are as many; `pagesEnd` says where their pages end, if they have any. */
function draftsOf(
  text: string,
  from: number,
  to: number,
  known: readonly string[],
  guideline: string | null,
  group: Pick<PageGroup, 'pages' | 'pieces'>,
  pagesEnd: number | null,
): CitationDraft[] {
  const start = from + (/^[ ,;:.–/-]*/.exec(text.slice(from, Math.min(to, from + 20)))?.[0].length ?? 0);
  const sections = splitSections(text, start, Math.max(start, to), known).map((span) =>
    withoutEnd(text, span),
  );
  const drafts = sections
    .filter((span) => span.end > span.start)
    .map((span, index, all) => {
      const own = all.length > 1 && group.pieces.length === all.length ? group.pieces[index] : group.pages;
      return { guideline, section: text.slice(span.start, span.end), pages: [...(own ?? [])], span };
    });
  const last = drafts.at(-1);
  if (pagesEnd !== null && last) last.span = { start: last.span.start, end: pagesEnd };
  if (pagesEnd !== null && !last)
    return [{ guideline, section: null, pages: [...group.pages], span: { start: from, end: pagesEnd } }];
  return drafts;
}

function withoutEnd(text: string, span: Span): Span {
  const end = /[ ,;:.]*$/.exec(text.slice(Math.max(span.start, span.end - 8), span.end))?.[0].length ?? 0;
  return { start: span.start, end: span.end - end };
}

function trailerStart(text: string, from: number, end: number): number {
  const trailer = TRAILER.exec(text.slice(from, end));
  return trailer ? from + trailer.index : end;
}

function withoutStop(text: string, start: number, end: number): number {
  const span = trimmed(text, start, end);
  return text[span.end - 1] === '.' ? span.end - 1 : span.end;
}

function withoutJoin(text: string, start: number, end: number): number {
  const join = /(?:[,;.]? ?and |[,;.] )$/i.exec(text.slice(Math.max(start, end - 8), end));
  return join ? Math.max(start, end - join[0].length) : end;
}
