// Finds citations whose heading names another treatment than the one in dispute, such as TENS cited for NMES. Headings
// that name no treatment by its own name ("Special Studies", "Functional improvement", a class of drugs) are passed over.
import { recogniseTreatment } from '../../catalogue/recognise-treatment.js';
import { findTreatment, treatments } from '../../catalogue/treatments.js';
import { EVERY_TREATMENT, type Topic } from '../../rules/topics/topic.js';
import {
  type AuditedAgainst,
  type AuditedCitation,
  type Check,
  partyName,
} from '../audited-determination.js';
import { isSpecific } from '../specific-treatment.js';
import { topicsUnder } from '../topics-under-heading.js';

/** Headings that hold many treatments, although they sound like one. */
const GENERAL = /\bphysical (?:medicine|methods|treatments?)\b|\boffice visits?\b|\bconservative\b/i;

export const otherTreatmentsTopic: Check = ({ bases, treatments: asked }, against) => {
  if (!asked.length) return [];
  return bases.flatMap((basis) => {
    if (basis.citations.some((citation) => speakOf(topicsOf(citation, against), asked))) return [];
    return basis.citations.flatMap((citation) => {
      const topics = topicsOf(citation, against);
      const [topic] = topics.length === 1 ? topics : [];
      const heading = topic?.name ?? (isOfMtus(citation, against) ? citation.section : null);
      const section = citation.section ?? topic?.name ?? '';
      // A heading that several topics share may be that of a chapter's part: its own words count, not theirs.
      const others = [
        ...namedIn(topic ? [section, topic.name] : topics.length > 1 ? [section] : []),
        ...namedWholly(section, asked),
      ];
      const like = others.some((id) => asked.some((each) => isLike(id, each)));
      const isOther = others.length > 0 ? !like : isOfDrugs(topics, section, asked);
      if (heading === null || !isOther) return [];
      const message = `${partyName(basis.party)} cites "${heading}", which does not speak of the disputed treatment.`;
      return [{ kind: 'OTHER_TREATMENTS_TOPIC' as const, message, span: citation.span }];
    });
  });
};

/** The topic that is cited; of a heading that several share, all. */
function topicsOf(
  { topic, guideline, section }: AuditedCitation,
  { topics }: AuditedAgainst,
): readonly Topic[] {
  const one = topic === null ? undefined : topics.get(topic);
  if (one) return [one];
  return guideline === null || section === null ? [] : topicsUnder(topics, guideline, section);
}

const isOfMtus = ({ guideline }: AuditedCitation, { guidelines }: AuditedAgainst): boolean =>
  guideline !== null && guidelines.get(guideline)?.body === 'MTUS';

const speakOf = (topics: readonly Topic[], treatments: readonly string[]): boolean =>
  topics.some((topic) => topic.treatments.some((id) => id === EVERY_TREATMENT || treatments.includes(id)));

/** The treatments that headings name by their own names. */
function namedIn(headings: readonly string[]): string[] {
  if (headings.some((heading) => GENERAL.test(heading))) return [];
  return headings.flatMap((heading) => recogniseTreatment(heading).treatments).filter(isSpecific);
}

/** Services of these kinds serve drugs, so that a class of drugs can be meant for them. */
const SERVE_DRUGS = new Set([
  'Pharmaceuticals',
  'Diagnostic Testing',
  'Evaluation & Management',
  'Injection',
]);

const servesNoDrugs = (treatments: readonly string[]): boolean =>
  treatments.every((id) => !SERVE_DRUGS.has(findTreatment(id)?.category ?? 'Pharmaceuticals'));

/** A topic on drugs alone, under a heading of its own, cited for something that is no drug and needs none. */
function isOfDrugs(topics: readonly Topic[], section: string, treatments: readonly string[]): boolean {
  const [topic] = topics;
  if (!topic || topics.length > 1 || GENERAL.test(section) || !sharesWord(topic.name, section)) return false;
  return topic.treatments.length > 0 && topic.treatments.every(isDrug) && servesNoDrugs(treatments);
}

const isDrug = (id: string): boolean => findTreatment(id)?.category === 'Pharmaceuticals';

/** The class of a drug, or of an entry that stands for the class ("Opioid, not named"); null of what is no one class. */
function classOf(id: string): string | null {
  const entry = findTreatment(id);
  if (entry?.category !== 'Pharmaceuticals' || entry.subcategory === null) return null;
  if (/compound|topical|kits|packs/i.test(entry.subcategory)) return null;
  if (isSpecific(id)) return entry.subcategory;
  const named = `${entry.name.split(',', 1)[0] ?? ''}s`;
  return treatments.some(({ subcategory }) => subcategory === named) ? named : null;
}

const sharesWord = (one: string, other: string): boolean => {
  const words = new Set(one.toLowerCase().match(/[a-z]{5,}/g) ?? []);
  return (other.toLowerCase().match(/[a-z]{5,}/g) ?? []).some((word) => words.has(word));
};

/** The treatments that a heading is the name of, and not only mentions; also a class of drugs for what is no drug. */
function namedWholly(heading: string, treatments: readonly string[]): string[] {
  if (GENERAL.test(heading)) return [];
  // "Muscle relaxants (for pain)": what stands in brackets is no name.
  const bare = heading.replace(/\([^)]{0,200}\)/g, '').trim();
  const { named } = recogniseTreatment(bare);
  const covered = named.reduce((sum, { span }) => sum + span.end - span.start, 0);
  if (covered * 10 < bare.length * 7) return [];
  const [noDrugs, onlyDrugs] = [servesNoDrugs(treatments), treatments.every(isDrug)];
  return named
    .map(({ treatment }) => treatment)
    .filter((id) => isSpecific(id) || (noDrugs && isDrug(id)) || (onlyDrugs && classOf(id) !== null));
}

/** The same treatment, its variant for another part of the body, or a drug of the same class. */
function isLike(id: string, other: string): boolean {
  if (id === other || id.split('-')[0] === other.split('-')[0]) return true;
  const [one, two] = [classOf(id), classOf(other)];
  return one !== null && one === two;
}
