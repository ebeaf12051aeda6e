// A citation whose heading names another treatment than the one in dispute, such as TENS cited for NMES. Headings that
// name no treatment by its own name ("Special Studies", "Functional improvement", a class of drugs) are passed over.
import { recogniseTreatment } from '../../catalogue/recognise-treatment.js';
import { findTreatment } from '../../catalogue/treatments.js';
import { EVERY_TREATMENT, type Topic } from '../../rules/topic.js';
import {
  type AuditedAgainst,
  type AuditedCitation,
  type Check,
  partyName,
} from '../audited-determination.js';
import { isSpecific } from '../specific-treatment.js';

/** Headings that hold many treatments, although they sound like one. */
const GENERAL = /\bphysical (?:medicine|methods|treatments?)\b|\boffice visits?\b|\bconservative\b/i;

export const otherTreatmentsTopic: Check = ({ bases, treatments }, against) => {
  if (!treatments.length) return [];
  return bases.flatMap((basis) => {
    if (basis.citations.some((citation) => speaksOf(topicOf(citation, against), treatments))) return [];
    return basis.citations.flatMap((citation) => {
      const topic = topicOf(citation, against);
      const heading = topic?.name ?? (isOfMtus(citation, against) ? citation.section : null);
      const section = citation.section ?? topic?.name ?? '';
      const others = [...namedIn(topic ? [section, topic.name] : []), ...namedWholly(section, treatments)];
      const like = others.some((id) => treatments.some((each) => isLike(id, each)));
      if (heading === null || others.length === 0 || like) return [];
      const message = `${partyName(basis.party)} cites "${heading}", which does not speak of the disputed treatment.`;
      return [{ kind: 'OTHER_TREATMENTS_TOPIC' as const, message, span: citation.span }];
    });
  });
};

const topicOf = ({ topic }: AuditedCitation, { topics }: AuditedAgainst): Topic | undefined =>
  topic === null ? undefined : topics.get(topic);

const isOfMtus = ({ guideline }: AuditedCitation, { guidelines }: AuditedAgainst): boolean =>
  guideline !== null && guidelines.get(guideline)?.body === 'MTUS';

const speaksOf = (topic: Topic | undefined, treatments: readonly string[]): boolean =>
  topic?.treatments.some((id) => id === EVERY_TREATMENT || treatments.includes(id)) ?? false;

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

/** The treatments that a heading is the name of, and not only mentions; also a class of drugs for what is no drug. */
function namedWholly(heading: string, treatments: readonly string[]): string[] {
  if (GENERAL.test(heading)) return [];
  const { named } = recogniseTreatment(heading);
  const covered = named.reduce((sum, { span }) => sum + span.end - span.start, 0);
  if (covered * 10 < heading.length * 7) return [];
  const noDrugs = treatments.every(
    (id) => !SERVE_DRUGS.has(findTreatment(id)?.category ?? 'Pharmaceuticals'),
  );
  return named
    .map(({ treatment }) => treatment)
    .filter((id) => isSpecific(id) || (noDrugs && findTreatment(id)?.category === 'Pharmaceuticals'));
}

/** The same treatment, its variant for another part of the body, or a drug of the same class. */
function isLike(id: string, other: string): boolean {
  if (id === other || id.split('-')[0] === other.split('-')[0]) return true;
  const [one, two] = [findTreatment(id), findTreatment(other)];
  return (
    one?.category === 'Pharmaceuticals' &&
    two?.category === one.category &&
    one.subcategory === two.subcategory
  );
}
