// The composition root of the service: opens the database, serves the graph, refreshes predictions, closes in order.
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { StorageError } from './db/storage-error.js';
import { closeAudits, refreshBoilerplate } from './jobs/audit/audit-runner.js';
import { openContext, type ServiceContext } from './jobs/context.js';
import { refreshPredictions } from './jobs/ingest/refresh-predictions.js';
import { closeRanking } from './jobs/search/ranking-runner.js';
import { createApp } from './server/app.js';
import type { Configuration } from './server/configuration.js';
import { ENDPOINT } from './server/http.js';
import { errorForLog } from './server/logging.js';

export interface RunningServer {
  /** Where the graph answers, such as "http://127.0.0.1:4000/graphql". */
  url: string;
  /** Lets what is under way end (closeSeconds at most), then closes the database. */
  close(): Promise<void>;
}

/**
 * Serves the graph of a database; listens when it resolves. Throws StorageError, RuleBaseError, or the error of a port
 * that is taken. Predictions of an earlier rule base are made anew in the background.
 */
export async function startServer(config: Configuration): Promise<RunningServer> {
  const service = openService(config);
  try {
    return await serve(config, service);
  } catch (error) {
    service.db.close();
    throw error;
  }
}

/** Where nothing can be written, as on read-only media, and nothing is to be, the database is read as it is. */
function openService(config: Configuration): ServiceContext {
  const options = { file: config.db, rules: config.rules };
  if (config.readOnly) return openContext({ ...options, readonly: true });
  try {
    return openContext(options);
  } catch (error) {
    const unwritable = error instanceof StorageError && UNWRITABLE.has(error.code);
    if (!unwritable || config.writes || !existsSync(config.db)) throw error;
    return openContext({ ...options, readonly: true });
  }
}
const UNWRITABLE = new Set(['DATABASE_READ_ONLY', 'DATABASE_NOT_OPENED']);

async function serve(config: Configuration, service: ServiceContext): Promise<RunningServer> {
  const app = await createApp(config, service);
  const address = await app.http.listen({ host: config.host, port: config.port });
  const stopping = new AbortController();
  const refreshing = refresh(service, stopping.signal).catch((error: unknown) => {
    if (!stopping.signal.aborted)
      app.http.log.error({ err: errorForLog(error) }, 'predictions could not be refreshed');
  });
  let closed: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    stopping.abort();
    await app.close();
    await closeAudits(service);
    await closeRanking(service);
    await refreshing;
    service.db.close();
  };
  return {
    url: `${address}${ENDPOINT}`,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

/** Brings what is derived from the letters to the rules of today, where the database can be written to. */
async function refresh(service: ServiceContext, signal: AbortSignal): Promise<void> {
  if (service.db.readonly) return;
  await refreshPredictions(service, { signal });
  await refreshBoilerplate(service, signal);
}
