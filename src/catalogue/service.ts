// What a service's words ask for beside the treatment: how much, how often, how long, where. Each value only where
// the words say it, with its place. The service is read as it is written out: shorthand, codes and slips made plain.
import type { Span } from '../terms.js';
import { type BodyPart, findBodyParts } from './body-parts.js';
import { findNotAsked, isWithin } from './not-asked.js';
import { remembered } from './remembered.js';
import { findAmounts } from './service-amounts.js';
import { writeOut } from './written-out/write-out.js';

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
  /** A count that does not say of what: "x 3", "times 2", "1 MRI". */
  readonly bareCount: Said<number> | null;
  /** Days for which the service is to last: "x 21 days", "for 3 weeks". */
  readonly spanDays: Said<number> | null;
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
  readonly sedation: Said<boolean> | null;
}

const LONGEST = 4000;
/** Answers that are kept: several readers ask of one service, and the others of its letter do again. */
const REMEMBERED = 2_000;

const FLAGS = {
  purchase: /\bpurchas\w*|\bto (?:own|buy)\b/gi,
  rental: /\brent(?:al|ed)?\b|\b(?:on|for) hire\b|\bleas(?:e|ed)\b/gi,
  trial: /\btrial\b/gi,
  continued:
    /\b(?:additional|continu\w+|more|further|another|renew\w*|re-new\w*|ongoing|repeat\w*|replac(?:e|ement)|second(?! opinion| surgeon)|third(?! party| occipital)|last set|(?<!\b\d\s)refill(?=\s(?:of|x\s?\d\s?months?|requests?|prescription)\b|\s*$)|^\s*refill|resum\w+|extend\w*|maintenance|extension(?= of| \d|\s*$)|having (?:finished|completed|had))\b(?! than| of fusion)/gi,
  initial:
    /\b(?:initial|first(?! dorsal| extensor| rib| CMC| MTP)|trial of|start\w*|begin|new(?= (?:onset|course|start)))\b/gi,
  postoperative: /\bpost[\s-]?(?:op\b|operativ\w+|surg\w+)/gi,
  preoperative: /\bpre[\s-]?(?:op\b|operativ\w+|surg\w+)/gi,
  associatedSurgicalService: /\bassociated\s+surgical\s+services?/gi,
  retrospective:
    /\bretro(?:spective\w*)?\b|\bDOS\b|\bdates? of service\b|\b(?:provided|performed|rendered|given|dispensed|administered|done)\s(?:on|in)\s\d|\b(?:visit|on|of|from|dated)\s\(?\d{1,2}\/\d{1,2}\/\d{2,4}/gi,
  quantityUnknown:
    /\b(?:unknown|unspecified|undisclosed|indefinite|not\s+(?:specified|stated|given)|unlisted)\b(?:\s+(?:quantity|qty|amount|number|duration|frequency))?|\b(?:quantity|qty|amount|number|dose|duration|frequency)\s(?:unknown|unspecified|not\s(?:specified|stated|given|listed))/gi,
  imageGuidance:
    /\b(?:under|with|using|and|by|via|w)\s+(?:fluoroscop\w+|ultrasound(?:\s+guid\w+)?|US guid\w+|CT guid\w+|(?:live )?x-ray guid\w+|imag(?:e|ing)\s+guid\w+|C-arm)|\b(?:ultrasound|fluoroscop\w{1,8}|imag(?:e|ing)|CT|MRI|sono|x-ray)[\s-]guid(?:ed|ance)\b|\b(?:image|fluoroscopic|fluoroscopy) guidance\b|[,;+&/]\s?fluoroscopy\b/gi,
} as const;

/** What "not" and "without" take back; the others tell of the course: "8 more, having finished 6". */
const CAN_BE_DECLINED: ReadonlySet<string> = new Set(['purchase', 'rental', 'trial', 'imageGuidance']);

type Flags = { [name in keyof typeof FLAGS]: Said<true> | null };

/** What the words say by a flag's pattern, where they do not say that it is not asked for. */
function flag(text: string, pattern: RegExp, notAsked: readonly Span[]): Said<true> | null {
  for (const match of text.matchAll(pattern)) {
    if (!isWithin(notAsked, match.index))
      return { value: true, span: { start: match.index, end: match.index + match[0].length } };
  }
  return null;
}

function findSide(text: string): Said<Side> | null {
  const at = (pattern: RegExp) => pattern.exec(text);
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

const WITH_CONTRAST =
  /\b(without|with|no|non|plus|post)[\s-]{0,3}(and\s{1,3}without\s{1,3}|or\s{1,3}without\s{1,3})?(?:IV\s{1,3}|intravenous\s{1,3}|oral\s{1,3}){0,2}contrast\b|\bcontrast[\s-](?:enhanced|study)\b|\b(with and without|without)\s{0,2}(?=$|[,;.)(])|\b(without)\s(?=(?:left|right|bilateral)\b)/i;

/** Whether a study is asked for with contrast; a bare "without" of an MRI or CT is meant so. */
function findContrast(text: string): Said<boolean> | null {
  const match = WITH_CONTRAST.exec(text);
  if (!match) return null;
  const bare = match[3] ?? match[4];
  if (bare !== undefined && !/\b(?:MRI|CT|MR)\b/i.test(text)) return null;
  const isWithout =
    bare === undefined ? /^(?:without|no|non)$/i.test(match[1] ?? '') : /^without$/i.test(bare);
  return { value: !isWithout, span: { start: match.index, end: match.index + match[0].length } };
}

const SEDATION =
  /\bsedat(?:ion|ed)\b|\bmonitored anesthesia\b|\b(?:general|IV|MAC) anesthesia\b|\bunder anesthesia care\b/i;

function findSedation(text: string, notAsked: readonly Span[]): Said<boolean> | null {
  const match = SEDATION.exec(text);
  if (!match) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  return { value: !isWithin(notAsked, match.index), span };
}

function readWords(service: string): ServiceWords {
  const written = writeOut(service);
  const { text } = written;
  const notAsked = findNotAsked(text);
  const flags = Object.fromEntries(
    Object.entries(FLAGS).map(([name, pattern]) => [
      name,
      flag(text, pattern, CAN_BE_DECLINED.has(name) ? notAsked : []),
    ]),
  ) as Flags;
  const inService = <T>(said: Said<T> | null): Said<T> | null =>
    said && { value: said.value, span: written.spanOf(said.span) };
  const read = {
    side: findSide(text),
    withContrast: findContrast(text),
    sedation: findSedation(text, notAsked),
    ...findAmounts(text),
    ...flags,
  };
  return {
    ...(Object.fromEntries(
      Object.entries(read).map(([name, said]) => [name, inService<unknown>(said)]),
    ) as typeof read),
    bodyParts: findBodyParts(text).map(({ part, span }) => ({ value: part, span: written.spanOf(span) })),
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
