// The shape of what is handed to storage: a parsed letter, and what catalogues, rules and audit made of its
// determinations.
import type { ParsedLetter } from '../../letter/letter.js';
import type { Fact } from '../../rules/facts/fact.js';
import type {
  Agreement,
  AuditFindingKind,
  FindingStatus,
  PredictedOutcome,
  Span,
  UndeterminedReason,
} from '../../terms.js';

/** All that is derived from one determination; computed anew when `rulesVersion` changes. */
export interface DeterminationEvaluation {
  /** Version of rules and catalogues together: whatever changes what stands here must change it. */
  rulesVersion: string;
  /** Ids of the catalogue that the database was opened with. */
  treatment: string | null;
  treatments: readonly string[];
  /** Topic of each citation, in the order of ParsedBasis.citations. */
  citationTopics: { claimsAdministrator: (string | null)[]; expertReviewer: (string | null)[] };
  predictedOutcome: PredictedOutcome;
  undeterminedReason: UndeterminedReason | null;
  agreement: Agreement;
  decidedBy: string[];
  decidingTopic: string | null;
  facts: Pick<Fact, 'name' | 'value' | 'source'>[];
  ruleFindings: { rule: string; topic: string; status: FindingStatus }[];
  auditFindings: { kind: AuditFindingKind; message: string; span: Span | null }[];
}

export interface LetterToSave {
  letter: ParsedLetter;
  /** One entry a determination, in their order; null: stored now, evaluated later (see staleDeterminations). */
  evaluations: DeterminationEvaluation[] | null;
}

/**
 * alreadyStored: the same words stood there (`reread`: but a newer parser reads other values, which replaced the old
 * ones without a revision). replaced: another text of the same case was there and is now a revision.
 */
export interface SavedLetter {
  id: number;
  alreadyStored: boolean;
  reread: boolean;
  replaced: boolean;
}
