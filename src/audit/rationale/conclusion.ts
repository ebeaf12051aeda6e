// What a rationale concludes: that the service is medically necessary, that it is not, or neither. Knows no outcome line.
import { remembered } from '../../catalogue/remembered.js';
import type { Outcome, Span } from '../../terms.js';
import { RATIONALES_KEPT, rationaleSentences } from './sentences.js';

export interface Conclusion {
  /** The outcome that the words amount to. */
  readonly outcome: Outcome;
  /** The concluding sentence, as offsets into the rationale. */
  readonly span: Span;
}

/** What may stand between "not" and the words that it denies: no new clause. */
const BETWEEN = String.raw`(?:,\s+(?:however|therefore|then|thus),\s+)?(?:(?!(?:is|are|was|were)\b)[\w'/-]+\s+){0,9}`;
const NECESSARY = String.raw`(?:medical(?:ly)?[\s,-]+(?:necess\w+|appropriate(?:\s+and\s+necess\w+)?|indicated|reasonable|supported|warranted)|a\s+medical\s+necessity)`;
const ACCEPTED =
  '(?:necessary|appropriate|indicated|supported|warranted|certified|approved|authorized|justified|reasonable|substantiated|established|satisfied|met)';

/** Phrases about medical necessity itself. */
const DENIED: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:not|never|cannot|n't|nor|without)[\s-]+${BETWEEN}${NECESSARY}`, 'gi'),
  new RegExp(String.raw`\bnecessity\s+${BETWEEN}(?:not|never|cannot|n't)\s+${BETWEEN}${ACCEPTED}`, 'gi'),
  /\b(?:lacks?|lacking|no|insufficient|absent)\s+(?:evidence\s+of\s+|support\s+for\s+)?medical\s+necessity\b/gi,
  /\bmedically\s+unnecessary\b|\bnon-?certif\w+|\bdenial\s+(?:is|was)\s+(?:therefore\s+)?(?:upheld|affirmed|supported)\b/gi,
];
const GRANTED: readonly RegExp[] = [
  new RegExp(String.raw`\b${NECESSARY}`, 'gi'),
  /\bdenial\s+(?:is|was)\s+(?:therefore\s+)?(?:overturned|reversed)\b/gi,
];
/** Weaker words count only of "the request" and in a sentence that concludes. */
const REQUEST = /\b(?:request(?:ed)?|service|treatment|therapy|medication|procedure|study|surgery|device)\b/i;
const LEADS_OUT =
  /^\W{0,3}(?:therefore|thus|as such|accordingly|hence|consequently|given|based on|in light|for these reasons|the (?:current |above )?request\b|this request\b)/i;
const WEAK_DENIED = new RegExp(
  String.raw`\b(?:is|are|was|were|be|been)(?:n't|\s+not)\s+(?:being\s+|therefore\s+|considered\s+|deemed\s+|found\s+|currently\s+|recommended\s+as\s+)?${ACCEPTED}|\bcannot\s+be\s+${ACCEPTED}|\b(?:is|are|was)\s+(?:denied|unsupported|unwarranted)\b`,
  'gi',
);
const WEAK_GRANTED = new RegExp(
  String.raw`\b(?:is|are|was|were)\s+(?:therefore\s+|considered\s+|deemed\s+|found\s+(?:to\s+be\s+)?)?${ACCEPTED}`,
  'gi',
);
/** What is only said to be so under a condition is not concluded. */
const CONDITIONAL =
  /\b(?:would|could|might|may|should|if|unless|until|when|whether|in order to|to\s+(?:demonstrate|establish|support|determine)|as\s+to\s+the)\b[^,;]{0,160}$/i;

interface Said {
  outcome: Outcome;
  at: number;
}

function lastConclusion(rationale: string): Conclusion | null {
  const sentences = rationaleSentences(rationale).filter(({ role }) => role === 'CASE');
  for (const pick of [strong, weak]) {
    for (const { text, span } of [...sentences].reverse()) {
      const said = pick(text);
      if (said) return { outcome: said, span };
    }
  }
  return null;
}

const remember = remembered(lastConclusion, RATIONALES_KEPT);

/**
 * The last thing that the rationale concludes; null where it concludes nothing that can be told. Quotations, guidelines'
 * words, other reviews' words and a remark on tapering behind the conclusion are passed over.
 * @example conclusionOf('Guidelines were met. The request is not medically necessary.')?.outcome // 'UPHELD'
 */
export function conclusionOf(rationale: string): Conclusion | null {
  return remember(rationale);
}

/** Phrases of medical necessity; where a sentence says both, its last one decides. */
function strong(text: string): Outcome | null {
  return lastOf(text, DENIED, GRANTED);
}

function weak(text: string): Outcome | null {
  if (!LEADS_OUT.test(text) || !REQUEST.test(text)) return null;
  return lastOf(text, [WEAK_DENIED], [WEAK_GRANTED]);
}

function lastOf(text: string, denied: readonly RegExp[], granted: readonly RegExp[]): Outcome | null {
  const no = denied.flatMap((pattern) => [...text.matchAll(pattern)]);
  const said: Said[] = no
    .filter((match) => !isConditional(text, match.index))
    .map((match) => ({ outcome: 'UPHELD', at: match.index + match[0].length }));
  for (const match of granted.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const end = match.index + match[0].length;
    const denies = no.some((each) => each.index <= match.index && each.index + each[0].length >= match.index);
    const opens = /^[^,;]{0,60}\b(?:has|have|had|is|was|cannot|not)\b[^,;]{0,30}\bnot\b/i.test(
      text.slice(end),
    );
    if (!denies && !opens && !isConditional(text, match.index) && isAsserted(match[0], text, end))
      said.push({ outcome: 'OVERTURNED', at: end });
  }
  said.sort((a, b) => a.at - b.at);
  return said.at(-1)?.outcome ?? null;
}

const isConditional = (text: string, at: number): boolean =>
  CONDITIONAL.test(text.slice(Math.max(0, at - 180), at));

/** "medical necessity" alone states nothing: it wants "is established" or the like behind it, or a verb before it. */
function isAsserted(words: string, text: string, end: number): boolean {
  if (!/necessity$/i.test(words)) return true;
  return new RegExp(
    String.raw`^[^.;]{0,80}\b(?:is|has been|was|are)\s+(?:therefore\s+)?${ACCEPTED}`,
    'i',
  ).test(text.slice(end));
}
