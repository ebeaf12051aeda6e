// A complaint about a topic file or the rule base, in the form that loading and "rules check" share.
import type { FactValue } from '../facts/fact-list.js';

/** One complaint: code, place, sentence, and where there is one a concrete case and the mend. */
export interface RuleComplaint {
  code: string;
  /** The topic file: "<edition>/<topic>.json", behind its folder where it is not a shipped one. */
  file: string;
  /** Id of the rule, or null where the complaint is about the topic. */
  rule: string | null;
  message: string;
  /** Known facts of a request that shows it; null where it is not about a request. */
  case: Record<string, FactValue> | null;
  /** What to do about it. */
  mend: string;
}

/** The complaint for a person: code and place in one line, the sentence, the case and the mend under it. */
export function complaintWords(complaint: RuleComplaint): string {
  const place = complaint.rule === null ? complaint.file : `${complaint.file}, rule "${complaint.rule}"`;
  const lines = [`${complaint.code}  ${place}`, `  ${complaint.message}`];
  if (complaint.case) lines.push(`  Case: ${JSON.stringify(complaint.case)}`);
  if (complaint.mend) lines.push(`  ${complaint.mend}`);
  return lines.join('\n');
}

/** Thrown where topic files cannot be used; holds every complaint, not only the first. */
export class RuleBaseError extends Error {
  readonly code = 'RULE_BASE_BROKEN';

  constructor(readonly complaints: readonly RuleComplaint[]) {
    super(complaints.map(complaintWords).join('\n'));
    this.name = 'RuleBaseError';
  }
}
