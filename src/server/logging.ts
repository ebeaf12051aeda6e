// What the service writes to its log: structure and codes, never letter text, variables or queries.
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Configuration } from './configuration.js';
import { clientCode } from './errors.js';

/** Characters of an error's message that may reach the log. */
const QUOTED = 80;

/** An error for the log: its kind, the beginning of its message and its frames (the message may quote a letter). */
export function errorForLog(error: unknown): { type: string; message: string; stack: string } {
  if (!(error instanceof Error))
    return { type: typeof error, message: String(error).slice(0, QUOTED), stack: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { type: error.name, message: error.message.slice(0, QUOTED), stack: frames.join('\n') };
}

/** Options for the server's logger, which writes JSON lines to standard error. */
export function loggerOptions(config: Configuration) {
  return {
    level: config.logLevel,
    // Data goes to standard output, everything for people to standard error.
    stream: process.stderr,
    serializers: {
      req: (request: FastifyRequest) => ({
        method: request.method,
        path: request.url.split('?', 1)[0],
        remoteAddress: request.ip,
      }),
      err: errorForLog,
    },
  };
}

/** One line a request; an answer of the graph at `endpoint` has the line of its operation instead. */
export class RequestLog extends LogController {
  constructor(readonly endpoint: string) {
    super();
  }

  override incomingRequest(): void {}

  override requestCompleted(error: Error | null, request: FastifyRequest, reply: FastifyReply): void {
    if (error) super.requestCompleted(error, request, reply);
    else if (reply.statusCode >= 400 || request.routeOptions.url !== this.endpoint)
      reply.log.info({ req: request, res: reply, responseTime: reply.elapsedTime }, 'request completed');
  }
}

/** Logs each operation with its name, hash, duration and the codes of its errors; internal errors with their frames. */
export function operationLog(log: FastifyBaseLogger): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => {
      const began = performance.now();
      return {
        willSendResponse: async ({ operationName, operation, queryHash, errors }) => {
          const milliseconds = Math.round((performance.now() - began) * 10) / 10;
          const codes = errors?.map(clientCode);
          log.info(
            { operationName, kind: operation?.operation, queryHash, milliseconds, codes },
            'operation',
          );
        },
        didEncounterErrors: async ({ errors }) => {
          for (const error of errors) {
            if (clientCode(error) !== 'INTERNAL_SERVER_ERROR') continue;
            log.error({ err: error.originalError ?? error, path: error.path }, 'internal error');
          }
        },
      };
    },
  };
}
