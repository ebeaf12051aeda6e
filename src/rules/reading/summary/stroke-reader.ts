// Reads whether the service is part of rehabilitation after a stroke. A stroke alone does not show that, nor does one
// that is denied, feared, quoted from a guideline or somebody else's.
import type { Fact } from '../../facts/fact.js';
import type { Passage, ProposedRequest } from '../../request/request.js';
import { type FactReader, readFact } from '../fact-reader.js';
import { isDenied, sentencesOf, type Word } from '../text/clauses.js';
import { oncePerPassage } from '../text/once-per-passage.js';

const STROKE = new Set([
  'stroke',
  'strokes',
  'cva',
  'cerebrovascular',
  'post-stroke',
  'poststroke',
  'after-stroke',
]);
/** Before "stroke": other things of that name. */
const OTHER_STROKES = new Set(['heat', 'breast', 'back', 'brush', 'swing', 'swimming', 'sun']);
const REHABILITATION = new Set([
  ...['rehabilitation', 'rehab', 'rehabilitative', 'recovering', 'recovery', 'hemiparesis', 'hemiplegia'],
  ...['post-stroke', 'poststroke', 'hemiparetic', 'hemiplegic', 'reeducation', 're-education'],
]);
const SOMEONE_ELSE = new Set([
  ...[
    'family',
    'mother',
    'father',
    'brother',
    'spouse',
    'sibling',
    'sister',
    'parent',
    'parents',
    'grandmother',
    'grandfather',
    'uncle',
  ],
  ...['aunt', 'wife', 'husband', 'son', 'daughter', 'cousin', "mother's", "father's"],
]);
const NOT_SHOWN = new Set([
  ...[
    'risk',
    'guideline',
    'guidelines',
    'mtus',
    'odg',
    'acoem',
    'evidence',
    'rule',
    'ruled',
    'possible',
    'prevent',
  ],
  ...[
    'prevention',
    'if',
    'unless',
    'versus',
    'trials',
    'studies',
    'literature',
    'patients',
    'primarily',
    'suspected',
  ],
]);
/** "after a stroke", "following his stroke", "status post stroke": words between. */
const AFTER = new Set(['after', 'following', 'post', 'since']);

function isShown(sentence: readonly Word[], index: number): boolean {
  if (OTHER_STROKES.has(sentence[index - 1]?.text ?? '')) return false;
  if (isDenied(sentence, index)) return false;
  return !sentence.some((word) => SOMEONE_ELSE.has(word.text) || NOT_SHOWN.has(word.text));
}

function speaksOfRehabilitation(sentence: readonly Word[], index: number): boolean {
  const near = sentence.slice(Math.max(0, index - 3), index);
  return near.some((word) => AFTER.has(word.text)) || sentence.some((word) => REHABILITATION.has(word.text));
}

function findStroke(passage: Passage, readFrom: 'SERVICE' | 'CASE_SUMMARY'): Fact | null {
  for (const sentence of sentencesOf(passage)) {
    const index = sentence.findIndex((word) => STROKE.has(word.text));
    const word = sentence[index];
    if (!word || !isShown(sentence, index) || !speaksOfRehabilitation(sentence, index)) continue;
    const at = { passage, start: word.start, end: word.end, readFrom };
    return readFact('strokeRehabilitation', true, at, 'The words speak of rehabilitation after a stroke.');
  }
  return null;
}

const findInSummary = oncePerPassage((passage) => findStroke(passage, 'CASE_SUMMARY'));

/** Rehabilitation after a stroke, in the service or the case summary. Silence is not read as its absence. */
export const strokeReader: FactReader = {
  name: 'stroke',
  read({ caseSummary, service }: ProposedRequest): Fact[] {
    const found = findStroke(service, 'SERVICE') ?? (caseSummary ? findInSummary(caseSummary) : null);
    return found ? [found] : [];
  },
};
