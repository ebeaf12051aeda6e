// Reads of a written-out service what utilization review did to it: "4 visits were approved", "modified to 6",
// "the remaining portion", "a home program was authorized in its place".
import type { FactValue } from '../../facts/fact-list.js';

export interface AuthorizedPart {
  fact: string;
  value: FactValue;
  start: number;
  end: number;
}

const DID = '(?:authorized|approved|certified|allowed|granted|authorised)';
const VISIT = '(?:visits?|sessions?|treatments?)';
const pattern = (source: string): RegExp => new RegExp(`\\b${source}`, 'i');

/** A number of visits, authorized. The number alone counts visits where the service is asked for in visits. */
const COUNTS: readonly RegExp[] = [
  pattern(
    `(\\d{1,3})\\s(?:[a-z-]{1,16}\\s){0,4}?${VISIT}\\s(?:[a-z]{1,12}\\s){0,6}?(?:was|were|have been|has been|are|is)?\\s?(?:already\\s)?${DID}\\b`,
  ),
  pattern(`(?:x|times)\\s?(\\d{1,3})\\s(?:was|were|have been|has been)\\s${DID}\\b`),
  pattern(`(\\d{1,3})\\s(?:of\\s(?:the\\s)?(?:\\d{1,3}\\s)?)?(?:was|were|have been|has been)?\\s?${DID}\\b`),
  pattern(
    `${DID}\\s(?:for\\s|only\\s|a total of\\s|just\\s|the first\\s|up to\\s|x\\s?){0,2}(\\d{1,3})\\b(?!\\s?(?:mg|tablets?|tabs?|days?|weeks?|months?|%|/\\d))`,
  ),
  pattern(
    `(?:modified|reduced|modification|changed|decreased)\\s(?:by UR\\s)?(?:to\\s|down to\\s)(?:allow\\s|authorize\\s|approve\\s|certify\\s)?(?:only\\s|x\\s?)?(\\d{1,3})\\b(?!\\s?(?:mg|tablets?|tabs?|days?|weeks?|months?|%))`,
  ),
];
const PARTLY = pattern(
  `(?:(?:was|were|have been|has been)\\s(?:partially\\s|partly\\s)?${DID}|${DID}\\s\\d|UR\\s${DID}|(?:administrator|adjuster|carrier|review)\\s${DID}|\\d{1,3}\\s${DID}|modified to|reduced to|partial(?:ly)?\\s(?:approval|certification|authorization|${DID})|remaining (?:IMR eligible )?portion)\\b`,
);
const IN_ITS_PLACE = pattern(
  `(?:${DID}\\s(?:instead|in (?:its|their) (?:place|stead)|as (?:a|an) (?:substitute|alternative))|substitut(?:ed|ion)|instead\\s${DID}|in (?:its|their) (?:place|stead)[^.;]{0,60}\\b${DID})\\b`,
);

/** What was authorized of the service, or instead of it. */
export function findAuthorizedPart(text: string, inVisits: boolean): AuthorizedPart[] {
  const at = (fact: string, value: FactValue, { index, 0: words }: RegExpExecArray): AuthorizedPart => ({
    fact,
    value,
    start: index,
    end: index + words.length,
  });
  const replaced = IN_ITS_PLACE.exec(text);
  if (replaced) return [at('substitutedByUr', true, replaced)];
  const part = PARTLY.exec(text);
  if (!part) return [];
  const found = [at('partAlreadyAuthorized', true, part)];
  const count = COUNTS.map((of) => of.exec(text)).find((match) => match !== null);
  if (count && (inVisits || new RegExp(`\\b${VISIT}\\b`, 'i').test(count[0])))
    found.push(at('visitsAuthorizedThisRequest', Number(count[1]), count));
  return found;
}
