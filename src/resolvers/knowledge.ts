// Guidelines, topics, rules and treatments found by id, once for the life of the service.
import type { Guideline } from '../catalogue/guideline.js';
import { searchOf } from '../catalogue/search-treatments.js';
import type { Treatment } from '../catalogue/treatment.js';
import { EVERY_TREATMENT, type Rule, type Topic } from '../rules/topics/topic.js';
import type { SlugType } from './global-id.js';

/** A rule with the topic that it stands in. */
export type RuleOfTopic = Rule & { topic: Topic };

export class Knowledge {
  readonly #guidelines: Map<string, Guideline>;
  readonly #treatments: Map<string, Treatment>;
  readonly #topics: Map<string, Topic>;
  readonly #rules: Map<string, RuleOfTopic>;
  readonly #search: (search: string | null) => Treatment[];

  constructor(
    readonly guidelines: readonly Guideline[],
    readonly treatments: readonly Treatment[],
    readonly topics: readonly Topic[],
  ) {
    this.#guidelines = new Map(guidelines.map((guideline) => [guideline.id, guideline]));
    this.#treatments = new Map(treatments.map((treatment) => [treatment.id, treatment]));
    this.#search = searchOf(treatments);
    this.#topics = new Map(topics.map((topic) => [topic.id, topic]));
    this.#rules = new Map(
      topics.flatMap((topic) => topic.rules.map((rule) => [rule.id, { ...rule, topic }] as const)),
    );
  }

  findGuideline(id: string | null): Guideline | null {
    return id === null ? null : (this.#guidelines.get(id) ?? null);
  }

  findTreatment(id: string | null): Treatment | null {
    return id === null ? null : (this.#treatments.get(id) ?? null);
  }

  findTopic(id: string | null): Topic | null {
    return id === null ? null : (this.#topics.get(id) ?? null);
  }

  findRule(id: string | null): RuleOfTopic | null {
    return id === null ? null : (this.#rules.get(id) ?? null);
  }

  /** The slugs of everything of a type. */
  slugsOf(type: SlugType): ReadonlyMap<string, unknown> {
    const named = {
      Guideline: this.#guidelines,
      GuidelineTopic: this.#topics,
      GuidelineRule: this.#rules,
      Treatment: this.#treatments,
    };
    return named[type];
  }

  /** The guideline of a topic; throws where the catalogue has none, which the loading of topics rules out. */
  guidelineOf(topic: Topic): Guideline {
    const found = this.findGuideline(topic.guideline);
    if (!found)
      throw new Error(
        `The topic ${topic.id} names the guideline ${topic.guideline}, which the catalogue does not have.`,
      );
    return found;
  }

  topicsOf(guideline: Guideline): Topic[] {
    return this.topics.filter((topic) => topic.guideline === guideline.id);
  }

  rulesOf(topic: Topic): RuleOfTopic[] {
    return topic.rules.flatMap((rule) => this.findRule(rule.id) ?? []);
  }

  /** The treatments that a topic speaks of: all of the vocabulary where it speaks of every one. */
  treatmentsOf(topic: Topic): Treatment[] {
    if (topic.treatments.includes(EVERY_TREATMENT)) return [...this.treatments];
    return topic.treatments.flatMap((id) => this.findTreatment(id) ?? []);
  }

  /** The topics that speak of a treatment by name; those that speak of every treatment are left out. */
  topicsAbout(treatment: Treatment): Topic[] {
    return this.topics.filter((topic) => topic.treatments.includes(treatment.id));
  }

  /** Treatments whose name, id, category or other names hold every word of the search; whole words first. */
  findTreatments(search: string | null): Treatment[] {
    return this.#search(search);
  }
}
