// Tells words apart that are written alike: "RFA" the form from the ablation, "Pt" the patient from the therapy.
import { gapBetween, type Piece } from './piece.js';

const PATIENT_DOES =
  /^(?:wishes|wants|wished|reports|reported|states|stated|complains|declines|declined|refuses|refused|denies|denied|underwent|presents|prefers|understands|agrees|requests|requested|says|feels|tolerated|continues|remains|lives|works|takes|uses|has|had|is|was|will|would|may|might|can|could|cannot|needs|should|does|did|who|reported|c)$/i;
/** What only a person does, also where "PT" is in capitals. */
const PERSON_DOES =
  /^(?:wishes|wants|wished|reports|reported|states|stated|complains|declines|declined|refuses|refused|denies|underwent|presents|prefers|understands|agrees|says|feels|lives|works|takes|uses)$/i;
/** "Pt to continue …": what the patient is to do. */
const PATIENT_TO =
  /^(?:continue|follow|return|remain|rest|avoid|use|take|call|work|try|perform|do|see|be|stay|keep|resume|wear)$/i;
const BEFORE_PATIENT =
  /^(?:the|this|per|allow|allows|if|when|that|our|each|every|informed|advised|instructed)$/i;

const FORM_BEFORE =
  /^(?:see|per|attached|signed|this|dwc|submitted|complete|completed|new|amended|enclosed|prior|the|an|a|form)$/i;
const FORM_BEHIND =
  /^(?:form|dated|date|attached|received|submitted|signed|enclosed|from|is|was|per|sent|faxed|with|dos|request|see|page|pages)$/i;
const ABLATED =
  /^(?:left|right|bilateral|l|r|lumbar|cervical|thoracic|genicular|facet|facets|medial|level|levels|[clts]\d{1,2}|si|sacroiliac|mb|mbs|lt|rt|both|basivertebral|of)$/i;

function isPatient(service: string, pieces: readonly Piece[], at: number): boolean {
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!piece || !/^pts?$/i.test(piece.words)) return false;
  const nextGap = gapBetween(service, piece, after);
  if (/^['’]$/.test(nextGap)) return after?.words.toLowerCase() === 's';
  if (/^trig/i.test(before?.words ?? '') || !/^\s*$/.test(nextGap)) return false;
  const does = piece.words === 'PT' ? PERSON_DOES : PATIENT_DOES;
  const goesOn = PATIENT_TO.test(pieces[at + 2]?.words ?? '') && /^to$/i.test(after?.words ?? '');
  const isNamed = piece.words !== 'PT' || !/^(?:session|visit|x|\d)/i.test(after?.words ?? '');
  return (
    (piece.words !== 'PT' && goesOn) ||
    does.test(after?.words ?? '') ||
    (BEFORE_PATIENT.test(before?.words ?? '') && isNamed && piece.words !== 'PT')
  );
}

function isForm(service: string, pieces: readonly Piece[], at: number): boolean {
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (piece?.words.toUpperCase() !== 'RFA') return false;
  if (FORM_BEFORE.test(before?.words ?? '') || FORM_BEHIND.test(after?.words ?? '')) return true;
  const gap = gapBetween(service, piece, after);
  if (gap.trim() === ':' || gap.trim() === '-' || gap.trim() === '#')
    return at === 0 && !ABLATED.test(after?.words ?? '');
  return /^for$/i.test(after?.words ?? '') && !ABLATED.test(pieces[at + 2]?.words ?? '');
}

/** "RTC 4 wks", "RTC in 1 month", "RTC prn": return to the clinic, not the rotator cuff. */
function isReturn(service: string, pieces: readonly Piece[], at: number): boolean {
  const [piece, after] = [pieces[at], pieces[at + 1]];
  if (piece?.words.toUpperCase() !== 'RTC') return false;
  return (
    /^\s*(?:-|:)?\s*$/.test(gapBetween(service, piece, after)) &&
    (/^(?:in|prn|as|on|next)$/i.test(after?.words ?? '') || /^\d{1,2}(?:-|$|w|m|d)/i.test(after?.words ?? ''))
  );
}

/** The pieces with such words written out. */
export function tellHomographs(service: string, pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    if (isPatient(service, pieces, at)) return { ...piece, words: 'patient' };
    if (isReturn(service, pieces, at)) return { ...piece, words: 'return to clinic' };
    return isForm(service, pieces, at) ? { ...piece, words: 'authorization form' } : piece;
  });
}
