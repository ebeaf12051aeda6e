// The shape in which storage receives the catalogues: a plain copy of guidelines, topics and treatments.
import type { Guideline } from '../../catalogue/guideline.js';
import type { Treatment } from '../../catalogue/treatment.js';
import type { Topic } from '../../rules/topics/topic.js';

export interface Catalogue {
  guidelines: Pick<Guideline, 'id' | 'title' | 'body' | 'edition' | 'inForceFrom' | 'inForceUntil'>[];
  treatments: Treatment[];
  topics: Pick<Topic, 'id' | 'name' | 'guideline' | 'source'>[];
}
