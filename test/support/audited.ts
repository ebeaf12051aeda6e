// Makes audited determinations for tests of checks: valid and without a finding, each value settable. Words are made up.
import type {
  AuditedAgainst,
  AuditedBasis,
  AuditedCitation,
  AuditedDetermination,
} from '../../src/audit/audited-determination.js';
import { GUIDELINES } from '../../src/catalogue/guideline-catalogue.js';
import type { Topic } from '../../src/rules/topics/topic.js';
import type { Party } from '../../src/terms.js';

/** A topic of an edition, without rules. */
export function auditedTopic(
  given: Partial<Topic> & Pick<Topic, 'id' | 'name' | 'guideline' | 'treatments'>,
): Topic {
  return {
    authority: 'CHRONIC_PAIN',
    ingredients: [],
    alsoCalled: [],
    source: { section: given.name, pages: [], provenance: 'RECALLED', seenIn: [] },
    inForceFrom: null,
    inForceUntil: null,
    rules: [],
    file: `${given.guideline}/${given.id}.json`,
    ...given,
  };
}

export const TOPICS: Topic[] = [
  auditedTopic({
    id: 'nmes',
    name: 'Neuromuscular electrical stimulation (NMES devices)',
    guideline: 'mtus-chronic-pain-2009',
    treatments: ['nmes'],
    source: { section: 'NMES', pages: [121], provenance: 'SEEN', seenIn: [] },
  }),
  auditedTopic({
    id: 'tens',
    name: 'Transcutaneous electrical nerve stimulation (TENS)',
    guideline: 'mtus-chronic-pain-2009',
    treatments: ['tens'],
    source: { section: 'TENS', pages: [114, 115, 116], provenance: 'SEEN', seenIn: [] },
  }),
  auditedTopic({
    id: 'functional-improvement',
    name: 'Functional improvement',
    guideline: 'mtus-chronic-pain-2009',
    treatments: ['physical-therapy'],
  }),
];

export const AGAINST: AuditedAgainst = {
  topics: new Map(TOPICS.map((topic) => [topic.id, topic])),
  guidelines: new Map(GUIDELINES.map((guideline) => [guideline.id, guideline])),
};

export function auditedCitation(citedBy: Party, given: Partial<AuditedCitation> = {}): AuditedCitation {
  return {
    citedBy,
    text: 'MTUS Chronic Pain 2009, NMES, page 121',
    guideline: 'mtus-chronic-pain-2009',
    section: 'NMES',
    topic: 'nmes',
    pages: [121],
    span: { start: 5, end: 15 },
    ...given,
  };
}

export function auditedBasis(party: Party, ...citations: Partial<AuditedCitation>[]): AuditedBasis {
  return {
    party,
    text: 'Decision based on a guideline.',
    noneCited: citations.length === 0,
    span: { start: 0, end: 30 },
    citations: citations.map((given) => auditedCitation(party, given)),
  };
}

/** A denied muscle stimulator of 2014 in which nothing is to be found. */
export function audited(given: Partial<AuditedDetermination> = {}): AuditedDetermination {
  return {
    service: 'Neuromuscular stimulator for the low back, purchase',
    disputedPortion: null,
    originalRequest: null,
    authorized: null,
    outcome: 'UPHELD',
    treatment: 'nmes',
    treatments: ['nmes'],
    rationale: {
      text: 'The worker has pain of the low back. There is no stroke. The request is not medically necessary.',
      start: 100,
    },
    span: { start: 0, end: 300 },
    bases: [auditedBasis('CLAIMS_ADMINISTRATOR', {}), auditedBasis('EXPERT_REVIEWER', {})],
    dates: {
      injury: '2012-03-01',
      requested: '2014-08-20',
      received: '2014-08-21',
      urDecision: '2014-09-04',
      applicationReceived: '2014-09-20',
      assigned: '2014-10-20',
      decision: '2014-11-20',
    },
    editionDate: '2014-09-04',
    impossibleDays: [],
    speakingTopics: ['nmes'],
    dateSpans: {},
    ...given,
  };
}
