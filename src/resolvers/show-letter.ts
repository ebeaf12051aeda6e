// Turns the rows of a letter into the shapes of the graph.
import type { CredentialRow, LetterRevisionRow, WarningRow } from '../db/letters/find-by-letter.js';
import { spanOf } from '../db/letters/stored-letters.js';
import type { ExpertReviewer, LetterRevision, ParseWarning } from '../schema/letter.type.js';
import type { FieldSpan } from '../schema/span.type.js';

export function shownReviewer(credentials: readonly CredentialRow[]): ExpertReviewer {
  const named = (kind: CredentialRow['kind']): string[] =>
    credentials.filter((credential) => credential.kind === kind).map(({ name }) => name);
  return {
    licensedIn: named('LICENSURE'),
    specialties: named('SPECIALTY'),
    subspecialties: named('SUBSPECIALTY'),
  };
}

export function shownSpans(packed: readonly [path: string, start: number, end: number][]): FieldSpan[] {
  return packed.map(([path, start, end]) => ({ path, span: { start, end } }));
}

export function shownRevision({ replacedAt, text }: LetterRevisionRow): LetterRevision {
  return { replacedAt: new Date(replacedAt), text };
}

export function shownWarning({ code, message, spanStart, spanEnd }: WarningRow): ParseWarning {
  return { code, message, span: spanOf(spanStart, spanEnd) };
}
