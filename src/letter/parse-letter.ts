// The door of this folder: reads the text of one letter into its values, each with the place that it was read from.
import type { Span } from '../terms.js';
import { findAge, findSex } from '../written-ages.js';
import { cleanLetter } from './cleaning/clean.js';
import { type Header, parseHeader } from './header/header.js';
import { withNoticeDates } from './header/notice-dates.js';
import { readDetermination } from './items/determination.js';
import { parseModifiedRequest } from './items/disputed-portion.js';
import { type ParsedDetermination, type ParsedLetter } from './letter.js';
import { type UnplacedLetter, warnOfDoubts, warnOfYears } from './letter-doubts.js';
import { type Frame, findFrame } from './letter-frame.js';
import { type Read, Readings } from './reading.js';
import { parseReviewer } from './reviewer/reviewer.js';
import { findCaseDates } from './summary/case-dates.js';
import { findDiagnoses } from './summary/diagnoses.js';
import { ReviewAccount } from './summary/review-decision.js';
import { type Folded, fold, storedSpan } from './text/fold.js';

/**
 * Reads one final determination letter. What it cannot read is null or a warning; all spans point into `text` of the
 * result, which is what is stored. Throws LetterError only where the frame is missing: no text, no headings, no item.
 */
export function parseLetter(raw: string): ParsedLetter {
  const cleaned = cleanLetter(raw);
  const folded = fold(cleaned.text);
  const readings = new Readings();
  readings.warnings.push(...cleaned.warnings);
  const frame = findFrame(folded, readings);
  const header = readHeader(folded, frame);
  const { text } = folded;
  const { summary } = frame;
  const empty = { injury: null, decided: null, requested: null, received: null, service: null };
  const dates = summary
    ? findCaseDates(text, summary.start, summary.end, header.urDenialDate?.value ?? null)
    : empty;
  const urDenial = header.urDenialDate ?? dates.decided;
  const age = summary ? findAge(text, summary.start, summary.end) : null;
  const reviewer = frame.method ? parseReviewer(text, frame.method.start, frame.method.end) : null;
  const context = {
    account: new ReviewAccount(text, summary),
    dates,
    decidedOn: urDenial,
    someModified: frame.items.some(
      ({ service }) => parseModifiedRequest(text, service.start, service.end) !== null,
    ),
  };
  const letter = {
    text: cleaned.text,
    layout: frame.layout.name,
    caseNumber: readings.note('caseNumber', header.caseNumber),
    dateAssigned: readings.note('dateAssigned', header.dateAssigned),
    dateOfInjury: readings.note('dateOfInjury', header.dateOfInjury ?? dates.injury),
    decisionDate: readings.note('decisionDate', header.decisionDate),
    urDenialDate: readings.note('urDenialDate', urDenial),
    applicationReceived: readings.note('applicationReceived', header.applicationReceived),
    priority: readings.note('priority', header.priority),
    reviewer: {
      licensedIn: noteAll(readings, 'reviewer.licensedIn', reviewer?.licensedIn),
      specialties: noteAll(readings, 'reviewer.specialties', reviewer?.specialties),
      subspecialties: noteAll(readings, 'reviewer.subspecialties', reviewer?.subspecialties),
    },
    patient: {
      age: readings.note('patient.age', age),
      sex: readings.note('patient.sex', summary ? findSex(text, summary.start, summary.end, age) : null),
    },
    caseSummary: readings.note(
      'caseSummary',
      summary && { value: text.slice(summary.start, summary.end), span: summary },
    ),
    diagnoses: noteAll(readings, 'diagnoses', summary ? findDiagnoses(text, summary) : []),
    determinations: frame.items.map((item, index) => readDetermination(text, item, index, context, readings)),
  };
  warnOfDoubts(letter, header, dates.decided, cleaned.coverOutcome, readings);
  warnOfYears(text, [frame.sections.list.find(({ name }) => name === 'header')?.span, summary], readings);
  return stored(folded, letter, frame, readings);
}

function readHeader(folded: Folded, frame: Frame): Header {
  const first = frame.sections.list.find(
    ({ name }) => name !== 'header' && name !== 'notice' && name !== 'title',
  );
  const end = first?.span.start ?? 0;
  const header = parseHeader(folded.text, 0, end);
  const prose = frame.layout.datesIn ? frame.sections.body(frame.layout.datesIn) : null;
  return prose ? withNoticeDates(header, folded.text, prose.start, prose.end) : header;
}

function noteAll(readings: Readings, path: string, reads: Read<string>[] | undefined): string[] {
  return (reads ?? []).map((read, index) => readings.note(`${path}.${index}`, read) ?? '');
}

/** The letter with all places turned from folded offsets to offsets of the stored text. */
function stored(folded: Folded, letter: UnplacedLetter, frame: Frame, readings: Readings): ParsedLetter {
  const place = (span: Span): Span => storedSpan(folded, span.start, span.end);
  const basis = (value: ParsedDetermination['reviewerBasis']): ParsedDetermination['reviewerBasis'] => ({
    ...value,
    citations: value.citations.map((citation) => ({ ...citation, span: place(citation.span) })),
  });
  return {
    ...letter,
    determinations: letter.determinations.map((determination) => ({
      ...determination,
      claimsAdministratorBasis: basis(determination.claimsAdministratorBasis),
      reviewerBasis: basis(determination.reviewerBasis),
      span: place(determination.span),
    })),
    sections: frame.sections.list.map(({ name, span }) => ({ name, span: place(span) })),
    spans: readings.spans.map(({ path, span }) => ({ path, span: place(span) })),
    warnings: readings.warnings.map((warning) => ({ ...warning, span: warning.span && place(warning.span) })),
  };
}
