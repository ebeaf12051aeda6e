// The service over a database in memory that holds the sample letters, asked as clients ask. For tests.
import { join } from 'node:path';
import { openContext, type ServiceContext } from '../../src/jobs/context.js';
import { ingestFiles } from '../../src/jobs/ingest-files.js';
import { letterFiles } from '../../src/jobs/letter-files.js';
import { type App, createApp } from '../../src/server/app.js';
import { type Configuration, readConfiguration } from '../../src/server/configuration.js';

export interface Answer<Data = Record<string, never>> {
  status: number;
  data: Data | null | undefined;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

export interface GraphService {
  service: ServiceContext;
  app: App;
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  /** The data of a query that must not fail. */
  data<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The codes of a query's errors. */
  codes(query: string, variables?: Record<string, unknown>): Promise<string[]>;
  /** Statements that the query sends, in order. */
  statements(query: string, variables?: Record<string, unknown>): Promise<string[]>;
  close(): Promise<void>;
}

const QUIET = { UPHELD_DB: ':memory:', UPHELD_LOG_LEVEL: 'silent' };
export const TODAY = '2015-06-30';

/** A configuration for tests: quiet, in memory; further variables as a user would set them. */
export const testConfiguration = (variables: Record<string, string> = {}): Configuration =>
  readConfiguration({ ...QUIET, ...variables });

/** The text samples of the repository. */
export function sampleFiles(): string[] {
  return [...letterFiles([join(process.cwd(), 'samples')])].filter((file) => file.endsWith('.txt'));
}

/** A service with the sample letters, or, without `samples`, with an empty database. */
export async function startGraph(
  variables: Record<string, string> = {},
  { samples = true }: { samples?: boolean } = {},
): Promise<GraphService> {
  const service = openContext({ file: ':memory:', today: () => TODAY });
  if (samples) await ingestFiles(service, sampleFiles());
  const app = await createApp(testConfiguration(variables), service);
  const ask = async <Data>(query: string, sent: Record<string, unknown> = {}): Promise<Answer<Data>> => {
    const payload = { query, variables: sent };
    const reply = await app.http.inject({ method: 'POST', url: '/graphql', payload });
    const body = reply.json<{ data?: Data | null; errors?: Answer['errors'] }>();
    return { status: reply.statusCode, data: body.data, errors: body.errors ?? [] };
  };
  return {
    service,
    app,
    ask,
    data: async <Data>(query: string, sent: Record<string, unknown> = {}) => {
      const { data, errors } = await ask<Data>(query, sent);
      if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
      return data;
    },
    codes: async (query, sent) => (await ask(query, sent)).errors.map((error) => error.extensions.code),
    statements: async (query, sent) => {
      const seen: string[] = [];
      service.db.onStatement = (sql) => seen.push(sql.replace(/\s+/g, ' '));
      try {
        const { errors } = await ask(query, sent);
        if (errors.length > 0) throw new Error(JSON.stringify(errors));
      } finally {
        service.db.onStatement = null;
      }
      return seen;
    },
    close: async () => {
      await app.close();
      service.db.close();
    },
  };
}
