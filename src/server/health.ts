// Tells whether the process is alive (/health) and whether it can answer (/ready).
import type { FastifyInstance } from 'fastify';

/** What makes the service ready; `check` throws where the database does not answer. */
export interface Readiness {
  check(): unknown;
  isClosing(): boolean;
  details(): Record<string, unknown>;
}

/** /health answers 200 while the process runs; /ready 503 where the database does not answer or the service closes. */
export function serveHealth(app: FastifyInstance, readiness: Readiness): void {
  const quiet = { config: { rateLimit: false as const }, logLevel: 'warn' as const };
  app.get('/health', quiet, async () => ({ status: 'ok' }));
  app.get('/ready', quiet, async (request, reply) => {
    if (readiness.isClosing()) return reply.code(503).send({ status: 'closing' });
    try {
      readiness.check();
    } catch (error) {
      request.log.error({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'database does not answer' });
    }
    return { status: 'ready', ...readiness.details() };
  });
}
