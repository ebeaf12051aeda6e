// A citation of a topic that speaks of other treatments than the one in dispute, such as TENS cited for NMES.
import { type Check, partyName } from '../audited-determination.js';

export const otherTreatmentsTopic: Check = ({ bases, treatments }, { topics }) => {
  if (!treatments.length) return [];
  return bases.flatMap((basis) =>
    basis.citations.flatMap((citation) => {
      const topic = citation.topic ? topics.get(citation.topic) : undefined;
      if (!topic?.treatments.length || topic.treatments.some((treatment) => treatments.includes(treatment)))
        return [];
      const message = `${partyName(basis.party)} cites "${topic.name}", which does not speak of the disputed treatment.`;
      return [{ kind: 'OTHER_TREATMENTS_TOPIC' as const, message, span: citation.span }];
    }),
  );
};
