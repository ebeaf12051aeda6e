// Faults planted in the real topics, of every kind: all are found. The sound topics give no complaint.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUIDELINES } from '../../src/catalogue/guideline-catalogue.js';
import { checkRules } from '../../src/rules/check/check-rules.js';
import { checkTopic } from '../../src/rules/check/check-topic.js';
import { parseTopic } from '../../src/rules/topics/parse-topic.js';
import { findTwice } from '../../src/rules/topics/read-topics.js';
import { complaintWords, type RuleComplaint } from '../../src/rules/topics/rule-complaint.js';
import type { TopicFile } from '../../src/rules/topics/topic.js';
import { type Fault, plantFaults } from '../support/plant-faults.js';
import { seeded } from '../support/seeded.js';

const rules = join(process.cwd(), 'src/rules/guidelines');
const editions = new Map(GUIDELINES.map((guideline) => [guideline.id, guideline]));

interface Shipped {
  place: string;
  topic: TopicFile;
}

const shipped: Shipped[] = GUIDELINES.flatMap(({ id }) => {
  const files = readdirSync(rules).includes(id) ? readdirSync(join(rules, id)) : [];
  return files.map((file) => ({
    place: `${id}/${file}`,
    topic: JSON.parse(readFileSync(join(rules, id, file), 'utf8')) as TopicFile,
  }));
});

function complaintsOn(place: string, topic: TopicFile): RuleComplaint[] {
  const known = {
    guidelines: editions,
    treatments: new Set(shipped.flatMap((each) => each.topic.treatments)),
  };
  const read = parseTopic(JSON.stringify(topic), place, known);
  if (!read.topic || read.complaints.length > 0) return read.complaints;
  return [...findTwice([read.topic]), ...checkTopic(read.topic, editions.get(read.topic.guideline))];
}

const sound = shipped.filter(({ place, topic }) => complaintsOn(place, topic).length === 0);

test('the shipped rule base is sound', () => {
  const check = checkRules();
  expect(check.complaints.map(complaintWords)).toEqual([]);
  expect(check.topics).toBe(shipped.length);
  expect(check.examples).toBeGreaterThan(3 * check.rules - 1);
});

test('planted faults of every kind are all found', () => {
  const random = seeded(17);
  const perKind = new Map<string, { place: string; fault: Fault }[]>();
  for (let tries = 0; tries < 40; tries += 1) {
    const { place, topic } = random.pick(sound);
    for (const fault of plantFaults(topic)) {
      const planted = perKind.get(fault.kind) ?? [];
      if (planted.length < 25 && random.chance(0.3)) planted.push({ place, fault });
      perKind.set(fault.kind, planted);
    }
  }
  const all = [...perKind.values()].flat();
  const missed = all.filter(({ place, fault }) => complaintsOn(place, fault.topic).length === 0);
  expect(missed.map(({ place, fault }) => `${fault.kind} in ${place}`)).toEqual([]);
  expect(perKind.size).toBe(35);
  expect([...perKind.values()].every((planted) => planted.length > 0)).toBe(true);
  expect(all.length).toBeGreaterThan(400);
});
