// Parses citations from outside the MTUS: ODG by chapter and topic, ACOEM with its edition and pages, anything else
// as it stands. Each source, and each chapter of ODG, becomes one citation.
import { guidelineById } from '../../catalogue/guideline-catalogue.js';
import type { Span } from '../../terms.js';
import { trimmed } from '../text/fold.js';
import type { CitationDraft, Cited } from './citation-draft.js';
import { findPages } from './pages.js';

// Where a source begins; "(ODG)" behind the full name is no second source.
const SOURCE =
  /\b(?:Other Medical Treatment Guidelines?(?: or Medical Evidence)?:? ?)?(?:(Official Disability Guidelines?|ODG\b(?!\)))|(ACOEM\b(?!\))|American College of Occupational and Environmental Medicine)|https?:\/\/(?:www\.)?|www\.)|\bOther Medical Treatment Guidelines?\b/gi;
const ODG_LEAD =
  /^(?: ?(?:\(ODG\)|ODG|-?TWC|\((?:TWC|web|online)[^)]*\)|[,:;–/-]|Treatment (?:in Workers['’]? Compensation|Index)|Work Loss Data Institute(?: \([^)]*\))?|Integrated Treatment\/Disability Duration Guidelines|\d{1,2}(?:st|nd|rd|th) (?:Annual )?Edition|Web(?:-?based)? Version|Online Version|(?:19|20)\d\d(?= ?[,;:]|$)|Guidelines(?= ?[,:;]|$)))+ ?/i;
const ACOEM_LEAD =
  /^(?: ?(?:\(ACOEM\)|Occupational Medicine|Practice|Guidelines?(?= ?[,:;]|$| Practice)|(?:2nd|3rd|Second|Third) Ed(?:ition|\.)?|V\.? ?\d|\(?(?:19|20)\d\d\)?|[,:;–-]))* ?/i;
const PAGES_AT_END = /[,;:]? ?\(?\b(?:page ?\(s\)|(?:pages?|pgs?|pp?)\b)\.? ?[:#]? ?\d[\d ,/–&-]*\)?$/i;
const SECOND = /\b2nd\b|\bsecond ed|\b2004\b|\bChapters? (?:[1-9]|1[0-6])\b/i;
const THIRD = /\b3rd\b|\bthird ed|\b2011\b|\bV\.? ?3\b/i;

/** The citations within [start, end); what names no known source is one citation of "other". */
export function parseOtherCitations(text: string, start: number, end: number): Cited {
  const cited: Cited = { citations: [], problems: [] };
  const stretch = withoutEnds(text, start, end);
  if (stretch.end <= stretch.start) return cited;
  const starts = sourcesWithin(text, stretch);
  const first = starts[0];
  if (!first || first.index > stretch.start) {
    const span = withoutEnds(text, stretch.start, first?.index ?? stretch.end);
    if (/\w/.test(text.slice(span.start, span.end))) readOther(text, span, cited);
  }
  starts.forEach((match, index) => {
    const span = withoutEnds(text, match.index, starts[index + 1]?.index ?? stretch.end);
    const [, odg, acoem] = match;
    const after = match.index + match[0].length;
    if (odg) readOdg(text, span, after, cited);
    else if (acoem) readAcoem(text, span, after, cited);
    else readOther(text, span, cited);
  });
  return cited;
}

function sourcesWithin(text: string, stretch: Span): RegExpExecArray[] {
  const pattern = new RegExp(SOURCE.source, SOURCE.flags);
  pattern.lastIndex = stretch.start;
  const found: RegExpExecArray[] = [];
  for (let match = pattern.exec(text); match && match.index < stretch.end; match = pattern.exec(text))
    found.push(match);
  return found;
}

function readOdg(text: string, span: Span, after: number, cited: Cited): void {
  const lead = ODG_LEAD.exec(text.slice(after, span.end))?.[0].length ?? 0;
  const body = withoutEnds(text, Math.min(after + lead, span.end), span.end);
  const sections = chaptersOf(text, body);
  if (sections.length === 0) sections.push({ start: body.end, end: body.end });
  sections.forEach((section, index) => {
    const pages = pagesIn(text, section, cited);
    cited.citations.push({
      guideline: 'odg',
      section: text.slice(section.start, section.end).replace(PAGES_AT_END, '') || null,
      pages,
      span: index === 0 ? { start: span.start, end: Math.max(section.end, after) } : section,
    });
  });
}

/** "Low back, Manipulation; Neck and Upper back, Manipulation": parted by ";", or by "," between two bare chapters. */
function chaptersOf(text: string, body: Span): Span[] {
  if (body.end <= body.start) return [];
  const parts = split(text, body, ';');
  return parts.flatMap((part) => {
    const pieces = split(text, part, ',');
    return pieces.length > 1 && pieces.every((piece) => isChapter(text.slice(piece.start, piece.end)))
      ? pieces
      : [part];
  });
}

function isChapter(words: string): boolean {
  const fold = (name: string): string =>
    name
      .toLowerCase()
      .replaceAll('&', 'and')
      .replace(/ chapter$/, '');
  return (guidelineById('odg')?.sections ?? []).some((name) => fold(name) === fold(words));
}

function readAcoem(text: string, span: Span, after: number, cited: Cited): void {
  const words = text.slice(span.start, span.end);
  const lead = ACOEM_LEAD.exec(text.slice(after, span.end))?.[0].length ?? 0;
  const body = withoutEnds(text, Math.min(after + lead, span.end), span.end);
  const section = text.slice(body.start, body.end).replace(PAGES_AT_END, '');
  const guideline = THIRD.test(words) ? 'acoem-3rd' : SECOND.test(words) ? 'acoem-2nd' : 'acoem';
  cited.citations.push({ guideline, section: section || null, pages: pagesIn(text, span, cited), span });
}

function readOther(text: string, span: Span, cited: Cited): void {
  const draft: CitationDraft = { guideline: 'other', section: null, pages: pagesIn(text, span, cited), span };
  cited.citations.push(draft);
}

function pagesIn(text: string, span: Span, cited: Cited): number[] {
  const groups = findPages(text.slice(span.start, span.end));
  if (groups.some((group) => group.absurd)) cited.problems.push({ code: 'CITATION_PAGES_ODD', span });
  return groups.flatMap((group) => group.pages);
}

function split(text: string, span: Span, sign: string): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let from = span.start;
  for (let index = span.start; index <= span.end; index += 1) {
    const here = index === span.end ? sign : text[index];
    if (here === '(') depth += 1;
    else if (here === ')') depth = Math.max(0, depth - 1);
    else if (here === sign && (depth === 0 || index === span.end)) {
      const piece = withoutEnds(text, from, index);
      if (piece.end > piece.start) found.push(piece);
      from = index + 1;
    }
  }
  return found;
}

/** Without spaces, separators, a joining "and" and the final stop at the ends. */
function withoutEnds(text: string, start: number, end: number): Span {
  const span = trimmed(text, start, end);
  while (span.start < span.end && /[ ,;:–-]/.test(text[span.start] ?? '')) span.start += 1;
  for (;;) {
    const tail = /(?:[ ,;:.–-]| and| the)$/i.exec(text.slice(Math.max(span.start, span.end - 4), span.end));
    if (!tail) return span;
    span.end -= tail[0].length;
  }
}
