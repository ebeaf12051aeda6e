// Filters by treatment, guideline, topic and rule: ids become slugs, and names that there are not are refused with the nearest.
import { didYouMean } from '../rules/facts/did-you-mean.js';
import type { IdFilter } from '../schema/filter.input.js';
import { type BadInputCode, badInput } from './bad-input.js';
import { parseSlug, type SlugType } from './global-id.js';
import type { Knowledge } from './knowledge.js';

const CODES: Readonly<Record<SlugType, { code: BadInputCode; noun: string }>> = {
  Guideline: { code: 'UNKNOWN_GUIDELINE', noun: 'guideline' },
  GuidelineTopic: { code: 'UNKNOWN_TOPIC', noun: 'topic' },
  GuidelineRule: { code: 'UNKNOWN_RULE', noun: 'rule' },
  Treatment: { code: 'UNKNOWN_TREATMENT', noun: 'treatment' },
};

/** The slug of something that there is. Throws ID_INVALID, or UNKNOWN_TREATMENT and its like with the nearest slug. */
export function knownSlug(knowledge: Knowledge, type: SlugType, given: string): string {
  const slug = parseSlug(type, given);
  const slugs = knowledge.slugsOf(type);
  if (slugs.has(slug)) return slug;
  const { code, noun } = CODES[type];
  throw badInput(code, `There is no ${noun} "${slug.slice(0, 80)}".${didYouMean(slug, [...slugs.keys()])}`);
}

/** The same filter with slugs for ids. Throws as knownSlug does. */
export function slugFilter(knowledge: Knowledge, type: SlugType, filter: IdFilter): IdFilter {
  const one = (given: string | null | undefined) => given && knownSlug(knowledge, type, given);
  const every = (given: string[] | null | undefined) =>
    given?.map((each) => knownSlug(knowledge, type, each));
  const { eq, ne, in: among, notIn } = filter;
  return {
    ...filter,
    ...(eq === undefined ? {} : { eq: one(eq) }),
    ...(ne === undefined ? {} : { ne: one(ne) }),
    ...(among === undefined ? {} : { in: every(among) }),
    ...(notIn === undefined ? {} : { notIn: every(notIn) }),
  };
}
