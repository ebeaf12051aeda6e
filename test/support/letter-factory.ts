// Makes parsed letters and evaluations for tests: small, valid, each value settable. Every word is made up here.
import type { Catalogue } from '../../src/db/catalogue/catalogue.js';
import type { DeterminationEvaluation } from '../../src/db/letters/letter-to-save.js';
import type {
  ParsedBasis,
  ParsedCitation,
  ParsedDetermination,
  ParsedLetter,
} from '../../src/letter/letter.js';
import type { Party } from '../../src/terms.js';

export const testCatalogue: Catalogue = {
  guidelines: [
    {
      id: 'mtus-chronic-pain-2009',
      title: 'Chronic Pain',
      body: 'MTUS',
      edition: '2009',
      inForceFrom: '2009-07-18',
      inForceUntil: '2016-07-28',
    },
    {
      id: 'odg',
      title: 'Official Disability Guidelines',
      body: 'ODG',
      edition: null,
      inForceFrom: null,
      inForceUntil: null,
    },
    {
      id: 'acoem-2004',
      title: 'ACOEM',
      body: 'ACOEM',
      edition: '2004',
      inForceFrom: '2007-06-15',
      inForceUntil: null,
    },
  ],
  treatments: [
    {
      id: 'nmes',
      name: 'Neuromuscular electrical stimulation',
      category: 'DMEPOS',
      subcategory: 'Electrical stimulation',
      alsoCalled: ['NMES'],
    },
    {
      id: 'tens',
      name: 'Transcutaneous electrical stimulation',
      category: 'DMEPOS',
      subcategory: 'Electrical stimulation',
      alsoCalled: ['TENS unit'],
    },
    {
      id: 'mri-shoulder',
      name: 'MRI of the shoulder',
      category: 'Diagnostic Testing',
      subcategory: null,
      alsoCalled: [],
    },
    {
      id: 'acupuncture',
      name: 'Acupuncture',
      category: 'Rehabilitation',
      subcategory: 'Acupuncture',
      alsoCalled: [],
    },
  ],
  topics: [
    {
      id: 'chronic-nmes',
      name: 'Neuromuscular electrical stimulation',
      guideline: 'mtus-chronic-pain-2009',
      source: { section: 'NMES', pages: [121], provenance: 'RECALLED', seenIn: [] },
    },
    {
      id: 'chronic-tens',
      name: 'Transcutaneous electrotherapy',
      guideline: 'mtus-chronic-pain-2009',
      source: { section: 'TENS', pages: [114, 115], provenance: 'RECALLED', seenIn: [] },
    },
  ],
};

/** A citation of page 121 of the chronic pain guideline, unless said otherwise. */
export function makeCitation(citedBy: Party, given: Partial<ParsedCitation> = {}): ParsedCitation {
  return {
    citedBy,
    text: 'a guideline',
    guideline: 'mtus-chronic-pain-2009',
    section: 'NMES',
    pages: [121],
    span: { start: 3, end: 9 },
    ...given,
  };
}

export function makeBasis(given: Partial<ParsedBasis> = {}): ParsedBasis {
  return { text: 'Decision based on a guideline.', noneCited: false, citations: [], ...given };
}

export function makeDetermination(given: Partial<ParsedDetermination> = {}): ParsedDetermination {
  return {
    position: 1,
    disputedService: 'Muscle stimulator, purchase',
    disputedPortion: null,
    outcome: 'UPHELD',
    utilizationReview: {
      decision: 'DENIED',
      decidedOn: null,
      requestedOn: null,
      receivedOn: null,
      reviewType: null,
      dateOfService: null,
      originalRequest: null,
      authorized: null,
    },
    claimsAdministratorBasis: makeBasis({ citations: [makeCitation('CLAIMS_ADMINISTRATOR')] }),
    reviewerBasis: makeBasis({ citations: [makeCitation('EXPERT_REVIEWER')] }),
    rationale: 'The device is not supported for this complaint.',
    span: { start: 10, end: 40 },
    ...given,
  };
}

/** A letter of one upheld determination; determinations that are given are numbered in their order. */
export function makeLetter(given: Partial<ParsedLetter> = {}): ParsedLetter {
  const letter: ParsedLetter = {
    text: '',
    layout: 'A',
    caseNumber: 'CM00-0000001',
    dateAssigned: '2015-01-20',
    dateOfInjury: '2014-06-01',
    decisionDate: '2015-02-10',
    urDenialDate: '2014-12-01',
    applicationReceived: '2014-12-20',
    priority: 'Standard',
    reviewer: {
      licensedIn: ['California'],
      specialties: ['Family Practice'],
      subspecialties: ['Pain Medicine'],
    },
    patient: { age: 44, sex: 'FEMALE' },
    caseSummary: 'The worker has pain of the low back.',
    diagnoses: ['lumbar strain'],
    determinations: [makeDetermination()],
    sections: [{ name: 'header', span: { start: 0, end: 10 } }],
    spans: [{ path: 'patient.age', span: { start: 4, end: 6 } }],
    warnings: [{ code: 'MADE_UP', message: 'a made-up warning', span: { start: 1, end: 2 } }],
    ...given,
  };
  letter.determinations = letter.determinations.map((item, at) => ({ ...item, position: at + 1 }));
  if (letter.text === '') letter.text = textOf(letter);
  return letter;
}

/** A text that holds the letter's words, so that other words are another text. */
function textOf(letter: ParsedLetter): string {
  const items = letter.determinations.map(
    ({ disputedService, outcome, rationale }) => `${disputedService}: ${outcome}\n${rationale}`,
  );
  return [letter.caseNumber ?? '', letter.decisionDate ?? '', letter.caseSummary ?? '', ...items].join(
    '\n\n',
  );
}

export function makeEvaluation(given: Partial<DeterminationEvaluation> = {}): DeterminationEvaluation {
  return {
    rulesVersion: 'rules-1',
    treatment: 'nmes',
    treatments: ['nmes'],
    citationTopics: { claimsAdministrator: ['chronic-tens'], expertReviewer: ['chronic-nmes'] },
    predictedOutcome: 'UPHELD',
    undeterminedReason: null,
    agreement: 'AGREES',
    decidedBy: ['nmes-chronic-pain'],
    decidingTopic: 'chronic-nmes',
    facts: [
      { name: 'chronicPain', value: true, source: 'DERIVED' },
      { name: 'age', value: 44, source: 'READ' },
    ],
    ruleFindings: [{ rule: 'nmes-chronic-pain', topic: 'chronic-nmes', status: 'MATCH' }],
    auditFindings: [
      { kind: 'OTHER_TREATMENTS_TOPIC', message: 'cites TENS for NMES', span: { start: 3, end: 9 } },
    ],
    ...given,
  };
}
