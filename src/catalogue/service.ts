// What a service's words ask for besides the treatment: how much, how often, how long, where. Each value only where the
// words say it, with its place.
import type { Span } from '../terms.js';
import { type BodyPart, findBodyParts } from './body-parts.js';
import { remembered } from './remembered.js';
import { findAmounts } from './service-amounts.js';

/** A value that the words give, and where. Offsets into the service. */
export interface Said<T> {
  readonly value: T;
  readonly span: Span;
}

export type Side = 'LEFT' | 'RIGHT' | 'BOTH';

export interface ServiceWords {
  readonly bodyParts: readonly Said<BodyPart>[];
  readonly side: Said<Side> | null;
  /** Visits, sessions or treatments in all, also computed from frequency and weeks. */
  readonly visits: Said<number> | null;
  readonly visitsPerWeek: Said<number> | null;
  readonly weeks: Said<number> | null;
  /** Tablets, capsules, patches … behind "#", or counted by name. */
  readonly units: Said<number> | null;
  readonly refills: Said<number> | null;
  readonly doseMg: Said<number> | null;
  readonly concentrationPercent: Said<number> | null;
  readonly rentalDays: Said<number> | null;
  /** Days of a trial: "30 day home trial". */
  readonly trialDays: Said<number> | null;
  readonly hoursPerDay: Said<number> | null;
  /** Also computed from hours a day and days a week. */
  readonly hoursPerWeek: Said<number> | null;
  readonly inpatientDays: Said<number> | null;
  readonly spinalLevels: Said<number> | null;
  readonly purchase: Said<true> | null;
  readonly rental: Said<true> | null;
  readonly trial: Said<true> | null;
  readonly continued: Said<true> | null;
  readonly initial: Said<true> | null;
  readonly postoperative: Said<true> | null;
  readonly preoperative: Said<true> | null;
  readonly associatedSurgicalService: Said<true> | null;
  readonly retrospective: Said<true> | null;
  /** The words say that no quantity is stated: "unknown quantity", "unspecified". */
  readonly quantityUnknown: Said<true> | null;
  readonly withContrast: Said<boolean> | null;
  readonly imageGuidance: Said<true> | null;
}

const LONGEST = 4000;
/** Answers that are kept: several readers ask of one service, and the others of its letter do again. */
const REMEMBERED = 2_000;

const FLAGS = {
  purchase: /\bpurchas\w*/i,
  rental: /\brent(?:al|ed)?\b/i,
  trial: /\btrial\b/i,
  continued:
    /\b(?:additional|continu\w+|more|further|another|re-?new\w*|ongoing|extension\s{1,3}of\s{1,3}(?:\w{1,20}\s{1,3}){0,2}(?:therapy|treatment|care|program|rental|use|visits|sessions))\b/i,
  initial: /\b(?:initial|first|trial of|start\w*)\b/i,
  postoperative: /\bpost[\s-]?(?:op\b|operativ\w+|surg\w+)/i,
  preoperative: /\bpre[\s-]?(?:op\b|operativ\w+|surg\w+)/i,
  associatedSurgicalService: /\bassociated\s+surgical\s+services?/i,
  retrospective: /\bretro(?:spective)?\b/i,
  quantityUnknown:
    /\b(?:unknown|unspecified|undisclosed|not\s+specified)\b(?:\s+(?:quantity|qty|amount|number|duration|frequency))?/i,
  imageGuidance:
    /\b(?:under|with|using)\s+(?:fluoroscop\w+|ultrasound\s+guid\w+|fluoro\b|image\s+guid\w+)|\b(?:ultrasound|fluoroscop\w{1,8}|fluoro|image)[\s-]guid(?:ed|ance)\b/i,
} as const;

function flag(service: string, pattern: RegExp): Said<true> | null {
  const match = pattern.exec(service);
  return match ? { value: true, span: { start: match.index, end: match.index + match[0].length } } : null;
}

function findSide(service: string): Said<Side> | null {
  const at = (pattern: RegExp) => pattern.exec(service);
  const both = at(/\bbilateral\w*|\bboth\b/i);
  const [left, right] = [at(/\bleft\b|\blt\b/i), at(/\bright\b|\brt\b/i)];
  const said = (value: Side, match: RegExpExecArray): Said<Side> => ({
    value,
    span: { start: match.index, end: match.index + match[0].length },
  });
  if (both) return said('BOTH', both);
  if (left && right) return said('BOTH', left.index < right.index ? left : right);
  return left ? said('LEFT', left) : right ? said('RIGHT', right) : null;
}

function findContrast(service: string): Said<boolean> | null {
  const match = /\b(with(?:out)?|w\/o|w\/)\s{0,3}(?:and\s{1,3}without\s{1,3})?(?:iv\s{1,3})?contrast/i.exec(
    service,
  );
  if (!match) return null;
  const without = /^(?:without|w\/o)$/i.test(match[1] ?? '');
  return { value: !without, span: { start: match.index, end: match.index + match[0].length } };
}

function readWords(service: string): ServiceWords {
  const text = service.replace(/\s/g, ' ');
  const flags = Object.fromEntries(
    Object.entries(FLAGS).map(([name, pattern]) => [name, flag(text, pattern)]),
  ) as { [name in keyof typeof FLAGS]: Said<true> | null };
  return {
    bodyParts: findBodyParts(text).map(({ part, span }) => ({ value: part, span })),
    side: findSide(text),
    withContrast: findContrast(text),
    ...findAmounts(text),
    ...flags,
  };
}

const readText = remembered(readWords, REMEMBERED);

/**
 * Reads a service. White space of any kind is a blank; offsets are UTF-16 code units into the service. Linear.
 * @example readService('Physical therapy 3 times a week for 2 weeks').visits?.value // 6
 */
export function readService(service: string): ServiceWords {
  return readText(service.slice(0, LONGEST));
}
