// What is encoded for which dates, edition by edition, as data and as a page of Markdown.
import type { Guideline } from '../../catalogue/guideline.js';
import type { IsoDate } from '../../terms.js';
import type { Rule } from '../topics/topic.js';
import type { RuleBase } from './rule-base.js';

export interface EncodedEdition {
  guideline: string;
  title: string;
  /** Days on which some rule of it rules; null where open. */
  from: IsoDate | null;
  until: IsoDate | null;
  ruledBy: Guideline['ruledBy'] | null;
  /** The last day for which its being in force was seen in a source; null where no dated source was found. */
  checkedThrough: IsoDate | null;
  topics: number;
  rules: number;
  /** Rules whose source was read. The others are recalled. */
  seen: number;
  examples: number;
}

function earliest(rules: readonly Rule[]): IsoDate | null {
  const days = rules.map((rule) => rule.inForceFrom);
  return days.includes(null) ? null : (days.sort()[0] ?? null);
}

function latest(rules: readonly Rule[]): IsoDate | null {
  const days = rules.map((rule) => rule.inForceUntil);
  return days.includes(null) ? null : (days.sort().at(-1) ?? null);
}

/** Every edition that has topics, by the first day on which it rules, then by its id. */
export function encodedEditions({ topics, guidelines }: RuleBase): EncodedEdition[] {
  const ids = [...new Set(topics.map((topic) => topic.guideline))];
  const editions = ids.map((guideline): EncodedEdition => {
    const own = topics.filter((topic) => topic.guideline === guideline);
    const rules = own.flatMap((topic) => topic.rules);
    const entry = guidelines.get(guideline);
    return {
      guideline,
      title: entry?.title ?? guideline,
      from: earliest(rules),
      until: latest(rules),
      ruledBy: entry?.ruledBy ?? null,
      checkedThrough: entry?.checkedThrough ?? null,
      topics: own.length,
      rules: rules.length,
      seen: rules.filter(({ source }) => source.provenance === 'SEEN').length,
      examples: rules.reduce((sum, rule) => sum + rule.examples.length, 0),
    };
  });
  const place = ({ from, guideline }: EncodedEdition): string => `${from ?? ''} ${guideline}`;
  return editions.sort((left, right) => (place(left) < place(right) ? -1 : 1));
}

const RULED_BY = { REQUEST_DATE: 'request', DATE_OF_SERVICE: 'service' } as const;

function row(edition: EncodedEdition): string {
  const { guideline, title, from, until, checkedThrough, ruledBy, topics, rules, seen } = edition;
  const days = `${from ?? 'any day'} | ${until ?? 'open'} | ${checkedThrough ?? 'not known'}`;
  const by = ruledBy === null ? '' : RULED_BY[ruledBy];
  return `| ${title} (\`${guideline}\`) | ${days} | ${by} | ${topics} | ${rules} | ${seen} | ${rules - seen} |`;
}

/** The page: one row an edition, and the sums. */
export function encodedPage(ruleBase: RuleBase): string {
  const editions = encodedEditions(ruleBase);
  const sum = (of: (edition: EncodedEdition) => number): number =>
    editions.reduce((total, edition) => total + of(edition), 0);
  const rules = sum((edition) => edition.rules);
  const seen = sum((edition) => edition.seen);
  return [
    '# What is encoded for which dates',
    '',
    'Made from the rule base by `npx upheld rules encoded > docs/encoded.md`; a test holds the two equal.',
    '',
    `${sum((edition) => edition.topics)} topics of ${editions.length} editions with ${rules} rules, each with examples that are its tests. *Seen*: the`,
    'rule was read in a stored text or in a letter that states it; *recalled*: general knowledge, not yet checked. Both are',
    'marked in every answer. *By* is the day that chooses the edition: of the request, or of the service.',
    '',
    'A request on whose day no encoded rule about its treatment is in force is UNDETERMINED (NOT_IN_FORCE); the answer',
    'shows what the last encoded edition would have decided. *Last seen* is the last day for which a source shows the',
    'edition in force; an edition whose end is open rules later days too, and its answers carry EDITION_NOT_CONFIRMED.',
    '',
    '| edition | from | until | last seen | by | topics | rules | seen | recalled |',
    '|---|---|---|---|---|---|---|---|---|',
    ...editions.map(row),
    `| **all** | | | | | ${sum((edition) => edition.topics)} | ${rules} | ${seen} | ${rules - seen} |`,
    '',
  ].join('\n');
}
