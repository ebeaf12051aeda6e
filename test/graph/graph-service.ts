// The service over a database in memory that holds the sample letters, asked as clients ask. For tests.
import { join } from 'node:path';
import { saveLetters } from '../../src/db/letters/save-letters.js';
import { openContext, type ServiceContext } from '../../src/jobs/context.js';
import { evaluateLetter } from '../../src/jobs/ingest/evaluate-letter.js';
import { ingestFiles } from '../../src/jobs/ingest/ingest-files.js';
import { letterFiles } from '../../src/jobs/ingest/letter-files.js';
import { createApp } from '../../src/server/app.js';
import { type Configuration, readConfiguration } from '../../src/server/configuration.js';
import { makeDetermination, makeLetter } from '../support/letter-factory.js';

export interface Answer<Data = Record<string, never>> {
  status: number;
  data: Data | null | undefined;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

export interface GraphService {
  service: ServiceContext;
  /** Where it listens, without a path. */
  url: string;
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

/** So many letters of two determinations each, all different, stored and evaluated as an ingest does. */
function storeMadeUpLetters(service: ServiceContext, count: number): void {
  const letters = Array.from({ length: count }, (_, at) =>
    makeLetter({
      caseNumber: `CM15-8${String(at).padStart(6, '0')}`,
      decisionDate: `2015-03-${String(1 + (at % 28)).padStart(2, '0')}`,
      determinations: [
        makeDetermination(),
        makeDetermination({ disputedService: 'TENS unit', outcome: 'OVERTURNED' }),
      ],
    }),
  );
  saveLetters(
    service.db,
    letters.map((letter) => ({ letter, evaluations: evaluateLetter(service, letter) })),
  );
}

/** A service with the sample letters, or with so many made-up ones instead. */
export async function startGraph(
  variables: Record<string, string> = {},
  { madeUp }: { madeUp?: number } = {},
): Promise<GraphService> {
  const service = openContext({ file: ':memory:', today: () => TODAY });
  if (madeUp === undefined) await ingestFiles(service, sampleFiles());
  else storeMadeUpLetters(service, madeUp);
  const app = await createApp(testConfiguration(variables), service);
  const url = await app.http.listen({ host: '127.0.0.1', port: 0 });
  const ask = async <Data>(query: string, sent: Record<string, unknown> = {}): Promise<Answer<Data>> => {
    const reply = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: sent }),
    });
    const body = (await reply.json()) as { data?: Data | null; errors?: Answer['errors'] };
    return { status: reply.status, data: body.data, errors: body.errors ?? [] };
  };
  return {
    service,
    url,
    ask,
    data: async <Data>(query: string, sent: Record<string, unknown> = {}) => {
      const { data, errors } = await ask<Data>(query, sent);
      if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
      return data;
    },
    codes: async (query, sent) => (await ask(query, sent)).errors.map((error) => error.extensions.code),
    statements: async (query, sent) => {
      const seen: string[] = [];
      service.db.onStatement = (sql) => seen.push(sql.replace(/\s+/g, ' ').trim());
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
