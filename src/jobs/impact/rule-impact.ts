// What if a rule changed: a changed or new topic against everything stored. Judges stored facts again by compiled rules;
// only compounds and what depends on a surgery are read anew from their letters. Nothing is stored.
// Above 150 lines: which cases a topic touches, and both judgements of each.
import { agreementOf } from '../../audit/agreement.js';
import { findTreatment, treatments } from '../../catalogue/treatments.js';
import type { Database } from '../../db/database.js';
import type { DeterminationWhere } from '../../db/filters/where.js';
import { AuditRows, factOf, factsOfList } from '../../db/letters/audit-rows.js';
import {
  citationsByDeterminationIds,
  type DeterminationRow,
} from '../../db/letters/find-by-determination.js';
import { storedDeterminationsByIds, streamDeterminations } from '../../db/letters/stream-determinations.js';
import type { FactValue } from '../../rules/facts/fact-list.js';
import { type FindCitedTopic, indexCitedTopics } from '../../rules/judge/cited-topic.js';
import { decideFacts } from '../../rules/judge/decide-facts.js';
import type { Decision } from '../../rules/judge/governing.js';
import { governingDate } from '../../rules/judge/in-force.js';
import { judgeRequest } from '../../rules/judge/judge-request.js';
import { makeRuleBase, type RuleBase } from '../../rules/judge/rule-base.js';
import { parseTopic } from '../../rules/topics/parse-topic.js';
import { digestOf, findTwice } from '../../rules/topics/read-topics.js';
import { RuleBaseError } from '../../rules/topics/rule-complaint.js';
import { EVERY_TREATMENT, type Topic } from '../../rules/topics/topic.js';
import type { JsonValue } from '../../terms.js';
import { type ServiceContext, versioned } from '../context.js';
import { requestsOfLetter } from '../predict/requests-of-letter.js';
import { type ImpactChange, type RuleImpact, type Standing, summarizeImpact } from './rule-impact-summary.js';

const CHUNK = 500;

/**
 * The impact of a topic file's text. Throws RuleBaseError where the file is not sound; `tick` is told how many are done,
 * and may throw to end the work.
 */
export function ruleImpact(
  context: ServiceContext,
  text: string,
  tick: (done: number) => void = () => undefined,
): RuleImpact {
  const { ruleBase, db } = context;
  const topic = readTopic(text, ruleBase);
  const old = ruleBase.topics.find(({ id }) => id === topic.id) ?? null;
  const next = withTopic(ruleBase, topic);
  return db.snapshot(() => {
    const judge = new TwoBases(context, next);
    const changes: ImpactChange[] = [];
    let considered = 0;
    for (const rows of streamDeterminations(db, affectedBy(old ? [old, topic] : [topic]), CHUNK)) {
      changes.push(...judge.changesOf(rows));
      considered += rows.length;
      tick(considered);
    }
    const known = {
      topic: topic.id,
      isNew: old === null,
      before: ruleBase.version,
      after: next.version,
      considered,
    };
    return summarizeImpact(known, changes, db);
  });
}

function readTopic(text: string, { guidelines }: RuleBase): Topic {
  const known = { guidelines, treatments: new Set(treatments.map(({ id }) => id)) };
  const { topic, complaints } = parseTopic(text, placeOf(text), known);
  if (topic === null || complaints.length > 0) throw new RuleBaseError(complaints);
  return topic;
}

/** Where the topic would stand among the shipped ones: a file under another name is welcome here. */
function placeOf(text: string): string {
  try {
    const { guideline, id } = JSON.parse(text) as { guideline?: unknown; id?: unknown };
    return `${String(guideline)}/${String(id)}.json`;
  } catch {
    return 'topic.json';
  }
}

function withTopic(ruleBase: RuleBase, topic: Topic): RuleBase {
  const at = ruleBase.topics.findIndex(({ id }) => id === topic.id);
  // Under the file that it would replace, so that an unchanged topic leaves the version as it is.
  const file = ruleBase.topics[at]?.file ?? topic.file;
  const topics = at < 0 ? [...ruleBase.topics, topic] : ruleBase.topics.with(at, { ...topic, file });
  const twice = findTwice(topics);
  if (twice.length > 0) throw new RuleBaseError(twice);
  return versioned(makeRuleBase(topics, ruleBase.guidelines, digestOf(topics)));
}

/** Every determination of which the topics speak, and what depends on a surgery where they speak of one. */
function affectedBy(topics: readonly Topic[]): DeterminationWhere {
  const ids = [...new Set(topics.flatMap((topic) => topic.treatments))];
  if (ids.includes(EVERY_TREATMENT)) return {};
  const either: DeterminationWhere[] = [{ treatment: { in: ids } }];
  if (topics.some(({ ingredients }) => ingredients.length > 0))
    either.push({ fact: { name: 'compounded', eq: true } });
  if (ids.some((id) => findTreatment(id)?.category === 'Surgery'))
    either.push({ fact: { name: 'surgeryPredicted', known: true } });
  return { or: either };
}

/** Judges determinations by the rule base as it is and as it would be. */
class TwoBases {
  readonly #bases: [RuleBase, RuleBase];
  readonly #cited: [FindCitedTopic, FindCitedTopic];

  constructor(
    readonly context: ServiceContext,
    next: RuleBase,
  ) {
    this.#bases = [context.ruleBase, next];
    this.#cited = [context.findCitedTopic, indexCitedTopics(next.topics)];
  }

  changesOf(rows: readonly DeterminationRow[]): ImpactChange[] {
    const { db } = this.context;
    const ids = rows.map(({ id }) => id);
    const values = factValues(db, ids);
    const citations = citationsByDeterminationIds(db, ids);
    const anew = rows.filter(({ id }) => needsLetter(values.get(id)));
    const letters = new Map(
      storedDeterminationsByIds(
        db,
        anew.map(({ id }) => id),
      ).map((stored) => [stored.determination.id, stored.letter]),
    );
    return rows.flatMap((row, at) => {
      const letter = letters.get(row.id);
      const request = letter && requestsOfLetter(letter)[row.position - 1];
      const known = values.get(row.id) ?? new Map<string, FactValue>();
      const standings = [0, 1].map((side): Standing => {
        const base = this.#bases[side as 0 | 1];
        const decision = request ? judgeRequest(request, base).decision : decide(base, row, known);
        const find = this.#cited[side as 0 | 1];
        const cited = (citations[at] ?? [])
          .filter(({ citedBy }) => citedBy === 'EXPERT_REVIEWER')
          .map(({ guidelineId: guideline, section, pages }) => ({
            guideline,
            topic: find({ guideline, section, pages }, row.treatmentIds)?.id ?? null,
          }));
        return {
          predictedOutcome: decision.predictedOutcome,
          agreement: agreementOf(decision, row.outcome, cited),
          topic: decision.decidedBy[0]?.topic.id ?? null,
        };
      });
      const [before, after] = standings as [Standing, Standing];
      if (before.predictedOutcome === after.predictedOutcome && before.agreement === after.agreement)
        return [];
      const { id: determinationId, caseNumber, position, disputedService, outcome } = row;
      return [{ determinationId, caseNumber, position, disputedService, outcome, before, after }];
    });
  }
}

/** The ingredients of a compound and the surgery of a request stand in the letter, not among the facts. */
const needsLetter = (values: ReadonlyMap<string, FactValue> | undefined): boolean =>
  values?.get('compounded') === true || values?.has('surgeryPredicted') === true;

function factValues(db: Database, ids: readonly number[]): Map<number, Map<string, FactValue>> {
  const values = new Map<number, Map<string, FactValue>>();
  for (const { determinationId: id, facts } of new AuditRows(db, { id: { in: ids } }).facts()) {
    const known = factsOfList(facts).map((words): [string, FactValue] => {
      const { name, json } = factOf(words);
      return [name, JSON.parse(json) as FactValue];
    });
    values.set(id, new Map(known));
  }
  return values;
}

function decide(base: RuleBase, row: DeterminationRow, values: Map<string, FactValue>): Decision {
  const text = (value: JsonValue | undefined): string | null => (typeof value === 'string' ? value : null);
  const requestDate = text(values.get('requestDate')) ?? '';
  const day = governingDate({ requestDate, dateOfService: text(values.get('dateOfService')) });
  return decideFacts(base, { treatment: row.treatmentId, ingredients: [], day, values });
}
