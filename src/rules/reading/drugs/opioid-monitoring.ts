// Facts of the monitoring of opioids from its topics. What a reviewer says is missing in the record is read as not done.
import type { VocabularyEntry } from '../../../catalogue/treatments.js';
import type { IsoDate } from '../../../terms.js';
import type { FactValue } from '../../facts/fact-list.js';
import type { Passage } from '../../request/request.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import { oncePerPassageAnd } from '../text/once-per-passage.js';
import { findDrugClauses } from './drug-clauses.js';
import { findDrugMentions } from './drug-mentions.js';
import { isOfClass } from './drugs-taken.js';
import { findTopics, type Topic, type Topical, wordsOfClause } from './monitoring-topics.js';
import { riskLevelIn } from './opioid-risk-level.js';
import { explanationsOf, isUnexpected } from './urine-test-result.js';
import { testsOfYear } from './urine-tests-of-year.js';

const FACTS: Partial<Record<Topic, string>> = {
  URINE_TEST: 'urineDrugTest',
  AGREEMENT: 'painContract',
  REGISTRY: 'opioidRiskScreened',
  RISK_TOOL: 'opioidRiskScreened',
};

function state(fact: string, value: FactValue, { clause, match }: Topical): Statement {
  const { words } = clause.sentence;
  return {
    fact,
    value,
    region: NOWHERE,
    sentence: clause.sentenceNumber,
    start: words[match.from]?.start ?? clause.start,
    end: words[match.to - 1]?.end ?? clause.end,
    pattern: match.phrase.text,
  };
}

/** Facts of monitoring that the passage states. */
export const findMonitoring = oncePerPassageAnd(
  (day: IsoDate, asked: VocabularyEntry | null): string => `${day} ${asked?.id}`,
  monitoringOf,
);

function monitoringOf(passage: Passage, day: IsoDate, asked: VocabularyEntry | null): readonly Statement[] {
  const topics = findTopics(passage);
  const done = [...new Set(Object.values(FACTS))].flatMap((fact) => {
    const of = topics.filter(({ topic, value }) => FACTS[topic] === fact && value !== null);
    const shown = of.findLast(({ value }) => value === true) ?? of.at(-1);
    return shown ? [state(fact, shown.value === true, shown)] : [];
  });
  const tests = topics.filter(
    ({ topic, value, clause }) => topic === 'URINE_TEST' && value !== false && !clause.isQuoted,
  );
  const result = tests
    .flatMap((test) => [test, ...explanationsOf(test, passage)])
    .findLast((each) => isUnexpected(each) !== null);
  const count = testsOfYear(
    passage,
    tests.map(({ clause }) => clause),
    day,
  );
  const rated = topics.filter(({ topic, clause }) => topic === 'RISK_TOOL' && !clause.isQuoted);
  const risk = riskLevelIn(
    rated.map(({ clause }) => clause),
    passage,
  );
  const effects = effectsOf(topics, passage, asked);
  const speaksOfControlled =
    (asked !== null && isControlled(asked)) ||
    findDrugMentions(passage).some(({ drug }) => isControlled(drug));
  return [
    ...done,
    ...(result ? [state('urineDrugTestUnexpected', isUnexpected(result) === true, result)] : []),
    ...(count ? [count] : []),
    ...(risk ? [risk] : []),
    ...(effects ? [effects] : []),
    ...aberrantOf(topics, passage).filter(({ value }) => value === true || speaksOfControlled),
  ];
}

const isControlled = (drug: VocabularyEntry): boolean =>
  isOfClass(drug, 'OPIOID') ||
  isOfClass(drug, 'BENZODIAZEPINE') ||
  drug.subcategory === 'Sedative hypnotics' ||
  drug.id.startsWith('carisoprodol');

/** Of these drugs a complaint of the gut is the reason, not a side effect. */
const OF_THE_GUT = /^(?:Laxatives|Antiemetics|Proton pump|H2|Antacids|Antidiarrheals)/;

const SILENT =
  /(?:stated|documented|addressed|described|recorded|discussed|mentioned|noted|provided|reviewed|assessed|available|given|mention|documentation|discussion|description|account|statement|note|record)$/;

/** Whether side effects, or that there are none, are recorded; a reviewer's word that they are not wins. */
function effectsOf(
  topics: readonly Topical[],
  passage: Passage,
  asked: VocabularyEntry | null,
): Statement | null {
  const named = new Set(findDrugMentions(passage).map(({ clauseNumber }) => clauseNumber));
  for (const topical of topics) {
    const { topic, clause, match, words, number } = topical;
    if ((topic !== 'SIDE_EFFECTS' && topic !== 'SIDE_EFFECT') || clause.isQuoted) continue;
    const said = clause.sentence.assertions[match.from] ?? new Set();
    const isSilent = words.some(
      ({ phrase, from, to }) =>
        phrase.meaning === 'NOT_DONE' &&
        clause.sentence.words.slice(from, to).some(({ form }) => SILENT.test(form)),
    );
    if (topic === 'SIDE_EFFECTS' && (isSilent || said.has('undocumented')))
      return state('adverseEffectsReviewed', false, topical);
    const isCounsel = words.some(
      ({ phrase, from }) =>
        (phrase.meaning === 'COUNSELED' || phrase.meaning === 'LATER') &&
        from < match.from &&
        match.from - from <= 12,
    );
    if (isCounsel || said.has('possible') || said.has('someone-else')) continue;
    const isOfDrug =
      [0, 1, 2, 3].some(
        (back) => named.has(number - back) && (back === 0 || (asked !== null && isOfClass(asked, 'OPIOID'))),
      ) && clause.heading !== 'PAST';
    if (topic === 'SIDE_EFFECT' && !isOfDrug && (asked === null || OF_THE_GUT.test(asked.subcategory ?? '')))
      continue;
    if (topic === 'SIDE_EFFECT' && !said.has('negation') && match.to > clause.from && !isOfDrug) continue;
    return state('adverseEffectsReviewed', true, topical);
  }
  return null;
}

/** Aberrant behaviour, or that there is none; "nothing of the kind has happened" denies what was only feared. */
function aberrantOf(topics: readonly Topical[], passage: Passage): Statement[] {
  const of = topics.filter(
    ({ topic, value }) => topic === 'ABERRANT' || (topic === 'ILLICIT' && value === true),
  );
  const told = of.filter(({ value }) => value !== null);
  const seen = told.find(({ value }) => value === true) ?? told[0];
  if (seen) return [state('aberrantBehavior', seen.value === true, seen)];
  const [feared] = of;
  const none = findDrugClauses(passage).find(
    (clause, number) =>
      feared !== undefined &&
      number > feared.number &&
      wordsOfClause(clause).some(({ phrase }) => phrase.meaning === 'NONE_OF_THIS'),
  );
  if (!feared || !none) return [];
  const { sentenceNumber: sentence, start, end } = none;
  return [{ ...state('aberrantBehavior', false, feared), sentence, start, end }];
}
