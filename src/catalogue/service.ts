// What a service's words ask for beside the treatment: how much, how often, how long, where. Each value only where
// the words say it, with its place. Knows no treatments and no letters.
import type { Span } from '../terms.js';
import { type BodyPart, findBodyParts } from './body-parts.js';
import { findAmounts } from './service-amounts.js';

/** A value that the words give, and where. Offsets into the service. */
export interface Said<T> {
  value: T;
  span: Span;
}

export type Side = 'LEFT' | 'RIGHT' | 'BOTH';

export interface ServiceWords {
  bodyParts: Said<BodyPart>[];
  side: Said<Side> | null;
  /** Visits, sessions or treatments in all, also computed from frequency and weeks. */
  visits: Said<number> | null;
  visitsPerWeek: Said<number> | null;
  weeks: Said<number> | null;
  /** Tablets, capsules, patches … behind "#", or counted by name. */
  units: Said<number> | null;
  refills: Said<number> | null;
  doseMg: Said<number> | null;
  concentrationPercent: Said<number> | null;
  rentalDays: Said<number> | null;
  /** Days of a trial: "30 day home trial". */
  trialDays: Said<number> | null;
  hoursPerDay: Said<number> | null;
  /** Also computed from hours a day and days a week. */
  hoursPerWeek: Said<number> | null;
  inpatientDays: Said<number> | null;
  spinalLevels: Said<number> | null;
  purchase: Said<true> | null;
  rental: Said<true> | null;
  trial: Said<true> | null;
  continued: Said<true> | null;
  initial: Said<true> | null;
  postoperative: Said<true> | null;
  preoperative: Said<true> | null;
  associatedSurgicalService: Said<true> | null;
  retrospective: Said<true> | null;
  /** The words say that no quantity is stated: "unknown quantity", "unspecified". */
  quantityUnknown: Said<true> | null;
  withContrast: Said<boolean> | null;
  imageGuidance: Said<true> | null;
}

const LONGEST = 4000;

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

/**
 * Reads a service. White space of any kind is a blank; offsets are UTF-16 code units into the service. Linear.
 * @example readService('Physical therapy 3 times a week for 2 weeks').visits?.value // 6
 */
export function readService(service: string): ServiceWords {
  const text = service.slice(0, LONGEST).replace(/\s/g, ' ');
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
