// Planted inconsistencies, one kind a letter, by the kinds of the audit, and groups of like cases with unlike outcomes.
// Each plant says what its letter must be like, and alters it; the truth beside the letter names it.
import { rationaleOf } from './account.mjs';
import { modifiedWords, odgOf } from './case.mjs';
import { mtusCitations, otherTopic, RESERVED_DRUGS } from './knowledge.mjs';
import { between, daysAfter, pick, randomOf } from './random.mjs';
import { DRUGS, PARTS, SERVICES } from './requests.mjs';

/** Letters that share one rationale, and letters of one group of like cases. */
const ALIKE = 4;
const UNLIKE = 12;

const requestOf = (treatment) => [...SERVICES, ...DRUGS].find((one) => one.treatment === treatment);
const SPINE = ['mri-lumbar', 'lumbar-support', 'emg-ncs-lower', 'lumbar-fusion', 'physical-therapy'];
/** After July 2014 letters have layout A; the old chronic pain guideline rules until July 2016. */
const day = (random, from, until) =>
  daysAfter(from, between(random, 0, (Date.parse(until) - Date.parse(from)) / 86_400_000));
const anyDay = (random) => day(random, '2014-08-01', '2017-06-30');

function lowBack(random) {
  return { items: 1, part: 'low back', request: requestOf(pick(random, SPINE)), decided: anyDay(random) };
}

/** What a group of unlike outcomes asks for: a drug of which no letter beside the group speaks, so that it is a group of its own. */
function reserved(group) {
  const { id, name } = RESERVED_DRUGS[group % RESERVED_DRUGS.length];
  return {
    treatment: id,
    category: 'Pharmaceuticals',
    kind: 'DRUG',
    names: [name],
    doses: ['10mg', '25mg'],
    old: null,
    odg: null,
  };
}

const OTHER_PART = { 'low back': 'neck', neck: 'low back', shoulder: 'knee', knee: 'shoulder' };

export const PLANTS = {
  RATIONALE_AGAINST_OUTCOME: {
    wish: (random) => ({ decided: anyDay(random), items: 1 }),
    alter(random, one, item) {
      item.rationale = rationaleOf(random, one, item, item.outcome === 'UPHELD' ? 'OVERTURNED' : 'UPHELD');
    },
  },
  PAGE_NOT_IN_SECTION: {
    wish: (random) => ({ ...lowBack(random), decided: day(random, '2014-08-01', '2016-08-30') }),
    alter(random, _one, item) {
      const cited = item.citations.find(({ topic }) => topic?.source.pages.length);
      const page = Math.max(...cited.topic.source.pages) + between(random, 20, 60);
      item.reviewer = { mtus: [{ ...cited, pages: [page] }], style: 'PAGES' };
    },
  },
  GUIDELINE_NOT_IN_FORCE: {
    // Not decided in the weeks in which the request's day, which may not be named, settles which edition is in force.
    wish: (random) => ({
      decided:
        random() < 0.5 ? day(random, '2015-06-01', '2016-07-31') : day(random, '2016-12-20', '2017-06-30'),
      items: 1,
      request: requestOf('tens'),
    }),
    alter(_random, one, item) {
      const later = one.dates.ur > '2016-07-28';
      const other = mtusCitations(item.request, one.part, later ? '2015-01-01' : '2017-01-01');
      item.reviewer = {
        mtus: [other.find(({ guideline }) => guideline.startsWith('mtus-chronic-pain'))],
        style: later ? 'PAGES' : 'SECTION',
      };
    },
  },
  OTHER_TREATMENTS_TOPIC: {
    wish: (random) => ({
      decided: day(random, '2016-11-01', '2017-06-30'),
      items: 1,
      request: pick(random, [requestOf('nmes'), requestOf('tens'), requestOf('h-wave')]),
    }),
    alter(random, _one, item) {
      const others = otherTopic({ guideline: 'mtus-chronic-pain-2016', section: null }, item.treatment);
      const topic = pick(random, others.length ? others : [null]);
      item.claimsAdministrator = {
        mtus: [{ guideline: topic.guideline, section: topic.source.section, pages: [] }],
      };
    },
  },
  NOTHING_CITED: {
    wish: (random) => ({ decided: anyDay(random), items: 1 }),
    alter(random, _one, item) {
      if (random() < 0.5) item.reviewer = { none: true };
      else item.claimsAdministrator = { none: true };
    },
  },
  OTHER_BODY_PART_OR_SERVICE: {
    wish: (random) => ({
      decided: anyDay(random),
      items: 1,
      part: pick(random, Object.keys(OTHER_PART)),
      request: pick(random, [requestOf('physical-therapy'), requestOf('chiropractic')]),
    }),
    alter(random, one, item) {
      const part = OTHER_PART[one.part];
      const side = PARTS[part].sided ? pick(random, ['left', 'right']) : null;
      const words = side ? `${side} ${PARTS[part].words[0]}` : PARTS[part].words[0];
      const shortly = item.shortly.replace(item.partWords, words);
      item.rationale = rationaleOf(random, { ...one, part, side }, { ...item, shortly });
    },
  },
  BOILERPLATE: {
    wish(_random, ordinal, seed) {
      // All letters of a group ask for the same: one rationale serves them all.
      const shared = randomOf(seed ^ 0x0b01, Math.floor(ordinal / ALIKE));
      return {
        decided: anyDay(shared),
        items: 1,
        part: 'low back',
        request: requestOf(pick(shared, SPINE.slice(0, 4))),
        group: Math.floor(ordinal / ALIKE),
      };
    },
    alter(_random, one, item, { group, seed }) {
      const shared = randomOf(seed ^ 0x0b02, group);
      item.outcome = 'UPHELD';
      item.rationale = rationaleOf(shared, one, { ...item, shortly: 'what is asked for' });
      item.group = group;
    },
  },
  QUANTITIES_DO_NOT_ADD_UP: {
    wish: (random) => ({
      decided: anyDay(random),
      items: 1,
      request: pick(random, [
        requestOf('physical-therapy'),
        requestOf('chiropractic'),
        requestOf('acupuncture'),
      ]),
      part: pick(random, ['low back', 'neck', 'knee']),
    }),
    alter(random, _one, item) {
      const authorized = between(random, 2, 6);
      const left = between(random, 2, 6);
      item.modified = modifiedWords(
        item.request.counted,
        item.partWords,
        authorized + left + between(random, 3, 9),
        authorized,
        left,
      );
      item.service = item.modified.whole;
      item.shortly = item.modified.remaining;
    },
  },
  LOWER_AUTHORITY_USED: {
    // A lumbar support after a surgery is an exception of the chapter: there the MTUS does not speak.
    wish: (random) => ({
      ...lowBack(random),
      request: requestOf(pick(random, ['mri-lumbar', 'emg-ncs-lower', 'lumbar-fusion', 'physical-therapy'])),
    }),
    alter(_random, one, item) {
      item.reviewer = { odg: { ...odgOf(item.request, one.part), chapter: 'Low Back' } };
    },
  },
  DATES_OUT_OF_ORDER: {
    wish: (random) => ({ decided: anyDay(random), items: 1 }),
    alter(random, one) {
      const { dates } = one;
      const way = between(random, 1, 3);
      if (way === 1) dates.injury = daysAfter(dates.ur, between(random, 10, 40));
      if (way === 2) dates.application = daysAfter(dates.ur, -between(random, 10, 40));
      if (way === 3) {
        one.namesRequest = true;
        dates.requested = daysAfter(dates.ur, -between(random, 90, 200));
        if (dates.injury > dates.requested)
          dates.injury = daysAfter(dates.requested, -between(random, 10, 40));
      }
    },
  },
  UNLIKE_GROUP: {
    wish(random, ordinal) {
      const group = Math.floor(ordinal / UNLIKE);
      return {
        decided: day(random, '2014-08-01', '2016-06-30'),
        items: 1,
        part: 'low back',
        request: reserved(group),
        group,
        nth: ordinal % UNLIKE,
      };
    },
    // Three in four, not by chance: a group that happened to end as expected would be no plant.
    alter(random, one, item, { group, nth }) {
      item.outcome = nth % 4 === 0 ? 'UPHELD' : 'OVERTURNED';
      item.rationale = rationaleOf(random, one, item);
      item.group = group;
    },
  },
};

/**
 * Which letter bears which plant: `wanted` maps kinds to numbers of letters. Spread evenly over the letters, kinds in
 * turn; asked letter by letter, so that nothing is held. Throws where there are more plants than letters.
 */
export function schedule(wanted, letters) {
  const kinds = Object.entries(wanted).filter(([, count]) => count > 0);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  if (total > letters) throw new Error(`${total} plants need as many letters; there are ${letters}.`);
  const done = new Map(kinds.map(([kind]) => [kind, 0]));
  let planted = 0;
  return (index) => {
    if (planted >= total || index < Math.floor((planted * letters) / total)) return null;
    // The kind that lags most behind its share comes next.
    const [kind] = kinds.reduce((a, b) => (done.get(b[0]) / b[1] < done.get(a[0]) / a[1] ? b : a));
    const ordinal = done.get(kind);
    done.set(kind, ordinal + 1);
    planted += 1;
    return { kind, ordinal };
  };
}
