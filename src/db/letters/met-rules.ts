// Numbers rules for storage: a rule met for the first time gets the next number, in the transaction that stores its
// finding.
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Orm } from '../database.js';
import { metRules } from '../tables/determination-tables.js';

const [rule, topic] = [sql.placeholder('rule'), sql.placeholder('topic')];

const prepareFind = (orm: Orm) =>
  orm
    .select({ id: metRules.id })
    .from(metRules)
    .where(and(eq(metRules.ruleId, rule), eq(metRules.topicId, topic)))
    .prepare();
const prepareAdd = (orm: Orm) =>
  orm.insert(metRules).values({ ruleId: rule, topicId: topic }).returning({ id: metRules.id }).prepare();

/** Gives the number of a rule of a topic; numbers are remembered until a transaction is rolled back. */
export function metRuleNumbers(db: Database): (rule: string, topic: string) => number {
  const [find, add] = [db.prepared(prepareFind), db.prepared(prepareAdd)];
  const known = new Map<string, Map<string, number>>();
  db.forgetters.push(() => known.clear());
  return (rule, topic) => {
    const ofRule = known.get(rule) ?? new Map<string, number>();
    const met = ofRule.get(topic);
    if (met !== undefined) return met;
    const { id } = find.get({ rule, topic }) ?? add.get({ rule, topic });
    known.set(rule, ofRule.set(topic, id));
    return id;
  };
}
