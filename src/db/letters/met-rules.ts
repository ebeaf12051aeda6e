// Numbers rules for storage: a rule met for the first time gets the next number, in the transaction that stores its
// finding.
import type { Database } from '../database.js';

/** Gives the number of a rule of a topic; numbers are remembered until a transaction is rolled back. */
export function metRuleNumbers(db: Database): (rule: string, topic: string) => number {
  const find = db.connection.prepare('select id from met_rules where rule_id = ? and topic_id = ?').pluck();
  const add = db.connection.prepare('insert into met_rules (rule_id, topic_id) values (?, ?)');
  const known = new Map<string, Map<string, number>>();
  db.forgetters.push(() => known.clear());
  return (rule, topic) => {
    const ofRule = known.get(rule) ?? new Map<string, number>();
    const met = ofRule.get(topic);
    if (met !== undefined) return met;
    const number =
      (find.get(rule, topic) as number | undefined) ?? Number(add.run(rule, topic).lastInsertRowid);
    known.set(rule, ofRule.set(topic, number));
    return number;
  };
}
