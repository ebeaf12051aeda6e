// A cited page that lies outside the pages of the cited topic in that edition.
import { type Check, partyName } from '../audited-determination.js';

export const pageNotInSection: Check = ({ bases }, { topics }) =>
  bases.flatMap((basis) =>
    basis.citations.flatMap((citation) => {
      const topic = citation.topic ? topics.get(citation.topic) : undefined;
      if (!topic?.source.pages.length || citation.guideline !== topic.guideline) return [];
      const elsewhere = citation.pages.filter((page) => !topic.source.pages.includes(page));
      if (!elsewhere.length) return [];
      const message = `${partyName(basis.party)} cites page ${elsewhere.join(', ')} for "${topic.name}", which stands on page ${topic.source.pages.join(', ')}.`;
      return [{ kind: 'PAGE_NOT_IN_SECTION' as const, message, span: citation.span }];
    }),
  );
