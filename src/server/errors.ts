// Decides what a client sees of an error: its code and sentence, and no details of an internal one.
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { StorageError } from '../db/storage-error.js';
import { AuditCancelled } from '../jobs/audit/audit-cancelled.js';

const INTERNAL = 'INTERNAL_SERVER_ERROR';
/** Codes of storage that tell of the server's state, not of the question. */
const isServersOwn = (code: string): boolean => code === 'CATALOGUE_MISSING' || code.startsWith('DATABASE_');

function statedCode(error: Error): string | null {
  if (error instanceof AuditCancelled) return error.code;
  if (error instanceof StorageError) return isServersOwn(error.code) ? null : error.code;
  const code: unknown = error instanceof GraphQLError ? error.extensions.code : null;
  return typeof code === 'string' ? code : null;
}

/** The code that was given nearest to where the error arose, such as DATE_INVALID under a failed validation. */
export function clientCode(error: unknown): string {
  let code = INTERNAL;
  for (
    let at: unknown = error;
    at instanceof Error;
    at = at instanceof GraphQLError ? at.originalError : null
  ) {
    if (at.message.includes('tokens. Parsing aborted')) return 'QUERY_TOO_LONG';
    code = statedCode(at) ?? code;
  }
  return code;
}

/** Formats an error for clients, with its code; the message of an internal error is not shown. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = clientCode(error);
  if (code === INTERNAL) {
    const message = 'Something went wrong on our side. The log has the details.';
    return { ...formatted, message, extensions: { code } };
  }
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions: { ...extensions, code } };
}
