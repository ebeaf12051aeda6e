// Finds cited pages outside the pages of the cited topic, or after the last page of the edition.
import type { Topic } from '../../rules/topics/topic.js';
import {
  type AuditedAgainst,
  type AuditedCitation,
  type Check,
  partyName,
} from '../audited-determination.js';
import { topicsUnder } from '../topics-under-heading.js';

/** Editions whose number of pages is known: the PDF of the regulation. */
const LAST_PAGE: Readonly<Record<string, number>> = { 'mtus-chronic-pain-2009': 127 };

export const pageNotInSection: Check = ({ bases }, against) =>
  bases.flatMap((basis) =>
    basis.citations.flatMap((citation) => {
      const words = complaintOf(citation, together(citation, basis.citations), against);
      if (words === null) return [];
      const message = `${partyName(basis.party)} cites ${words}.`;
      return [{ kind: 'PAGE_NOT_IN_SECTION' as const, message, span: citation.span }];
    }),
  );

/** Citations that share a list of pages: the letter does not say which page is of which topic. */
function together(citation: AuditedCitation, all: readonly AuditedCitation[]): AuditedCitation[] {
  const key = ({ guideline, pages }: AuditedCitation): string => `${guideline} ${pages.join(' ')}`;
  return all.filter((other) => key(other) === key(citation));
}

function complaintOf(
  citation: AuditedCitation,
  group: readonly AuditedCitation[],
  { topics }: AuditedAgainst,
): string | null {
  if (citation.pages.length === 0 || citation.guideline === null) return null;
  const last = LAST_PAGE[citation.guideline];
  const behind = citation.pages.filter((page) => last !== undefined && page > last);
  if (behind.length) return `page ${behind.join(', ')} of an edition that ends on page ${last}`;
  const shared = group.map(({ topic }) => (topic === null ? undefined : topics.get(topic)));
  const known = shared.flatMap((topic) =>
    topic && topic.guideline === citation.guideline && topic.source.pages.length ? [topic] : [],
  );
  if (known.length < group.length || group[0] !== citation) return null;
  const pages = new Set(known.flatMap((topic) => withGaps(topic.source.pages)));
  const elsewhere = citation.pages.filter((page) => !pages.has(page));
  if (elsewhere.every((page) => isOnKindred(page, known, group, topics))) return null;
  const names = [...new Set(known.map((topic) => `"${topic.name}"`))].join(' and ');
  return `page ${elsewhere.join(', ')} for ${names}, which stands on page ${[...pages].sort((a, b) => a - b).join(', ')}`;
}

/** Pages between two of a topic that stand close together are the topic's, too. */
const GAP = 3;

function withGaps(pages: readonly number[]): number[] {
  const sorted = [...pages].sort((a, b) => a - b);
  return sorted.flatMap((page, at) => {
    const next = sorted[at + 1] ?? page;
    const length = next - page <= GAP ? Math.max(1, next - page) : 1;
    return Array.from({ length }, (_, step) => page + step);
  });
}

/**
 * Whether another topic of the edition that speaks of the same treatments, such as their class, or that stands under the
 * cited heading, is on the page.
 */
function isOnKindred(
  page: number,
  known: readonly Topic[],
  group: readonly AuditedCitation[],
  topics: ReadonlyMap<string, Topic>,
): boolean {
  const under = group.flatMap(({ guideline, section }) =>
    guideline === null || section === null ? [] : topicsUnder(topics, guideline, section),
  );
  const kindred = [...topics.values()].filter((other) =>
    known.some(
      ({ guideline, treatments }) =>
        other.guideline === guideline && other.treatments.some((id) => treatments.includes(id)),
    ),
  );
  return [...under, ...kindred].some(({ source }) => withGaps(source.pages).includes(page));
}
