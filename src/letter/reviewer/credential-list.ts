// Splits lists of specialties or states. "and" also stands inside names: "Physical Medicine and Rehabilitation".
import type { Span } from '../../terms.js';
import type { Read } from '../reading.js';
import { trimmed } from '../text/fold.js';

/** Specialties that hold "and" in their own name. */
const WHOLE = [
  'physical medicine and rehabilitation',
  'hospice and palliative medicine',
  'obstetrics and gynecology',
  'psychiatry and neurology',
  'allergy and immunology',
  'public health and general preventive medicine',
  'foot and ankle surgery',
  'plastic and reconstructive surgery',
  'oral and maxillofacial surgery',
  'child and adolescent psychiatry',
  'shoulder and elbow',
  'hand and upper extremity',
  'hip and knee',
  'head and neck',
  'spine and nerve',
  'hand and wrist',
  'bone and joint',
  'vascular and interventional radiology',
  'diagnostic and interventional radiology',
  'occupational and environmental medicine',
  'environmental and occupational medicine',
  'anatomic and clinical pathology',
  'facial plastic and reconstructive surgery',
  'thoracic and cardiovascular surgery',
  'colon and rectal surgery',
  'ear, nose, and throat',
  'ear, nose and throat',
];

const AND_LIST = /[,;] and |[,;]| and /gi;
/** Names of specialties hold "&", those of states do not. */
export const STATE_LIST = /[,;] (?:and|&) |[,;]| and | & |\/(?=[A-Z])/gi;

/** The pieces between separators; a separator inside a name that holds "and" does not part it. */
export function splitNames(text: string, { start, end }: Span, separator = AND_LIST): Read<string>[] {
  const stretch = text.slice(start, end);
  const whole = WHOLE.flatMap((name) => {
    const at = stretch.toLowerCase().indexOf(name);
    return at < 0 ? [] : [{ start: at, end: at + name.length }];
  });
  const found: Read<string>[] = [];
  const add = (from: number, to: number): void => {
    const span = trimmed(text, start + from, start + to);
    if (span.end > span.start) found.push({ value: text.slice(span.start, span.end), span });
  };
  let from = 0;
  for (const match of stretch.matchAll(separator)) {
    if (whole.some((name) => match.index >= name.start && match.index < name.end)) continue;
    add(from, match.index);
    from = match.index + match[0].length;
  }
  add(from, stretch.length);
  return found;
}
