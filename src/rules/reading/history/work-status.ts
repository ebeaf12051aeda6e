// The present work status, and whether the person went back to work: the last that is told of the present, of this person,
// as a fact and no goal.
import type { Passage } from '../../request/request.js';
import { type AnalysedSentence, analysePassage } from '../analysed-passage.js';
import { readLexiconFile } from '../lexicon-file.js';
import type { Statement } from '../mentions/statement.js';
import { NOWHERE } from '../relations/body-regions.js';
import { oncePerPassage } from '../text/once-per-passage.js';
import { byRank, type Concept, conceptIndex } from './concepts.js';

const STATUSES = ['NOT_STATUS', 'NOT_EMPLOYED', 'OFF_WORK', 'FULL_DUTY', 'MODIFIED_DUTY'] as const;
type Status = (typeof STATUSES)[number];
type When = 'PAST' | 'WAS' | 'NOW' | 'PLANNED' | 'RELEASED' | 'UNABLE';

const findStatuses = conceptIndex(readLexiconFile<Record<Status, string[]>>('history/work'));
const findWhen = conceptIndex(readLexiconFile<Record<When, string[]>>('history/work-when'));

/** Words before a status that may tell of its time. */
const REACH = 6;
const CLAUSE = /^(?:[;.]|but|however|although|though|and|yet)$/;
/** Who does not work, where it is no device or drug: "the brace is not working". */
const PERSON =
  /^(?:he|she|they|patient|claimant|worker|employee|pt|applicant|man|woman|male|female|injured|who|him|her|status|work|currently|presently|today|:|,|;|and|still|iw)$/;
const IS = /^(?:is|was|are|ha|has|been|currently|presently|now|still|also|today|remain|have|had|i|s)$/;
const RETURNED = /^(?:returned|back|resumed|went|gone)$/;
/** "RTW": in a note it is told as done. */
const isShorthand = ({ form, start, end }: { form: string; start: number; end: number }): boolean =>
  form === 'return' && end - start === 3;
/** Before duties in which the injury came about. */
const CAUSE = /^(?:from|while|during|when|of|by)$/;

/** Whether "not working" has a person for its subject, or none. */
function isOfPerson({ words }: AnalysedSentence, { from }: Concept<Status>): boolean {
  let at = from - 1;
  while (at >= 0 && IS.test(words[at]?.form ?? '')) at--;
  return at < 0 || PERSON.test(words[at]?.form ?? '');
}

interface Told {
  status: Exclude<Status, 'NOT_STATUS'>;
  concept: Concept<Status>;
  isPast: boolean;
}

function toldStatuses(sentence: AnalysedSentence): Told[] {
  const { words, assertions } = sentence;
  const statuses = byRank(findStatuses(words), STATUSES);
  if (statuses.length === 0) return [];
  const around = findWhen(words);
  return statuses.flatMap((concept, at): Told[] => {
    if (concept.meaning === 'NOT_STATUS') return [];
    const { from, to, meaning: status } = concept;
    const said = assertions[from] ?? new Set();
    if (said.has('someone-else') || said.has('undocumented')) return [];
    let start = Math.max(statuses[at - 1]?.to ?? 0, from - REACH);
    for (let index = from - 1; index >= start; index--)
      if (CLAUSE.test(words[index]?.form ?? '')) start = index + 1;
    const before = (meaning: When): boolean =>
      around.some((each) => each.meaning === meaning && each.from >= start && each.to <= from + 1);
    if (before('PLANNED') && !before('RELEASED')) return [];
    if (said.has('possible') && !before('RELEASED')) return [];
    if (status !== 'OFF_WORK' && before('UNABLE')) return [];
    if (status === 'OFF_WORK' && words[from - 1]?.form === 'not') return [];
    if (status === 'OFF_WORK' && words[from]?.form === 'not' && !isOfPerson(sentence, concept)) return [];
    const isCause = words.slice(Math.max(0, from - 3), from).some(({ form }) => CAUSE.test(form));
    if (status === 'FULL_DUTY' && isCause) return [];
    const ends = words.slice(to, to + 8).some(({ form }) => /^(?:until|through|thru)$/.test(form));
    const isPast =
      before('PAST') || (before('WAS') && ends) || isSpan(words.slice(to, to + 8).map(({ form }) => form));
    return [{ status, concept, isPast: isPast && !before('NOW') }];
  });
}

/** "11/14 to 2/15": a time that ended. */
function isSpan(forms: readonly string[]): boolean {
  const slashes = forms.flatMap((form, at) => (form === '/' ? [at] : []));
  const [one, other] = slashes;
  return one !== undefined && other !== undefined && other - one <= 4 && other - one > 2;
}

function statementsOf(passage: Passage): Statement[] {
  const told = analysePassage(passage).flatMap((sentence, number) =>
    sentence.isReview ? [] : toldStatuses(sentence).map((each) => ({ ...each, sentence, number })),
  );
  const present = told.filter(
    ({ isPast, status, number }) =>
      !isPast &&
      !(
        status === 'OFF_WORK' && told.some((each) => each.status === 'NOT_EMPLOYED' && each.number === number)
      ),
  );
  const found: Statement[] = [];
  for (const { status, concept, sentence, number } of present) {
    const { words } = sentence;
    const [first, last] = [words[concept.from], words[concept.to - 1]];
    if (!first || !last) continue;
    const at = {
      region: NOWHERE,
      sentence: number,
      start: first.start,
      end: last.end,
      pattern: `work: ${concept.phrase}`,
    };
    found.push({ ...at, fact: 'workStatus', value: status });
    const around = words.slice(Math.max(0, concept.from - REACH), concept.to);
    const allowed = around.some(({ form }) => /^(?:can|may|released|cleared|could|able)$/.test(form));
    const isBack = !allowed && around.some((word) => RETURNED.test(word.form) || isShorthand(word));
    if (status === 'NOT_EMPLOYED' || !isBack) continue;
    found.push({ ...at, fact: 'returnedToWork', value: status !== 'OFF_WORK' });
  }
  return found;
}

/** Every statement of work status and return to work in a passage. */
export const findWorkStatements = oncePerPassage((passage): readonly Statement[] => statementsOf(passage));
