// Reads which electrodiagnostic study a service names: needle electromyography, nerve conduction, or both. "EMG/NCV",
// "electromyogram and nerve conduction velocity" and "electrodiagnostic studies" are both.
import { findNotAsked, isWithin } from '../../../catalogue/not-asked.js';
import { wordsOf } from '../../../catalogue/words.js';
import { writeOut } from '../../../catalogue/written-out/write-out.js';
import type { Fact } from '../../facts/fact.js';
import type { ProposedRequest } from '../../request/request.js';
import { type FactReader, readFact } from '../fact-reader.js';

const EMG = new Set(['emg', 'electromyography', 'electromyogram', 'electromyographic']);
const NCS = new Set(['ncs', 'ncv', 'nct', 'conduction']);
const BOTH = new Set(['electrodiagnostic', 'electrodiagnosis', 'edx', 'emgncv', 'emgncs']);
/** "Surface EMG" is another test, which the guidelines keep apart. */
const OTHER_EMG = new Set(['surface']);

export const electrodiagnosticKindReader: FactReader = {
  name: 'electrodiagnostic kind',
  read({ service }: ProposedRequest): Fact[] {
    const written = writeOut(service.text);
    const notAsked = findNotAsked(written.text);
    const words = wordsOf(written.text);
    const named = words.filter(
      ({ form, start }, at) =>
        !isWithin(notAsked, start) &&
        (BOTH.has(form) || NCS.has(form) || (EMG.has(form) && !OTHER_EMG.has(words[at - 1]?.form ?? ''))),
    );
    const [first, last] = [named[0], named.at(-1)];
    if (!first || !last) return [];
    const emg = named.some(({ form }) => EMG.has(form) || BOTH.has(form));
    const ncs = named.some(({ form }) => NCS.has(form) || BOTH.has(form));
    const span = written.spanOf({ start: first.start, end: last.end });
    const kind = emg && ncs ? 'BOTH' : emg ? 'EMG' : 'NCS';
    return [
      readFact(
        'electrodiagnosticKind',
        kind,
        { passage: service, ...span, readFrom: 'SERVICE' },
        'The service names the study.',
      ),
    ];
  },
};
