// Finds a party that rests on sources below the MTUS although an encoded topic of the MTUS in force speaks of the
// treatment. Does not say whether the lower source is right: the MTUS may be rebutted.
import {
  type AuditedAgainst,
  type AuditedBasis,
  type Check,
  guidelineName,
  partyName,
} from '../audited-determination.js';

export const lowerAuthorityUsed: Check = ({ bases, speakingTopics, editionDate }, against) => {
  const topic = speakingTopics
    .map((id) => against.topics.get(id))
    .find((each) => each && against.guidelines.get(each.guideline)?.body === 'MTUS');
  if (!topic || !editionDate) return [];
  const guideline = against.guidelines.get(topic.guideline) ?? { title: topic.guideline, edition: null };
  const place = `"${topic.name}" of ${guidelineName(guideline)}`;
  return bases
    .filter((basis) => restsLower(basis, against))
    .map((basis) => ({
      kind: 'LOWER_AUTHORITY_USED' as const,
      message: `${partyName(basis.party)} rests on sources outside of the MTUS, while ${place}, in force on ${editionDate}, speaks of the treatment.`,
      span: basis.citations[0]?.span ?? null,
    }));
};

/** Every source is recognised and stands below the MTUS; a basis with an unknown source says nothing. */
function restsLower({ citations }: AuditedBasis, { guidelines }: AuditedAgainst): boolean {
  const bodies = citations.map(({ guideline }) =>
    guideline === null ? null : guidelines.get(guideline)?.body,
  );
  return bodies.length > 0 && bodies.every((body) => body === 'ACOEM' || body === 'ODG' || body === 'OTHER');
}
