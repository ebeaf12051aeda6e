// Which topic a citation names: by its section's words, else by its page, within the cited edition.
import type { Topic } from '../topics/topic.js';

export interface CitedPlace {
  guideline: string | null;
  section: string | null;
  pages: readonly number[];
}

/** Finds the topic of a citation; `treatments` are those in dispute, which settle a section shared by several topics. */
export type FindCitedTopic = (place: CitedPlace, treatments: readonly string[]) => Topic | null;

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** An index of the topics by edition and heading, made once for a rule base. */
export function indexCitedTopics(topics: readonly Topic[]): FindCitedTopic {
  const byHeading = new Map<string, Topic[]>();
  const byPage = new Map<string, Topic[]>();
  const note = (index: Map<string, Topic[]>, key: string, topic: Topic): void => {
    const listed = index.get(key);
    if (!listed) index.set(key, [topic]);
    else if (!listed.includes(topic)) listed.push(topic);
  };
  for (const topic of topics) {
    for (const heading of [topic.name, topic.source.section, ...topic.alsoCalled]) {
      note(byHeading, `${topic.guideline} ${folded(heading)}`, topic);
    }
    for (const page of topic.source.pages) note(byPage, `${topic.guideline} ${page}`, topic);
  }
  return (place, treatments) => {
    const { guideline, section, pages } = place;
    if (guideline === null) return null;
    const named = section === null ? undefined : byHeading.get(`${guideline} ${folded(section)}`);
    if (section !== null) return named ? theOne(named, treatments) : null;
    const onPages = pages.map((page) => byPage.get(`${guideline} ${page}`) ?? []);
    const [first = []] = onPages;
    return theOne(
      first.filter((topic) => onPages.every((listed) => listed.includes(topic))),
      treatments,
    );
  };
}

/** The only topic, or the only one among several that speaks of a treatment in dispute. */
function theOne(topics: readonly Topic[], treatments: readonly string[]): Topic | null {
  if (topics.length <= 1) return topics[0] ?? null;
  const speaking = topics.filter((topic) => topic.treatments.some((id) => treatments.includes(id)));
  return speaking.length === 1 ? (speaking[0] ?? null) : null;
}
