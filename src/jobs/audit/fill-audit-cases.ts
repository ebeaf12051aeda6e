// Fills the columns of an audit from storage, a row at a time: determinations, facts, citations, credentials.
// Above 150 lines: four lists fill one set of columns.
import { AuditCases, type LikeFact, STRATA } from '../../audit/audit-cases.js';
import { NONE_CITED } from '../../audit/concordance.js';
import { likeKey } from '../../audit/like-groups.js';
import { type AuditRows, factOf, factsOfList } from '../../db/letters/audit-rows.js';
import { factNamesOf } from '../../rules/engine/condition-tree.js';
import type { RuleBase } from '../../rules/judge/rule-base.js';
import type { JsonValue } from '../../terms.js';
import { FACTS_NOT_COMPARED } from '../predict/facts-not-compared.js';

/** Called between rows; may throw to end the work, and tell how far it is. */
export type Tick = (done: number) => void;
const TICK = 4096;

/** All determinations of `rows` as columns; expectations are still to be filled in. */
export function readAuditCases(rows: AuditRows, ruleBase: RuleBase, tick: Tick): AuditCases {
  const cases = new AuditCases(rows.count());
  const decidedBy = new Int32Array(cases.ids.length);
  const deciding = new DecidingFacts(ruleBase);
  for (const row of rows.determinations()) {
    const { decidedBy: rules, ...known } = row;
    const at = cases.length;
    cases.add(known);
    decidedBy[at] = deciding.codeOf(rules, row.treatment);
    if (at % TICK === 0) tick(at);
  }
  readFacts(cases, rows, (at) => deciding.namesOf(decidedBy[at] ?? 0), tick);
  readCitations(cases, rows);
  readCredentials(cases, rows);
  return cases;
}

/** The names of the facts on which the deciding rules rest; where none decided, of all rules on the treatment. */
class DecidingFacts {
  readonly #byRule: Map<string, string[]>;
  readonly #codes = new Map<string, number>();
  readonly #names: ReadonlySet<string>[] = [];

  constructor(readonly ruleBase: RuleBase) {
    this.#byRule = new Map(
      ruleBase.topics.flatMap(({ rules }) => rules.map((rule) => [rule.id, factNamesOf(rule)] as const)),
    );
  }

  codeOf(rules: string | null, treatment: string | null): number {
    const decided = rules !== null && rules !== '[]';
    const key = decided ? rules : `? ${treatment}`;
    let code = this.#codes.get(key);
    if (code === undefined) {
      const ids = decided
        ? (JSON.parse(rules) as string[])
        : this.ruleBase.candidates.naming(treatment ?? '').map(({ rule }) => rule.id);
      code = this.#names.push(new Set(ids.flatMap((id) => this.#byRule.get(id) ?? []))) - 1;
      this.#codes.set(key, code);
    }
    return code;
  }

  namesOf(code: number): ReadonlySet<string> {
    return this.#names[code] ?? new Set();
  }
}

function readFacts(
  cases: AuditCases,
  rows: AuditRows,
  namesOf: (at: number) => ReadonlySet<string>,
  tick: Tick,
): void {
  /** By code: what makes cases alike; null where it does not. */
  const compared: (LikeFact | null)[] = [];
  let codes: number[] = [];
  let facts: LikeFact[] = [];
  const close = (at: number): void => {
    cases.setFacts(at, codes);
    const treatment = cases.treatments.valueOf(cases.treatment[at] ?? -1);
    const topic = cases.topics.valueOf(cases.topic[at] ?? -1);
    if (treatment !== null)
      cases.group[at] = cases.groups.codeOf(
        likeKey(treatment, topic, STRATA[cases.stratum[at] ?? 2] ?? '', facts),
      );
    codes = [];
    facts = [];
    if (at % TICK === 0) tick(at);
  };
  let at = 0;
  for (const { determinationId: id, facts: stated } of rows.facts(FACTS_NOT_COMPARED)) {
    while (at < cases.length && (cases.ids[at] ?? 0) < id) close(at++);
    if (cases.ids[at] !== id) continue;
    const names = namesOf(at);
    for (const words of factsOfList(stated)) {
      const code = cases.facts.codeOf(words);
      codes.push(code);
      if (code === compared.length) compared.push(comparedFact(words));
      const fact = compared[code];
      if (fact && names.has(fact.name)) facts.push(fact);
    }
  }
  while (at < cases.length) close(at++);
}

/** Only yes, no and choices make cases alike; numbers are compared by the rules that decide. */
function comparedFact(words: string): LikeFact | null {
  const { name, json } = factOf(words);
  const value = JSON.parse(json) as JsonValue;
  return typeof value === 'string' || typeof value === 'boolean' ? { name, value } : null;
}

function readCitations(cases: AuditCases, rows: AuditRows): void {
  let at = 0;
  let cited: Record<'CLAIMS_ADMINISTRATOR' | 'EXPERT_REVIEWER', { guidelines: string[]; topics: string[] }> =
    none();
  const close = (): void => {
    const { CLAIMS_ADMINISTRATOR: administrator, EXPERT_REVIEWER: reviewer } = cited;
    cases.administrator[at] = cases.sources.codeOf(administrator.guidelines[0] ?? null);
    cases.reviewer[at] = cases.sources.codeOf(reviewer.guidelines[0] ?? null);
    const shares = (kind: 'guidelines' | 'topics') =>
      administrator[kind].some((id) => reviewer[kind].includes(id));
    cases.common[at] = shares('topics') ? 2 : shares('guidelines') ? 1 : 0;
    cited = none();
  };
  for (const { determinationId: id, citedBy: party, guideline, topic } of rows.citations()) {
    if (at < cases.length && (cases.ids[at] ?? 0) < id) {
      close();
      while (at < cases.length && (cases.ids[at] ?? 0) < id) at++;
    }
    if (cases.ids[at] !== id) continue;
    if (guideline !== null) cited[party].guidelines.push(guideline);
    if (topic !== null) cited[party].topics.push(topic);
  }
  if (at < cases.length) close();
  at = 0;
  for (const { determinationId: id, party } of rows.basesWithoutCitation()) {
    while (at < cases.length && (cases.ids[at] ?? 0) < id) at++;
    if (cases.ids[at] !== id) continue;
    (party === 'EXPERT_REVIEWER' ? cases.reviewer : cases.administrator)[at] =
      cases.sources.codeOf(NONE_CITED);
  }
}

const none = () => ({
  CLAIMS_ADMINISTRATOR: { guidelines: [], topics: [] },
  EXPERT_REVIEWER: { guidelines: [], topics: [] },
});

function readCredentials(cases: AuditCases, rows: AuditRows): void {
  let letter = -1;
  let specialties: string[] = [];
  let states: string[] = [];
  const close = (): void => {
    if (letter >= 0) cases.setCredentials(letter, JSON.stringify({ specialties, states }));
    [specialties, states] = [[], []];
  };
  for (const { letterId: id, kind, name } of rows.credentials()) {
    if (id !== letter) close();
    letter = id;
    if (kind === 'LICENSURE') states.push(name);
    else specialties.push(name);
  }
  close();
}
