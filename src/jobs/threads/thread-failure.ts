// What went wrong in a thread, as it passes between threads: a code and a sentence, and the error that stands for them.

export interface Failure {
  code: string;
  message: string;
}

/** A failure in a thread: the code and the sentence of the error that it stands for. */
export class ThreadFailure extends Error implements Failure {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The code and the sentence of whatever was thrown; UNEXPECTED where it has no code. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { code: 'UNEXPECTED', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'UNEXPECTED';
  return { code, message: error.message };
}
