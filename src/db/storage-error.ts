// The errors of storage: a code, a sentence and a next step.

export const STORAGE_ERROR_CODES = [
  'CURSOR_INVALID',
  'SEARCH_INVALID',
  'PAGE_INVALID',
  'ORDER_INVALID',
  'FILTER_INVALID',
  'DIMENSIONS_INVALID',
  'CATALOGUE_MISSING',
  'DATABASE_MISSING',
  'DATABASE_NOT_MIGRATED',
  'DATABASE_OLDER',
  'DATABASE_NEWER',
  'DATABASE_FOREIGN',
  'DATABASE_FULL',
  'DATABASE_BUSY',
  'DATABASE_NOT_OPENED',
  'DATABASE_DAMAGED',
  'DATABASE_READ_ONLY',
  'DATABASE_NOT_WRITTEN',
  'FILE_EXISTS',
] as const;
export type StorageErrorCode = (typeof STORAGE_ERROR_CODES)[number];

export function isStorageErrorCode(code: string): code is StorageErrorCode {
  return (STORAGE_ERROR_CODES as readonly string[]).includes(code);
}

/** What a caller can have got wrong, or what is wrong with the database file. */
export class StorageError extends Error {
  constructor(
    readonly code: StorageErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'StorageError';
  }
}
