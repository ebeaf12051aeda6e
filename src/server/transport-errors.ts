// Reports errors that occur before a query is read (too large, not JSON, too many), in the shape of GraphQL errors.
import type { FastifyError, FastifyInstance } from 'fastify';

const CODES: Record<string, { code: string; message: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'BODY_TOO_LARGE', message: 'The body of the request is too large.' },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body of the request is not JSON.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body of the request is empty.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'BAD_REQUEST', message: 'Send the body as application/json.' },
  RATE_LIMITED: { code: 'RATE_LIMITED', message: 'Too many requests. Wait as long as Retry-After says.' },
};

/** The error that the rate limit throws. */
export class RateLimitError extends Error {
  readonly code = 'RATE_LIMITED';
  readonly statusCode = 429;
}

/** Answers errors of the transport with a code, and hides those of the server. */
export function answerTransportErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    // A Host header of which no URL can be made.
    const status = error.code === 'ERR_INVALID_URL' ? 400 : (error.statusCode ?? 500);
    if (status >= 500) request.log.error({ err: error }, 'internal error');
    const known = CODES[error.code] ?? { code: 'BAD_REQUEST', message: 'The request cannot be read.' };
    const shown =
      status >= 500 ? { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.' } : known;
    return reply
      .code(status)
      .send({ errors: [{ message: shown.message, extensions: { code: shown.code } }] });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .send({ errors: [{ message: 'The graph is at /graphql.', extensions: { code: 'NOT_FOUND' } }] }),
  );
}
