// A stated fact that the rules cannot use: code, place, sentence.

export type FactErrorCode = 'FACT_UNKNOWN' | 'FACT_VALUE_INVALID' | 'FACT_STATED_TWICE';

export class FactError extends Error {
  constructor(
    readonly code: FactErrorCode,
    message: string,
    /** Name of the fact as stated; null where no single fact is meant. */
    readonly fact: string | null,
  ) {
    super(message);
    this.name = 'FactError';
  }
}
