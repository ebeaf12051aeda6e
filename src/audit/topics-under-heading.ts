// Which topics of an edition stand under a heading, as letters cite it.
import type { Topic } from '../rules/topics/topic.js';

const indexes = new WeakMap<ReadonlyMap<string, Topic>, Map<string, Topic[]>>();

/** The topics of a guideline that bear a heading as their name, section or other name; case and marks do not count. */
export function topicsUnder(
  topics: ReadonlyMap<string, Topic>,
  guideline: string,
  heading: string,
): readonly Topic[] {
  let index = indexes.get(topics);
  if (!index) {
    index = indexOf(topics.values());
    indexes.set(topics, index);
  }
  return index.get(`${guideline} ${folded(heading)}`) ?? [];
}

function indexOf(topics: Iterable<Topic>): Map<string, Topic[]> {
  const index = new Map<string, Topic[]>();
  for (const topic of topics) {
    const headings = [topic.name, topic.source.section, ...topic.alsoCalled].map(folded);
    for (const heading of new Set(headings)) {
      const key = `${topic.guideline} ${heading}`;
      const listed = index.get(key);
      if (listed) listed.push(topic);
      else index.set(key, [topic]);
    }
  }
  return index;
}

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
