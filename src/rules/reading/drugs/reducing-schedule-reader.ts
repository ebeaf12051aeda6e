// Reads whether a schedule of falling doses is asked for: a taper with its steps or its end, not the word taper alone.
import type { Fact } from '../../facts/fact.js';
import type { Passage, ProposedRequest } from '../../request/request.js';
import { type FactReader, readFact } from '../fact-reader.js';

const AMOUNT = '(?:\\d[\\d.]*|an?|one|two|three|four|five|six|seven|eight|ten|twelve|half)';
const UNIT = '(?:%|per ?cent|mg|mcg|tabs?|tablets?|pills?|caps?|capsules?|doses?|patch(?:es)?)';
const SPAN = '(?:days?|weeks?|wks?|months?|mos?|visits?|d|w)';

/**
 * "10 % a week", "by one tablet every 2 weeks", "wean over eight weeks", "taper to zero by March", "4/d x 7 d, then 3/d",
 * "from 60 mg to 30 mg over a month".
 */
const STEPS: readonly RegExp[] = [
  new RegExp(
    `\\b${AMOUNT} ?-?${UNIT}(?: (?:less|fewer|lower|off|reduction|decrease))? ?(?:/|\\b(?:per|a|an|each|every|q)\\b ?)(?:${AMOUNT} )?${SPAN}\\b`,
    'i',
  ),
  new RegExp(
    `\\bover (?:the next |a period of )?${AMOUNT}(?: (?:to|or) ${AMOUNT}|-\\d+)? ?-?${SPAN}\\b`,
    'i',
  ),
  /\b(?:to|until) (?:zero|nothing|off)\b|\b(?:down )?from \d[^.;]{0,30}\bto \d/i,
  /\bthen (?:q?\d|one|two|three|half|every|once|twice|daily)/i,
  /\b(?:taper|weaning|reducing|reduction|step[ -]?down) (?:schedule|calendar|plan)\b/i,
];
const LOWER =
  /\b(?:taper\w*|wean\w*|(?:reduc|lower|decreas)\w*|step(?:ping)?[ -]?down|(?:cut|cutting) (?:down|back|by)|come off|discontinu\w+ over)\b/i;
const NOT_PLANNED =
  /\b(?:no|not|never|refus\w+|declin\w+|without|failed|if|should|consider\w*|could|would|was|were|had)\b/i;
const OTHER_OBJECT =
  /\b(?:pain|swelling|prednisone|methylprednisolone|steroid|visits?|therapy|weight|sling|brace)\b/i;

/** The first clause that lowers a dose by steps; null where none does. */
function findSchedule(text: string): { start: number; end: number } | null {
  for (const clause of text.matchAll(/[^.;!?\n]+(?:\.(?=\d)[^.;!?\n]*)*/g)) {
    const words = clause[0];
    const lower = LOWER.exec(words);
    if (!lower || !STEPS.some((step) => step.test(words))) continue;
    const before = words.slice(0, lower.index);
    if (NOT_PLANNED.test(before) || OTHER_OBJECT.test(words.slice(lower.index, lower.index + 40))) continue;
    return { start: clause.index, end: clause.index + words.length };
  }
  return null;
}

function read(passage: Passage | null, readFrom: 'SERVICE' | 'CASE_SUMMARY'): Fact[] {
  const found = passage && findSchedule(passage.text);
  if (!passage || !found) return [];
  return [
    readFact(
      'reducingSchedule',
      true,
      { passage, ...found, readFrom },
      'Read as a schedule of falling doses.',
    ),
  ];
}

/** The service itself first, then the record. */
export const reducingScheduleReader: FactReader = {
  name: 'reducing schedule',
  read(request: ProposedRequest): Fact[] {
    const asked = read(request.service, 'SERVICE');
    return asked.length > 0 ? asked : read(request.caseSummary, 'CASE_SUMMARY');
  },
};
