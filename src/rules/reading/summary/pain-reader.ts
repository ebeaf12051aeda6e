// Reads whether pain is reported and whether it is called chronic.
import type { Fact } from '../../facts/fact.js';
import type { Passage, ProposedRequest } from '../../request/request.js';
import { type FactReader, readFact } from '../fact-reader.js';
import { isDenied, sentencesOf, type Word } from '../text/clauses.js';
import { oncePerPassage } from '../text/once-per-passage.js';

const PAIN = new Set([
  ...[
    'pain',
    'pains',
    'painful',
    'ache',
    'aches',
    'aching',
    'achy',
    'sore',
    'soreness',
    'headache',
    'headaches',
  ],
  ...['lumbago', 'cervicalgia', 'arthralgia', 'myalgia', 'neuralgia', 'sciatica', 'backache', 'dorsalgia'],
]);
/** After "pain": names of specialties, drugs and books, which report none. */
const NOT_REPORTED = new Set([
  ...[
    'management',
    'medicine',
    'specialist',
    'specialists',
    'medication',
    'medications',
    'clinic',
    'psychologist',
  ],
  ...[
    'contract',
    'agreement',
    'medical',
    'guideline',
    'guidelines',
    'physician',
    'free',
    'program',
    'consultation',
  ],
]);
/** Between "chronic" and "pain" at most these many words. */
const CHRONIC_REACH = 5;

function reportsPain(sentence: readonly Word[], index: number): boolean {
  const word = sentence[index];
  if (!word || !PAIN.has(word.text)) return false;
  return !NOT_REPORTED.has(sentence[index + 1]?.text ?? '');
}

/** What is denied beside pain, which then goes on: "no change in his pain", "does not relieve the pain". */
const OTHER =
  /^(?:change|changes|improvement|improved|improve|relief|relieve|relieved|relieves|better|help|helped|helping|working|work|control|controlled|number|increase|decrease|reduction|alleviate|alleviated|difference|respond|effective|resolve|resolved|source|cause|score|rating)$/;

function isOfOther(sentence: readonly Word[], index: number): boolean {
  return sentence.slice(Math.max(0, index - 6), index).some(({ text }) => OTHER.test(text));
}

function readPassage(passage: Passage, readFrom: 'SERVICE' | 'CASE_SUMMARY'): Fact[] {
  let reported: Fact | null = null;
  let denied: Fact | null = null;
  let chronic: Fact | null = null;
  for (const sentence of sentencesOf(passage)) {
    for (let index = 0; index < sentence.length; index++) {
      const word = sentence[index];
      if (!word || !reportsPain(sentence, index)) continue;
      const at = { passage, start: word.start, end: word.end, readFrom };
      if (isDenied(sentence, index) && !isOfOther(sentence, index)) {
        denied ??= readFact('painReported', false, at, 'Pain is denied.');
        continue;
      }
      reported ??= readFact('painReported', true, at, 'Pain is reported.');
      const before = sentence.slice(Math.max(0, index - CHRONIC_REACH), index);
      const called = before.find((each) => each.text === 'chronic');
      if (!called) continue;
      chronic ??= readFact(
        'chronicPain',
        true,
        { ...at, start: called.start },
        'The words call the pain chronic.',
      );
    }
  }
  const pain = reported ?? denied;
  return [...(pain ? [pain] : []), ...(chronic ? [chronic] : [])];
}

const readSummary = oncePerPassage((passage) => readPassage(passage, 'CASE_SUMMARY'));

/** Pain in the case summary, else in the service. A denial counts only where no pain is reported anywhere. */
export const painReader: FactReader = {
  name: 'pain',
  read({ caseSummary, service }: ProposedRequest): Fact[] {
    const found = [...(caseSummary ? readSummary(caseSummary) : []), ...readPassage(service, 'SERVICE')];
    const pains = found.filter((fact) => fact.name === 'painReported');
    const pain = pains.find((fact) => fact.value === true) ?? pains[0];
    const chronic = found.find((fact) => fact.name === 'chronicPain');
    return [...(pain ? [pain] : []), ...(chronic ? [chronic] : [])];
  },
};
