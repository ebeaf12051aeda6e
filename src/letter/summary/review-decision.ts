// Finds what utilization review did with one service, from the service's own words or from sentences of the case summary.
// Where the letter is silent or contradicts itself the answer is null.
import type { ReviewType, Span, UrDecision } from '../../terms.js';
import type { Read } from '../reading.js';
import { sentencesOf } from '../text/sentences.js';

const REVIEW =
  /\butili[sz]ation review\b|\bUR\b|\b(?:prior|previous|original|initial) (?:determination|review|denial)\b|\bpreviously\b|\bclaims administrator\b|\bthe (?:concurrent |retrospective |prospective )?(?:request|treatment)s?\b|\brequested\b|\bcase was\b/i;
const DECISIONS: [UrDecision, RegExp][] = [
  [
    'LACK_OF_INFORMATION',
    /\bconditionally (?:non-? ?certified|denied)\b|\b(?:due to|because of|for|given|pending) (?:a |the )?(?:lack of |insufficient |additional |missing |absence of )(?:necessary |requested |sufficient |clinical |medical )?information\b/i,
  ],
  ['MODIFIED', /\bmodif(?:ied|ication)\b|\bpartial(?:ly)? (?:approv|certif)|\bpartial(?:ly)? authoriz/i],
  [
    'DENIED',
    /\bden(?:ied|ial|ies)\b|\bnon-? ?certif(?:ied|ication)|\bnot (?:certified|authorized|approved)\b|\bfailed to approve\b|\bnot (?:be )?medically necessary\b/i,
  ],
];
// "non-certification/modification" says one or the other, not which.
const EITHER = /\bnon-? ?certification ?\/ ?modification|\bdenial ?\/ ?modification|\bdenied ?\/ ?modified/i;
const RETROSPECTIVE = /\bretro(?:spective(?:ly)?)?\b/i;
const TYPES: [ReviewType, RegExp][] = [
  ['RETROSPECTIVE', /\bretrospective (?:review|request)s?\b/i],
  ['CONCURRENT', /\bconcurrent (?:review|request)s?\b/i],
  ['PROSPECTIVE', /\bprospective (?:review|request)s?\b/i],
];
const FILLER = new Set(
  'the and for was are were with without times week weeks month months from this that each unit units sessions session visits visit days request requests initial additional'.split(
    ' ',
  ),
);

/** Bounds the work on hostile texts; real summaries hold up to sixty. */
const MOST_SENTENCES = 500;

interface Told<T> extends Read<T> {
  /** The words around it, by which it is matched to a service. */
  words: Set<string>;
}

/** What a case summary tells of utilization review, read once for all services of a letter. */
export class ReviewAccount {
  private readonly decisions: Told<UrDecision>[] = [];
  private readonly types: Told<ReviewType>[] = [];

  constructor(text: string, summary: Span | null) {
    const sentences = summary ? sentencesOf(text, summary.start, summary.end) : [];
    for (const sentence of sentences.slice(0, MOST_SENTENCES)) {
      this.readTypes(text, sentence);
      if (!REVIEW.test(text.slice(sentence.start, sentence.end))) continue;
      for (const clause of clausesOf(text, sentence)) this.readDecision(text, clause);
    }
  }

  private readDecision(text: string, clause: Span): void {
    const words = text.slice(clause.start, clause.end);
    if (EITHER.test(words)) return;
    for (const [value, pattern] of DECISIONS) {
      const match = pattern.exec(words);
      if (!match) continue;
      const start = clause.start + match.index;
      this.decisions.push({
        value,
        span: { start, end: start + match[0].length },
        words: contentWords(words),
      });
      return;
    }
  }

  private readTypes(text: string, sentence: Span): void {
    const words = text.slice(sentence.start, sentence.end);
    for (const [value, pattern] of TYPES) {
      const match = pattern.exec(words);
      if (!match) continue;
      const start = sentence.start + match.index;
      this.types.push({ value, span: { start, end: start + match[0].length }, words: contentWords(words) });
    }
  }

  /**
   * What was done with a service: the statement that shares most words with it, or the only kind of decision told.
   * Where other items of the letter themselves tell what was modified, statements of a modification are about those.
   */
  decisionOn(service: string, othersModified: boolean): Read<UrDecision> | null {
    const decisions = this.decisions.filter((told) => !othersModified || told.value !== 'MODIFIED');
    const first = decisions[0];
    if (!first || decisions.every((told) => told.value === first.value)) return first ?? null;
    const wanted = contentWords(service);
    const scores = decisions.map((told) => shared(wanted, told.words));
    const best = Math.max(...scores);
    const winners = decisions.filter((_, index) => scores[index] === best);
    const winner = winners[0];
    return best > 0 && winner && winners.every((told) => told.value === winner.value) ? winner : null;
  }

  /** Whether a service was reviewed before, during or after it was given, where its words or the summary say so. */
  typeOf(text: string, service: Span): Read<ReviewType> | null {
    const words = text.slice(service.start, service.end);
    const own = RETROSPECTIVE.exec(words);
    if (own) {
      const start = service.start + own.index;
      return { value: 'RETROSPECTIVE', span: { start, end: start + own[0].length } };
    }
    const wanted = contentWords(words);
    return this.types.find((told) => shared(wanted, told.words) > 0) ?? null;
  }
}

// "…; no history of …", "… and modification for …", "… and modified the request for …"
const CUT =
  /; |(?:,? and |, |,? but )(?=(?:modification|non-? ?certification|denial|modified|denied|non-? ?certified|approved|partially|certified|authorized)\b)/gi;

/** A sentence parted at ";" and before "and modification", "non-certification of …": each tells of its own services. */
function clausesOf(text: string, sentence: Span): Span[] {
  const words = text.slice(sentence.start, sentence.end);
  const cuts = Array.from(words.matchAll(CUT));
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  return starts.map((start, index) => ({
    start: sentence.start + start,
    end: sentence.start + (cuts[index]?.index ?? words.length),
  }));
}

function contentWords(service: string): Set<string> {
  const words = service.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return new Set(words.filter((word) => !FILLER.has(word)).map((word) => word.slice(0, 6)));
}

function shared(wanted: Set<string>, given: Set<string>): number {
  let count = 0;
  for (const word of wanted) if (given.has(word)) count += 1;
  return count;
}
