// Parses citations of the MTUS: "<chapter> <year>, Section(s): a, b, and <chapter> <year>, …", and the wording of 2014,
// "<guideline> <topic> Page(s): 121". Each section or topic becomes one citation.
import { guidelineById } from '../../catalogue/guideline-catalogue.js';
import { trimmed } from '../text/fold.js';
import type { CitationDraft, Cited } from './citation-draft.js';
import { findGuidelineHeads, type GuidelineHead } from './guideline-heads.js';
import { skipNoise } from './guideline-name.js';
import { findPages, type PageGroup } from './pages.js';
import { splitSections } from './section-list.js';

const SECTIONS = /^[,;]? ?Section(?:\(s\)|s)? ?: ?/i;
// Layout C: ", which is part of the California Medical Treatment Utilization Schedule (MTUS)."; layout E: ", because …".
const TRAILER =
  /,? ?(?:which|that) (?:is|are) (?:a )?part of |,? (?:because|since|which|as (?:it|they|this|these)|for (?:it|they|this)|in that|inasmuch as|where it) (?=[a-z])/i;

const NO_SECTIONS: readonly string[] = [];
const NO_PAGES = { pages: [], pieces: [] };

/** The citations within [start, end); a stretch that names no known guideline is one citation without one. */
export function parseMtusCitations(text: string, start: number, end: number): Cited {
  const stretch = trimmed(text, start, withoutStop(text, start, end));
  if (stretch.end <= stretch.start) return { citations: [], problems: [] };
  const heads = findGuidelineHeads(text, stretch);
  const cited: Cited = { citations: [], problems: [] };
  heads.forEach((head, index) => {
    const next = heads[index + 1];
    readItem(text, head, withoutJoin(text, head.name.end, next?.start ?? stretch.end), cited);
  });
  return cited;
}

function readItem(text: string, head: GuidelineHead, end: number, cited: Cited): void {
  const guideline = head.name.guideline;
  if (!guideline) cited.problems.push({ code: 'GUIDELINE_UNKNOWN', span: { start: head.start, end } });
  const rest = text.slice(head.name.end, end);
  const label = SECTIONS.exec(rest);
  const topics = label ? head.name.end + label[0].length : skipNoise(text, head.name.end, end, guideline);
  const id = guideline?.id ?? null;
  const known = guideline ? (guidelineById(guideline.id)?.sections ?? NO_SECTIONS) : NO_SECTIONS;
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
  for (const draft of drafts) cited.citations.push(draft);
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
  const { start, end } = trimmed(text, from, Math.max(from, to), ' ,;:.–/-');
  const sections = splitSections(text, start, end, known).map((span) =>
    trimmed(text, span.start, span.end, ' ,;:.'),
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
    return [{ guideline, section: null, pages: [...group.pages], span: { start, end: pagesEnd } }];
  return drafts;
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
