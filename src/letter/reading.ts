// The values and warnings that the steps find in one letter, each with its place.
import type { IsoDate, Span } from '../terms.js';
import type { ParseWarning } from './letter.js';

/** A value and the folded stretch that it was read from. */
export interface Read<T> {
  value: T;
  span: Span;
}

export type ReadDate = Read<IsoDate>;

/** The values of one letter while it is read; spans are folded offsets until the door maps them to the stored text. */
export class Readings {
  readonly spans: { path: string; span: Span }[] = [];
  readonly warnings: ParseWarning[] = [];

  /** The value, after its place is noted under its path; null stays null. */
  note<T>(path: string, read: Read<T> | null): T | null {
    if (!read) return null;
    this.spans.push({ path, span: read.span });
    return read.value;
  }

  warn(code: string, message: string, span: Span | null = null): void {
    this.warnings.push({ code, message, span });
  }
}
