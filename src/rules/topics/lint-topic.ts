// Checks the top of a topic file that fits the schema: its names, dates and source.
import type { Guideline } from '../../catalogue/guideline.js';
import { isDay } from '../../days.js';
import type { IsoDate } from '../../terms.js';
import { didYouMean } from '../facts/did-you-mean.js';
import { findPlaceholders, type Placeholder } from './placeholders.js';
import { EVERY_TREATMENT, type Rule, type Topic, type TopicFile } from './topic.js';

export interface LintComplaint {
  code: string;
  rule: string | null;
  message: string;
  mend: string;
}

/** What a topic file may name. A null list of treatments is not checked. */
export interface KnownNames {
  guidelines: ReadonlyMap<string, Guideline>;
  treatments: ReadonlySet<string> | null;
}

export type Complain = (code: string, message: string, mend?: string) => void;

/** Days that the calendar has, in their order. */
export function lintDays(
  from: IsoDate | null | undefined,
  until: IsoDate | null | undefined,
  complain: Complain,
): void {
  for (const day of [from, until]) {
    if (typeof day === 'string' && !isDay(day)) {
      complain('RULE_DATE_BROKEN', `The calendar has no day "${day}".`, 'Write days as YYYY-MM-DD.');
    }
  }
  if (from && until && from > until) {
    complain('RULE_DATES_REVERSED', `In force from ${from} until ${until}: never.`, 'Swap the days.');
  }
}

/** Dates of a rule or topic lie inside those of its edition. */
export function lintWithin(
  dates: Pick<Rule, 'inForceFrom' | 'inForceUntil'>,
  edition: Guideline,
  complain: Complain,
): void {
  const early = dates.inForceFrom && edition.inForceFrom && dates.inForceFrom < edition.inForceFrom;
  const late = dates.inForceUntil && edition.inForceUntil && dates.inForceUntil > edition.inForceUntil;
  const beyond =
    dates.inForceFrom && edition.inForceUntil && dates.inForceFrom > edition.inForceUntil
      ? true
      : early || late;
  if (beyond) {
    const [from, until] = [edition.inForceFrom ?? 'ever', edition.inForceUntil ?? 'today'];
    complain(
      'RULE_DATES_OUTSIDE_EDITION',
      `The dates reach beyond the edition, in force from ${from} until ${until}.`,
      'An edition is never edited to match another: write the rule in the folder of its own edition.',
    );
  }
}

/** A source says where it was read, or that it is recalled. */
export function lintSource(source: Topic['source'] | undefined, complain: Complain): void {
  if (!source) return;
  if (source.provenance === 'SEEN' && source.seenIn.length === 0) {
    complain(
      'RULE_SOURCE_MISSING',
      'The source is SEEN, but nothing is named where.',
      'Fill "seenIn", or say RECALLED.',
    );
  }
  if (source.provenance === 'RECALLED' && source.seenIn.length > 0) {
    complain(
      'RULE_SOURCE_MISSING',
      'The source is RECALLED, but "seenIn" is filled.',
      'Say SEEN, or empty "seenIn".',
    );
  }
  if (source.section.trim() === '') complain('RULE_SOURCE_MISSING', 'The source names no section.');
}

/** A text of the scaffold that nobody has replaced. */
export function lintPlaceholders(found: readonly Placeholder[], complain: Complain): void {
  for (const { field, text } of found) {
    complain(
      'RULE_PLACEHOLDER',
      `"${field}" still says "${text}".`,
      'Fill it in from the guideline; until then nothing answers from the topic.',
    );
  }
}

/** Complaints about the topic itself: its id, folder, treatments, dates and source. */
export function lintTopicHead(
  inFile: TopicFile,
  place: { folder: string; fileName: string },
  known: KnownNames,
): LintComplaint[] {
  const found: LintComplaint[] = [];
  const complain: Complain = (code, message, mend = '') => found.push({ code, rule: null, message, mend });
  const { rules: _, ...head } = inFile;
  lintPlaceholders(findPlaceholders(head), complain);
  if (`${inFile.id}.json` !== place.fileName) {
    complain(
      'TOPIC_ID_NOT_FILE_NAME',
      `The id is "${inFile.id}", the file "${place.fileName}".`,
      'Make them the same.',
    );
  }
  if (inFile.guideline !== place.folder) {
    complain(
      'TOPIC_GUIDELINE_NOT_FOLDER',
      `The guideline is "${inFile.guideline}", the folder "${place.folder}".`,
    );
  }
  const edition = known.guidelines.get(inFile.guideline);
  if (!edition) {
    const near = didYouMean(inFile.guideline, [...known.guidelines.keys()]);
    complain('TOPIC_GUIDELINE_UNKNOWN', `The catalogue has no guideline "${inFile.guideline}".${near}`);
  }
  const strangers = inFile.treatments.filter(
    (id) => id !== EVERY_TREATMENT && known.treatments?.has(id) === false,
  );
  for (const id of strangers) {
    const near = didYouMean(id, [...(known.treatments ?? [])]);
    complain('TOPIC_TREATMENT_UNKNOWN', `The vocabulary has no treatment "${id}".${near}`);
  }
  if (inFile.treatments.includes(EVERY_TREATMENT) && inFile.treatments.length > 1) {
    complain('TOPIC_TREATMENT_UNKNOWN', '"*" stands for every treatment and must stand alone.');
  }
  lintDays(inFile.inForceFrom, inFile.inForceUntil, complain);
  if (edition)
    lintWithin(
      { inForceFrom: inFile.inForceFrom ?? null, inForceUntil: inFile.inForceUntil ?? null },
      edition,
      complain,
    );
  lintSource(inFile.source, complain);
  return found;
}
