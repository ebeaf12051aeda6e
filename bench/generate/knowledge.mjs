// What the letters cite: headings and pages of the product's own topics and catalogue, so that a letter without a
// planted inconsistency is consistent with the encoding. Reads data files of src, and no letters.
import { readdirSync, readFileSync } from 'node:fs';
import { PARTS } from './requests.mjs';

const src = new URL('../../src/', import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, src), 'utf8'));

const guidelines = new Map(
  json('catalogue/data/guidelines.json').map((guideline) => [guideline.id, guideline]),
);

const topics = readdirSync(new URL('rules/guidelines/', src), { recursive: true })
  .filter((file) => /^[^/\\]+[/\\][^/\\]+\.json$/.test(file))
  .sort()
  .map((file) => json(`rules/guidelines/${file.replaceAll('\\', '/')}`))
  .filter((topic) => topic.guideline && topic.source && Array.isArray(topic.treatments));

const byTreatment = new Map();
for (const topic of topics) {
  for (const treatment of topic.treatments) {
    if (!byTreatment.has(treatment)) byTreatment.set(treatment, []);
    byTreatment.get(treatment).push(topic);
  }
}

const inForce = (guideline, day) =>
  (guideline.inForceFrom ?? day) <= day && day <= (guideline.inForceUntil ?? day);

const CHAPTERS = new Set(Object.values(PARTS).map(({ chapter }) => chapter));
/** Guidelines of the MTUS that a letter cites by section; the rest (regulations, law, eye, stress …) it does not. */
const CITED = new Set([
  ...CHAPTERS,
  'mtus-chronic-pain-2009',
  'mtus-chronic-pain-2016',
  'mtus-acoem-2004-general-approaches',
]);
/** A heading that the parser may part is not cited: the truth beside the letters names whole headings. */
const whole = (section) => !/[,;/:]| and /.test(section) || sectionsKnown.has(section);
const sectionsKnown = new Set([...guidelines.values()].flatMap(({ sections = [] }) => sections));

/**
 * What speaks of a request on a day within the MTUS: { guideline, section, pages }, topics of the product first. Empty
 * where nothing does, as far as the product and the requests' own table know.
 */
export function mtusCitations(request, part, day) {
  const chapter = PARTS[part]?.chapter ?? null;
  const found = [];
  const add = (guideline, section, pages, topic = null) => {
    const known = guidelines.get(guideline);
    if (!known || !inForce(known, day)) return;
    if (!found.some((one) => one.guideline === guideline && one.section === section))
      found.push({ guideline, section, pages, topic });
  };
  for (const topic of byTreatment.get(request.treatment) ?? []) {
    const { guideline, source } = topic;
    if (!CITED.has(guideline) || (CHAPTERS.has(guideline) && guideline !== chapter)) continue;
    if (whole(source.section)) add(guideline, source.section, source.pages, topic);
  }
  if (request.acupuncture) add('mtus-acupuncture-2007', null, []);
  if (request.chapter && chapter) add(chapter, request.chapter, []);
  if (request.general) add('mtus-acoem-2004-general-approaches', request.general, []);
  if (request.old) {
    add('mtus-chronic-pain-2009', ...request.old);
    if (guidelines.get('mtus-chronic-pain-2016').sections.includes(request.old[0]))
      add('mtus-chronic-pain-2016', request.old[0], []);
  }
  return found;
}

const bears = ({ name, source, alsoCalled = [] }, heading) =>
  [name, source.section, ...alsoCalled].includes(heading);

/** A topic of the same guideline that speaks of other treatments only and whose heading is its own; null if none. */
export function otherTopic(citation, treatment) {
  const others = topics.filter(
    (topic) =>
      topic.guideline === citation.guideline &&
      !topic.treatments.includes(treatment) &&
      !topic.treatments.includes('*') &&
      topic.source.section !== citation.section &&
      whole(topic.source.section) &&
      topics.filter((one) => one.guideline === topic.guideline && bears(one, topic.source.section)).length ===
        1,
  );
  return others;
}

/** How a letter words one citation: by section since 2015, by topic and page before. `pages` null: none are printed. */
export function wordCitation({ guideline, section, pages }, style) {
  const { edition } = guidelines.get(guideline);
  const title = TITLES[guideline];
  const printed = pages.length === 0 ? '' : pageWords(pages);
  if (style === 'SECTION') {
    const named = section === null ? '' : `, Section(s): ${section}`;
    return { text: `${title} ${edition}${named}`, pages: [] };
  }
  if (style === 'PROSE') {
    const named = section === null ? '' : `, ${section}`;
    return { text: `${title} (${edition})${named}${printed ? `, page ${printed}` : ''}`, pages };
  }
  const old =
    guideline === 'mtus-chronic-pain-2009' ? 'Chronic Pain Treatment Guidelines' : `${title} ${edition}`;
  const named = section === null ? '' : `${guideline === 'mtus-chronic-pain-2009' ? ' ' : ', '}${section}`;
  return { text: `${old}${named}${printed ? ` Page(s): ${printed}` : ''}`, pages };
}

const drugs = readdirSync(new URL('catalogue/data/treatments/', src))
  .filter((file) => file.startsWith('pharmaceuticals'))
  .sort()
  .flatMap((file) => json(`catalogue/data/treatments/${file}`).treatments)
  .filter(({ route, name }) => route === 'ORAL' && /^[A-Z][a-z]{4,}$/.test(name))
  .map(({ id, name }) => ({ id, name }));

/** Whether every topic that speaks of a treatment has a heading that a letter can cite. */
const isCitable = ({ id }) => (byTreatment.get(id) ?? []).every(({ source }) => whole(source.section));

/** Drugs that no topic covers: every other one is kept for planted groups. */
export const RESERVED_DRUGS = drugs.filter(({ id }) => !byTreatment.has(id)).filter((_, at) => at % 2 === 0);
const reserved = new Set(RESERVED_DRUGS);

/** Names of drugs taken by mouth, with their treatment: the long tail of what is prescribed. */
export const ORAL_DRUGS = drugs.filter((drug) => isCitable(drug) && !reserved.has(drug));

const TITLES = {
  'mtus-chronic-pain-2009': 'Chronic Pain Medical Treatment Guidelines',
  'mtus-chronic-pain-2016': 'Chronic Pain Medical Treatment',
  'mtus-opioids-2016': 'Opioid Treatment',
  'mtus-acupuncture-2007': 'Acupuncture Treatment',
  'mtus-acoem-2004-general-approaches': 'General Approaches',
  'mtus-acoem-2004-low-back': 'Low Back Complaints',
  'mtus-acoem-2004-neck-upper-back': 'Neck and Upper Back Complaints',
  'mtus-acoem-2004-shoulder': 'Shoulder Complaints',
  'mtus-acoem-2004-knee': 'Knee Complaints',
  'mtus-acoem-2004-forearm-wrist-hand': 'Forearm, Wrist, and Hand Complaints',
  'mtus-acoem-2004-ankle-foot': 'Ankle and Foot Complaints',
  'mtus-acoem-2007-elbow': 'Elbow Complaints',
};

function pageWords(pages) {
  const [first, last] = [pages[0], pages.at(-1)];
  return pages.length > 1 && last - first === pages.length - 1 ? `${first}-${last}` : pages.join(', ');
}
