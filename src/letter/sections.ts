// Parts a letter into its sections at the headings of its layout; together they hold every word.
import type { Span } from '../terms.js';
import type { SectionHeading } from './layouts/headings.js';
import type { Folded } from './text/fold.js';
import { trimmed } from './text/fold.js';
import { findLine, search } from './text/line-search.js';

export interface NamedSpan {
  name: string;
  span: Span;
}

// A letter's own end: what follows is no rationale.
const CLOSING =
  /\b(?:Effect ?of ?the ?Decision ?:|Disclaimer ?: ?MAXIMUS\b|MAXIMUS ?is ?providing ?an ?independent ?review ?service\b|The ?determination ?of ?MAXIMUS ?Federal ?Services ?and ?its ?physician ?reviewers? ?is ?deemed\b|In ?accordance ?with ?California ?Labor ?Code ?Section ?4610\.6\(h\)|Sincerely, |Sincerely,$)/gi;
// Headings of pages behind it, each on a line of its own, and the list of those who get copies.
const CLOSING_LINE =
  /\b(?:Glossary(?: of Terms)?|Definitions?(?: of Terms)?|(?:IMR )?Appeals? (?:Rights|Process|Instructions|Procedures?)|How to Appeal|cc ?: [A-Z])/gi;
// The last label of an item: no closing stands before it.
const LAST_LABEL = /\b(?:rationale ?(?:for ?the ?Decision)?|guidelines?) ?:/gi;

export class Sections {
  /** Each heading that was found, by the section's name. */
  private readonly heads = new Map<string, Span>();
  readonly list: NamedSpan[] = [];

  constructor(
    private readonly folded: Folded,
    headings: readonly SectionHeading[],
  ) {
    let from = 0;
    for (const { section, find } of headings) {
      const head = find(folded, from);
      if (!head) continue;
      this.heads.set(section, head);
      from = head.end;
    }
    const closing = this.findClosing(from);
    if (closing && !this.heads.has('closing')) this.heads.set('closing', closing);
    this.partition();
  }

  private findClosing(from: number): Span | null {
    let last = from;
    for (const label of this.folded.text.slice(from).matchAll(LAST_LABEL)) last = from + label.index;
    const sentence = search(this.folded.text, CLOSING, last)?.index ?? Number.POSITIVE_INFINITY;
    const line = findLine(this.folded, CLOSING_LINE, last, true)?.index ?? Number.POSITIVE_INFINITY;
    const start = Math.min(sentence, line);
    return Number.isFinite(start) ? { start, end: start } : null;
  }

  private partition(): void {
    const marks = [...this.heads]
      .map(([name, span]) => ({ name, start: span.start }))
      .sort((a, b) => a.start - b.start);
    const first = marks[0];
    if (first && first.start > 0) marks.unshift({ name: 'header', start: 0 });
    marks.forEach((mark, index) => {
      const end = marks[index + 1]?.start ?? this.folded.text.length;
      this.list.push({ name: mark.name, span: trimmed(this.folded.text, mark.start, end) });
    });
  }

  has(name: string): boolean {
    return this.heads.has(name);
  }

  /** The heading of a section. */
  head(name: string): Span | null {
    return this.heads.get(name) ?? null;
  }

  /** A section's words behind its heading; null where the letter has no such section. */
  body(name: string): Span | null {
    const section = this.list.find((candidate) => candidate.name === name);
    if (!section) return null;
    const head = this.heads.get(name);
    return trimmed(this.folded.text, head ? head.end : section.span.start, section.span.end);
  }
}
