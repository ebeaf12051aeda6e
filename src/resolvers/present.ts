// Unwraps a value that must exist: if it does not, the service is at fault.

/** The value; throws, as an internal error, where there is none. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing.`);
  return value;
}
