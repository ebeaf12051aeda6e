// What the studies told of state of the facts, for a service: done or not, normal, confirming the nerve lesion concerned, and
// whether the same study of the same part was done before.
import type { FactValue } from '../../facts/fact-list.js';
import type { Passage } from '../../request/request.js';
import { analysePassage } from '../analysed-passage.js';
import type { Statement } from '../mentions/statement.js';
import type { Region } from '../relations/body-regions.js';
import { findStudies, type Study, type StudyKind } from './studies.js';

const DONE: Partial<Record<StudyKind, string>> = {
  MRI: 'mriDone',
  XRAY: 'xrayDone',
  EDX: 'electrodiagnosticDone',
};
const EARLIER = /^(?:earlier|prior|previous|last|past)$/;
const SPINE = new Set(['NECK', 'UPPER_BACK', 'LOW_BACK']);

/** The kind of study that a treatment of the vocabulary is; null where it is none. */
function kindOf(treatment: string | null): StudyKind | null {
  if (treatment === null) return null;
  if (treatment.startsWith('mri')) return 'MRI';
  if (treatment.startsWith('xray')) return 'XRAY';
  if (treatment.startsWith('ct-')) return 'CT';
  return treatment.startsWith('emg') ? 'EDX' : null;
}

/** Whether it confirms the lesion concerned: of a root, where the service is for the spine. */
function confirms(study: Study, asked: Region): boolean | null {
  const ofSpine = asked.parts.size > 0 && [...asked.parts].every((part) => SPINE.has(part));
  const shown = ofSpine
    ? study.root
    : study.root === true || study.nerve === true
      ? true
      : (study.nerve ?? study.root);
  if (shown !== null) return shown;
  if (study.isNormal === true) return false;
  return study.nerve === true && !ofSpine ? true : study.isNormal === false ? true : null;
}

/** Statements of the studies for a service that is `treatment` for `asked`. */
export function findStudyStatements(passage: Passage, treatment: string | null, asked: Region): Statement[] {
  const sentences = analysePassage(passage);
  const same = kindOf(treatment);
  return findStudies(passage).flatMap((study): Statement[] => {
    const words = sentences[study.sentence]?.words ?? [];
    const state = (fact: string, value: FactValue): Statement => ({
      fact,
      value,
      region: study.region,
      sentence: study.sentence,
      start: words[study.from]?.start ?? 0,
      end: words[study.to - 1]?.end ?? 0,
      pattern: `study: ${study.kind}`,
    });
    const done = DONE[study.kind];
    const found = done ? [state(done, study.isDone)] : [];
    const isEarlier =
      study.kind === same ||
      (study.kind === 'ANY' && (!study.isDone || EARLIER.test(words[study.from]?.form ?? '')));
    if (same !== null && isEarlier) found.push(state('priorImagingSamePart', study.isDone));
    if (!study.isDone) return found;
    if (study.kind === 'XRAY' && study.isNormal !== null) found.push(state('xrayNormal', study.isNormal));
    const confirmed = study.kind === 'EDX' ? confirms(study, asked) : null;
    if (confirmed !== null) found.push(state('electrodiagnosticPositive', confirmed));
    if (study.kind === 'EDX' && study.root !== null)
      found.push(state('radiculopathyCorroborated', study.root));
    return found;
  });
}
