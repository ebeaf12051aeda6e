// The door of the room: one letter's text to its values, each with its place. Pure; knows no storage and no rules.
import type { Span } from '../terms.js';
import { findCaseDates } from './case-dates.js';
import { cleanLetter } from './clean.js';
import { findImpossibleYears } from './dates.js';
import { readDetermination } from './determination.js';
import { findDiagnoses } from './diagnoses.js';
import { parseModifiedRequest } from './disputed-portion.js';
import { type Folded, fold, storedSpan } from './fold.js';
import { type Header, parseHeader } from './header.js';
import { type ParsedDetermination, type ParsedLetter, YEAR_IMPOSSIBLE } from './letter.js';
import { type Frame, findFrame } from './letter-frame.js';
import { withNoticeDates } from './notice-dates.js';
import { findAge, findSex } from './patient.js';
import { type Read, Readings } from './reading.js';
import { ReviewAccount } from './review-decision.js';
import { parseReviewer } from './reviewer.js';

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
    layout: frame.layout,
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
  const notice = frame.layout === 'B' ? frame.sections.body('decisions') : null;
  return notice ? withNoticeDates(header, folded.text, notice.start, notice.end) : header;
}

function noteAll(readings: Readings, path: string, reads: Read<string>[] | undefined): string[] {
  return (reads ?? []).map((read, index) => readings.note(`${path}.${index}`, read) ?? '');
}

type Unplaced = Omit<ParsedLetter, 'sections' | 'spans' | 'warnings'>;

/** What a reader should know though nothing failed. */
function warnOfDoubts(
  letter: Unplaced,
  header: Header,
  decided: Read<string> | null,
  coverOutcome: string | null,
  readings: Readings,
): void {
  if (!letter.caseSummary) readings.warn('CASE_SUMMARY_MISSING', 'The letter has no case summary.');
  if (header.urDenialDate && decided && header.urDenialDate.value !== decided.value) {
    const message = `The header dates the utilization review decision ${header.urDenialDate.value}, the case summary ${decided.value}.`;
    readings.warn('UR_DATES_DIFFER', message, decided.span);
  }
  const outcomes = new Set(letter.determinations.map(({ outcome }) => outcome));
  const told = coverOutcome?.startsWith('PARTIAL') ? 2 : 1;
  const upheld = outcomes.has('UPHELD') && !coverOutcome?.startsWith('UPH');
  if (coverOutcome && (outcomes.size !== told || (told === 1 && upheld))) {
    readings.warn('COVER_OUTCOME_DIFFERS', `The cover page said ${coverOutcome}, the items say otherwise.`);
  }
}

/** So many are told of one letter. */
const MOST_YEARS = 5;

/** Days of the case that cannot be are no values: else nobody would hear of them. */
function warnOfYears(text: string, places: (Span | null | undefined)[], readings: Readings): void {
  const found = places.flatMap((place) =>
    place
      ? findImpossibleYears(text.slice(place.start, place.end)).map(({ start, end }) => ({
          start: place.start + start,
          end: place.start + end,
        }))
      : [],
  );
  for (const span of found.slice(0, MOST_YEARS))
    readings.warn(YEAR_IMPOSSIBLE, 'A day bears a year that cannot be; it is not read.', span);
}

/** The letter with all places turned from folded offsets to offsets of the stored text. */
function stored(folded: Folded, letter: Unplaced, frame: Frame, readings: Readings): ParsedLetter {
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
