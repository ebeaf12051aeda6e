// One fictional case: who, what happened, what was requested, what both parties cited, how it ended.
import { mtusCitations, ORAL_DRUGS } from './knowledge.mjs';
import { between, daysAfter, pick, some, weighted } from './random.mjs';
import { CATEGORIES, DRUGS, PARTS, SERVICES } from './requests.mjs';
import { DIAGNOSES, OCCUPATIONS } from './sentences.mjs';
import { say } from './wording.mjs';

/** Share of requests that are drugs, and share of drugs from the long tail. */
const DRUG_SHARE = 0.33;
const TAIL_SHARE = 0.15;
/** Within a letter outcomes correlate at about a half: the first counts as much as what the category says. */
const OWN_WEIGHT = 1;

const YEARS = weighted(
  Object.entries({ 2013: 3, 2014: 24, 2015: 26, 2016: 24, 2017: 23 }),
  ([, share]) => share,
);
const pickPart = weighted(Object.keys(PARTS), (part) => PARTS[part].share);
const pickDrug = weighted(DRUGS, ({ share }) => share);
const servicesOf = new Map(
  Object.keys(PARTS).map((part) => [
    part,
    weighted(
      SERVICES.filter(
        ({ parts, acupuncture }) =>
          !parts?.length || parts.includes(part) || (acupuncture && part !== 'shoulder'),
      ),
      ({ share }) => share,
    ),
  ]),
);
/** Items of a letter: 1 to 21, 1.8 in the mean. */
const pickItems = weighted(
  [
    [1, 590],
    [2, 190],
    [3, 80],
    [4, 38],
    [5, 20],
    [6, 12],
    [7, 6],
    [8, 5],
    [10, 4],
    [12, 2],
    [15, 1],
    [18, 1],
    [21, 1],
  ],
  ([, share]) => share,
);
const SPECIALTIES = [
  ['Physical Medicine & Rehabilitation', 24],
  ['Orthopedic Surgery', 18],
  ['Family Practice', 14],
  ['Internal Medicine', 9],
  ['Pain Management', 9],
  ['Preventive Medicine, Occupational Medicine', 10],
  ['Anesthesiology', 7],
  ['Chiropractor', 5],
  ['Psychiatry', 2],
  ['Neurology', 3],
  ['Emergency Medicine', 3],
  ['Acupuncturist', 2],
  ['Hand Surgery', 1],
];
const pickSpecialty = weighted(SPECIALTIES, ([, share]) => share);
const STATES = [
  'California',
  'California',
  'California',
  'New York',
  'Texas',
  'Nevada',
  'Washington',
  'Illinois',
  'North Carolina',
  'Oregon',
  'Michigan',
  'Maryland',
  'Ohio',
  'Florida',
];

/** The case of a stream of chance. `wish` holds what a planted inconsistency needs: { items, decided, request, part }. */
export function makeCase(random, number, wish = {}) {
  const decision = wish.decided ?? decisionDay(random);
  const assigned = daysAfter(decision, -between(random, 20, 60));
  const application = daysAfter(assigned, -between(random, 3, 20));
  const ur = daysAfter(application, -between(random, 4, 30));
  const requested = daysAfter(ur, -between(random, 4, 14));
  const acute = random() < 0.45;
  const injury = daysAfter(requested, -(acute ? between(random, 6, 75) : between(random, 120, 2800)));
  const part = wish.part ?? pickPart(random);
  const side = PARTS[part].sided ? pick(random, ['left', 'right']) : null;
  const sex = random() < 0.55 ? 'MALE' : 'FEMALE';
  const one = {
    number,
    caseNumber: `CM${application.slice(2, 4)}-${String(number).padStart(7, '0')}`,
    dates: { injury, requested, ur, application, assigned, decision },
    part,
    side,
    sex,
    age: between(random, 19, 72),
    occupation: pick(random, OCCUPATIONS),
    diagnoses: some(random, DIAGNOSES[part].split('|'), between(random, 1, 3)),
    reviewer: reviewerOf(random),
    namesRequest: random() < 0.6,
    items: [],
  };
  const count = wish.items ?? pickItems(random)[0];
  const asked = new Set();
  let overturned = 0;
  for (let position = 1; position <= count; position += 1) {
    const item = makeItem(random, one, position === 1 ? (wish.request ?? null) : null);
    // A letter names each service once: two alike could not be told apart by their words.
    if (asked.has(item.service)) continue;
    asked.add(item.service);
    const upheld = CATEGORIES[item.category].upheld;
    const chance = (upheld * OWN_WEIGHT + (one.items.length - overturned)) / (OWN_WEIGHT + one.items.length);
    item.outcome = random() < chance ? 'UPHELD' : 'OVERTURNED';
    if (item.outcome === 'OVERTURNED') overturned += 1;
    one.items.push({ ...item, position: one.items.length + 1 });
  }
  return one;
}

function decisionDay(random) {
  const [year] = YEARS(random);
  const first = year === '2013' ? `${year}-04-15` : `${year}-01-02`;
  return daysAfter(first, between(random, 0, year === '2013' ? 250 : 360));
}

function reviewerOf(random) {
  const specialties = [
    ...new Set(Array.from({ length: random() < 0.25 ? 2 : 1 }, () => pickSpecialty(random)[0])),
  ];
  const licensedIn = [...new Set(Array.from({ length: random() < 0.3 ? 2 : 1 }, () => pick(random, STATES)))];
  return { licensedIn, specialties: specialties.flatMap((names) => names.split(', ')) };
}

function makeItem(random, one, wished) {
  const { part, side, dates } = one;
  const request = wished ?? (random() < DRUG_SHARE ? drugOf(random) : servicesOf.get(part)(random));
  const words = pick(random, PARTS[part].words);
  const values = {
    part: side ? `${side} ${words}` : words,
    n: () => pick(random, [4, 6, 8, 10, 12, 18, 24]),
    k: () => between(random, 1, 3),
    w: () => between(random, 2, 6),
  };
  const text =
    request.kind === 'DRUG' ? drugText(random, request) : say(random, pick(random, request.texts), values);
  const modified = request.counted && random() < 0.12 ? modifiedOf(random, request, values.part) : null;
  const citations = mtusCitations(request, part, dates.ur);
  return {
    request,
    treatment: request.treatment,
    category: request.category,
    service: modified?.whole ?? text,
    modified,
    /** How sentences call it. */
    shortly: lowered(request.kind === 'DRUG' ? text.replace(/ #?\d+$/, '') : (modified?.remaining ?? text)),
    partWords: values.part,
    claimsAdministrator: claimsCitation(random, citations, request, part),
    reviewer: citations.length ? { mtus: [pick(random, citations)] } : { odg: odgOf(request, part) },
    citations,
  };
}

/** Names of brands and abbreviations keep their capitals. */
const lowered = (text) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

function drugOf(random) {
  if (random() >= TAIL_SHARE) return pickDrug(random);
  const { id, name } = pick(random, ORAL_DRUGS);
  return {
    treatment: id,
    category: 'Pharmaceuticals',
    kind: 'DRUG',
    names: [name],
    doses: ['10mg', '25mg', '100mg'],
    old: null,
    odg: null,
  };
}

function drugText(random, { names, doses }) {
  const count = pick(random, ['#30', '#60', '#90', '#120', '']);
  return `${pick(random, names)} ${pick(random, doses)}${count && ` ${count}`}`;
}

function modifiedOf(random, { counted }, part) {
  const total = pick(random, [8, 10, 12, 18, 24]);
  const authorized = between(random, 2, total - 2);
  return modifiedWords(counted, part, total, authorized, total - authorized);
}

/** The wording of a request that utilization review authorized in part. */
export function modifiedWords(counted, part, total, authorized, left) {
  const remaining = `${left} ${counted} for the ${part}`;
  const original = `${total} ${counted} for the ${part}`;
  return {
    counted,
    part,
    total,
    authorized,
    original,
    granted: `${authorized} ${counted}`,
    remaining,
    whole: `${original} was the original request. ${authorized} ${counted} was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${remaining} is`,
  };
}

/** A claims administrator cites the same authority, now and then only ODG where the MTUS is silent, seldom nothing. */
function claimsCitation(random, citations, request, part) {
  if (random() < 0.03) return { none: true };
  return citations.length ? { mtus: [pick(random, citations)] } : { odg: odgOf(request, part) };
}

/** The ODG chapter and topic for a request. */
export function odgOf(request, part) {
  const [chapter, topic] = request.odg ?? [request.kind === 'DRUG' ? 'Pain' : '[part]', null];
  const named = chapter === '[part]' ? PARTS[part].odg : chapter;
  return { chapter: named, topic };
}
