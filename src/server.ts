// The composition root of the service: opens the database, serves the graph, refreshes predictions, closes in order.
import 'reflect-metadata';
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
  const service = openContext({ file: config.db, rules: config.rules });
  try {
    return await serve(config, service);
  } catch (error) {
    service.db.close();
    throw error;
  }
}

async function serve(config: Configuration, service: ServiceContext): Promise<RunningServer> {
  const app = await createApp(config, service);
  const address = await app.http.listen({ host: config.host, port: config.port });
  const stopping = new AbortController();
  const refreshing = refreshPredictions(service, { signal: stopping.signal })
    .then(() => refreshBoilerplate(service, stopping.signal))
    .catch((error: unknown) => {
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
