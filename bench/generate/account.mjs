// The prose of a case: its summary, and the rationale of an item for its outcome.

import { ORAL_DRUGS } from './knowledge.mjs';
import { between, daysAfter, pick, some } from './random.mjs';
import { PARTS } from './requests.mjs';
import * as words from './sentences.mjs';
import { capital, say } from './wording.mjs';

/** M/D/YYYY, M/D/YY, MM-DD-YY or in words: summaries date as they like. */
function dateWords(random, day) {
  const [year, month, date] = day.split('-');
  const style = random();
  if (style < 0.5) return `${Number(month)}/${Number(date)}/${year}`;
  if (style < 0.8) return `${month}/${date}/${year}`;
  return `${month}-${date}-${year.slice(2)}`;
}

/** Values of a case that templates name. */
function valuesOf(random, one) {
  const { dates, part, side } = one;
  const places = PARTS[part].words.map((word) => (side ? `${side} ${word}` : word));
  const pain = between(random, 2, 6);
  const values = {
    age: one.age,
    sex: one.sex === 'MALE' ? 'male' : 'female',
    he: () => (one.sex === 'MALE' ? 'he' : 'she'),
    He: one.sex === 'MALE' ? 'He' : 'She',
    his: one.sex === 'MALE' ? 'his' : 'her',
    occupation: one.occupation,
    mechanism: (chance) => say(chance, pick(chance, words.MECHANISMS), values),
    injury: dateWords(random, dates.injury),
    ur: dateWords(random, dates.ur),
    requested: dateWords(random, dates.requested),
    visit: dateWords(random, daysAfter(dates.requested, -between(random, 0, 5))),
    study: () => dateWords(random, daysAfter(dates.requested, -between(random, 5, 30))),
    part: () => pick(random, places),
    pounds: () => between(random, 4, 24) * 5,
    feet: () => between(random, 4, 14),
    few: () => between(random, 2, 7),
    many: () => between(random, 10, 60),
    manyMore: () => between(random, 61, 80),
    pain,
    worse: between(random, pain + 1, 9),
    degrees: () => between(random, 2, 9) * 10,
    degreesMore: () => between(random, 10, 16) * 10,
    percent: () => between(random, 2, 16) * 5,
    visits: () => between(random, 4, 24),
    treatments: () => listed(some(random, words.TREATMENTS, between(random, 3, 6))),
    drugs: () => listed(some(random, ORAL_DRUGS, between(random, 1, 5)).map(({ name }) => name)),
  };
  return values;
}

const listed = (names) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

function sentences(random, values, templates, count) {
  return some(random, templates, count).map((template) => capital(say(random, template, values)));
}

/** The clinical case summary: paragraphs of sentences. Names the denial and its day; never an outcome. */
export function summaryOf(random, one, extra = []) {
  const values = valuesOf(random, one);
  const services = listed(one.items.map(({ shortly }) => shortly));
  const first = [
    capital(say(random, pick(random, words.INTRODUCTIONS), values)),
    ...(one.headless ? [`The date of injury is ${values.injury}.`] : []),
    `Diagnoses include ${listed(one.diagnoses)}.`,
    ...sentences(random, values, words.TREATED, between(random, 1, 4)),
  ];
  const second = [
    ...sentences(random, values, words.SUBJECTIVE, between(random, 2, 5)),
    ...sentences(random, values, words.OBJECTIVE, between(random, 2, 6)),
    ...sentences(random, values, words.STUDIES, between(random, 0, 2)),
    ...extra,
  ];
  const last = [];
  if (one.namesRequest) last.push(say(random, pick(random, words.REQUESTS), { ...values, services }));
  last.push(say(random, pick(random, words.DENIALS), { ...values, services }));
  return [first.join(' '), second.join(' '), last.join(' ')];
}

/** The rationale of an item: what the guideline says, what the record shows or lacks, and the conclusion. */
export function rationaleOf(random, one, item, outcome = item.outcome) {
  const values = valuesOf(random, one);
  values.service = item.shortly;
  values.Service = capital(item.shortly);
  const reasons = outcome === 'UPHELD' ? words.MISSING : words.PRESENT;
  const parts = [
    ...sentences(random, values, words.GUIDELINE_WORDS, between(random, 1, 3)),
    ...sentences(random, values, words.OBJECTIVE, between(random, 0, 2)),
    ...sentences(random, values, reasons, between(random, 2, 4)),
    ...(random() < 0.5 ? sentences(random, values, words.SUBJECTIVE, 1) : []),
    capital(say(random, pick(random, words.CONCLUSIONS[outcome]), values)),
  ];
  return parts.join(' ');
}
