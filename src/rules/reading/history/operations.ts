// Operations that a passage names: done, planned, considered, refused or never had; their kind, part, day and authorization.
import type { FactValue } from '../../facts/fact-list.js';
import type { Passage, ProposedRequest } from '../../request/request.js';
import { type AnalysedSentence, analysePassage } from '../analysed-passage.js';
import { readLexiconFile } from '../lexicon-file.js';
import type { Statement } from '../mentions/statement.js';
import { type Region, regionOf } from '../relations/body-regions.js';
import { findWrittenDate } from '../relations/written-date.js';
import { oncePerPassageAnd } from '../text/once-per-passage.js';
import type { Sentence } from '../text/token.js';
import { byRank, type Concept, conceptIndex } from './concepts.js';
import { type Duration, findDurations } from './durations.js';

const operations = readLexiconFile<Record<string, string[]>>('history/operations');
const RANKS = ['NOT_IT', ...Object.keys(operations).filter((name) => name !== 'NOT_IT')];
const findOperations = conceptIndex(operations);
type When = 'DONE' | 'PLANNED' | 'CONSIDERED' | 'REFUSED' | 'NO' | 'APPROVED' | 'NOT_APPROVED';
const findWhen = conceptIndex(readLexiconFile<Record<When, string[]>>('history/operation-when'));

const SPINE = new Set(['LUMBAR_FUSION', 'CERVICAL_FUSION', 'LUMBAR_DISCECTOMY', 'CERVICAL_DISCECTOMY']);
/** Names that tell no kind of the list. */
const NO_KIND = new Set(['OTHER', 'CUFF']);
const CLAUSE = /^(?:[;.]|but|however|although|and_then|who|which)$/;
const [BEFORE, BEHIND] = [8, 6];
/** Characters behind an operation within which its day stands. */
const WITHIN = 60;
const OUT = /^(?:out|post|postop|postoperative|after|since|status|following|s|ago|postsurgical)$/;

interface Operation {
  kind: string;
  status: 'DONE' | 'NONE' | 'PLANNED' | 'CONSIDERED' | 'REFUSED' | null;
  authorized: boolean | null;
  from: number;
  to: number;
  region: Region;
  date: { day: string; end: number } | null;
  days: number | null;
}

function statusOf(
  { words, assertions }: AnalysedSentence,
  { from, to }: Concept<string>,
  when: readonly Concept<When>[],
  isPast: boolean,
): Operation['status'] {
  let [start, end] = [from, to];
  while (start > 0 && from - start < BEFORE && !CLAUSE.test(words[start - 1]?.form ?? '')) start--;
  while (end < words.length && end - to < BEHIND && !/^[,;.]$/.test(words[end]?.form ?? '')) end++;
  const near = (meaning: When): number => {
    const gaps = when
      .filter((each) => each.meaning === meaning && each.from >= start && each.to <= end)
      .map((each) => (each.to <= from ? from - each.to : each.from >= to ? each.from - to + 1 : 0));
    return Math.min(...gaps, 99);
  };
  const isNone =
    /^(?:none|no|negative|denie|denied)$/.test(words[to + 1]?.form ?? '') && words[to]?.form === ':';
  const said = assertions[from] ?? new Set();
  if (said.has('someone-else')) return null;
  if (near('REFUSED') < 99) return 'REFUSED';
  const [done, planned, considered] = [near('DONE'), near('PLANNED'), near('CONSIDERED')];
  const no = Math.min(
    ...when
      .filter((each) => each.meaning === 'NO' && each.from >= start && each.to <= from)
      .map((each) => from - each.to),
    99,
  );
  if (isNone || (no < 99 && no <= 4 && planned > 50 && considered > 50)) return 'NONE';
  if (no <= 3 && (planned < 50 || considered < 50)) return 'REFUSED';
  if (isPast && planned > 2) return 'DONE';
  const isSure = words
    .slice(start, from)
    .some(({ form }) => /^(?:underwent|undergone|status|performed|operated)$/.test(form));
  if (isSure && done < 99) return 'DONE';
  if (done < 99 && done < planned && done <= considered) return 'DONE';
  if (planned < 99 && planned <= considered) return 'PLANNED';
  if (considered < 99 || said.has('possible')) return 'CONSIDERED';
  return said.has('planned') ? 'PLANNED' : null;
}

/** The day behind an operation, before the request. */
function dayOf(text: string, words: Sentence, to: number): { day: string; end: number } | null {
  const start = words[to - 1]?.end ?? 0;
  const stretch = text.slice(start, start + WITHIN).split(/[;]|\.\s|\n\n/)[0] ?? '';
  const date = findWrittenDate(stretch);
  return date ? { day: date.day, end: start + date.end } : null;
}

function operationsOf(
  sentence: AnalysedSentence,
  spans: readonly Duration[],
  text: string,
  requestDate: string | null,
): Operation[] {
  const { words, regions } = sentence;
  const found = byRank(findOperations(words), RANKS).filter(({ meaning }) => meaning !== 'NOT_IT');
  if (found.length === 0) return [];
  const when = findWhen(words);
  return found.map((concept): Operation => {
    const { from, to, meaning: kind } = concept;
    const date = dayOf(text, words, to);
    const span = spans.find(
      (each) =>
        each.to <= from &&
        from - each.to <= 6 &&
        words.slice(each.to, from).some(({ form }) => OUT.test(form)),
    );
    const isPast = span !== undefined || (date !== null && requestDate !== null && date.day <= requestDate);
    const approved = when.find((each) => each.meaning === 'APPROVED' && Math.abs(each.from - to) <= 7);
    const refused = when.find((each) => each.meaning === 'NOT_APPROVED' && Math.abs(each.from - to) <= 7);
    const around = regionOf(words, Math.max(0, from - 5), Math.min(words.length, to + 4));
    return {
      kind,
      status: statusOf(sentence, concept, when, isPast),
      authorized: refused ? (refused.phrase.includes('pending') ? null : false) : approved ? true : null,
      from,
      to,
      region: around.parts.size > 0 ? around : (regions[to - 1] ?? around),
      date,
      days: span ? Math.round(span.days) : null,
    };
  });
}

/** Every statement of operations in the case summary. */
export function findOperationStatements({
  caseSummary,
  requestDate,
}: Pick<ProposedRequest, 'caseSummary' | 'requestDate'>): readonly Statement[] {
  return caseSummary ? statementsBefore(caseSummary, requestDate) : [];
}

const statementsBefore = oncePerPassageAnd(String, statementsOf);

function statementsOf(caseSummary: Passage, requestDate: ProposedRequest['requestDate']): Statement[] {
  const durations = findDurations(caseSummary);
  const all = analysePassage(caseSummary).flatMap((sentence, number) =>
    (sentence.isReview
      ? []
      : operationsOf(sentence, durations[number] ?? [], caseSummary.text, requestDate)
    ).map((each) => ({
      ...each,
      sentence: number,
      words: sentence.words,
    })),
  );
  const isKindDone = all.some(({ status, kind }) => status === 'DONE' && !NO_KIND.has(kind));
  return all.flatMap(
    ({ kind, status, authorized, from, to, region, date, days, sentence, words }): Statement[] => {
      const found: Statement[] = [];
      const state = (fact: string, value: FactValue, end = words[to - 1]?.end ?? 0): void => {
        found.push({
          fact,
          value,
          region,
          sentence,
          start: words[from]?.start ?? 0,
          end,
          pattern: `operation: ${kind}`,
        });
      };
      const isSpine = SPINE.has(kind) || [...region.parts].some((part) => /BACK|NECK/.test(part));
      if (status === 'DONE') {
        state('surgeryDone', true);
        if (isSpine) state('priorSpineSurgery', true);
        if (/FUSION|REPLACEMENT/.test(kind)) state('extensiveSurgery', true);
        if (date && requestDate !== null && date.day <= requestDate)
          state('dateOfSurgery', date.day, date.end);
        else if (days !== null) state('daysSinceSurgery', days);
      }
      if (status === 'NONE') {
        state('surgeryDone', false);
        if (isSpine) state('priorSpineSurgery', false);
      }
      if (status === 'PLANNED') state('surgeryPlanned', true);
      if (status === 'CONSIDERED') state('surgeryConsidered', true);
      if (status === 'REFUSED') state('surgeryPlanned', false);
      if (
        status === 'NONE' &&
        words.some(({ form }) => /^(?:consideration|considered|planned|contemplated|anticipated)$/.test(form))
      ) {
        state('surgeryConsidered', false);
        state('surgeryPlanned', false);
      }
      if (authorized !== null && status !== 'DONE') state('surgeryAuthorized', authorized);
      const tellsKind = status === 'DONE' || (status === 'PLANNED' && !isKindDone);
      if (tellsKind && !NO_KIND.has(kind)) state('surgeryKind', kind);
      return found;
    },
  );
}
