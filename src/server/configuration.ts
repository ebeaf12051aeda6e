// The configuration of the service, read from environment variables and checked.
import { z } from 'zod';
import { ConfigurationError, type SettingName, unknownSettings } from './setting-names.js';

const wholeNumber = (least: number, standard: number) => z.coerce.number().int().min(least).default(standard);
const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');

const settings = {
  NODE_ENV: z.string().default('development'),
  UPHELD_DB: z.string().min(1).default('data/upheld.db'),
  UPHELD_RULES: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  UPHELD_INTROSPECTION: onOff.optional(),
  UPHELD_GRAPHIQL: onOff.optional(),
  UPHELD_WRITES: onOff.default(false),
  UPHELD_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  UPHELD_RATE_LIMIT: z.coerce.number().int().min(0).optional(),
  UPHELD_TRUST_PROXY: onOff.default(false),
  UPHELD_MAX_DEPTH: wholeNumber(1, 16),
  UPHELD_MAX_ALIASES: wholeNumber(0, 30),
  UPHELD_MAX_DIRECTIVES: wholeNumber(0, 50),
  UPHELD_MAX_COST: wholeNumber(1, 20_000),
  UPHELD_MAX_TOKENS: wholeNumber(1, 4000),
  UPHELD_MAX_BODY_BYTES: wholeNumber(1024, 16 * 1024 * 1024),
  UPHELD_MAX_LETTER_BYTES: wholeNumber(1024, 10 * 1024 * 1024),
  UPHELD_CLOSE_SECONDS: wholeNumber(0, 10),
} satisfies Record<SettingName | 'NODE_ENV' | 'PORT' | 'HOST', z.ZodType>;
const environment = z.object(settings);

/** Only this machine reaches these: no rate limit unless one is stated, and writing needs no key once it is on. */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** How far a query may go; over a limit is refused with a code of its own. */
export interface Limits {
  depth: number;
  aliases: number;
  directives: number;
  cost: number;
  tokens: number;
  bodyBytes: number;
  /** Of one letter's text in UTF-8, or of its PDF. */
  letterBytes: number;
  /** Requests a minute and client address; 0 is no limit. */
  requestsPerMinute: number;
}

export interface Configuration {
  /** Path of the database, or ":memory:". */
  db: string;
  /** Folders of topics beside the shipped ones. */
  rules: string[];
  port: number;
  host: string;
  introspection: boolean;
  graphiql: boolean;
  /** Whether the database is neither made nor written to, also not to bring what is stored up to date. */
  readOnly: boolean;
  /** Whether letters may be stored and removed over the graph. */
  writes: boolean;
  logLevel: z.infer<typeof environment>['UPHELD_LOG_LEVEL'];
  /** Whether the client's address is taken from X-Forwarded-For. */
  trustProxy: boolean;
  closeSeconds: number;
  limits: Limits;
}

/**
 * The configuration that these environment variables make, with the defaults of docs/graph.md. Introspection and
 * GraphiQL are on unless NODE_ENV is "production". Throws ConfigurationError, also for an UPHELD_ variable that is no setting.
 */
export function readConfiguration(variables: Record<string, string | undefined>): Configuration {
  const unknown = unknownSettings(variables);
  const stated = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = environment.safeParse(stated);
  if (!read.success || unknown.length > 0) {
    const wrong = read.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
    throw new ConfigurationError([...unknown, ...wrong]);
  }
  const value = read.data;
  const development = value.NODE_ENV !== 'production';
  return {
    db: value.UPHELD_DB,
    rules: value.UPHELD_RULES?.split(':') ?? [],
    port: value.PORT,
    host: value.HOST,
    introspection: value.UPHELD_INTROSPECTION ?? development,
    graphiql: value.UPHELD_GRAPHIQL ?? development,
    readOnly: false,
    writes: value.UPHELD_WRITES && LOOPBACK.has(value.HOST),
    logLevel: value.UPHELD_LOG_LEVEL,
    trustProxy: value.UPHELD_TRUST_PROXY,
    closeSeconds: value.UPHELD_CLOSE_SECONDS,
    limits: {
      depth: value.UPHELD_MAX_DEPTH,
      aliases: value.UPHELD_MAX_ALIASES,
      directives: value.UPHELD_MAX_DIRECTIVES,
      cost: value.UPHELD_MAX_COST,
      tokens: value.UPHELD_MAX_TOKENS,
      bodyBytes: value.UPHELD_MAX_BODY_BYTES,
      letterBytes: value.UPHELD_MAX_LETTER_BYTES,
      requestsPerMinute: value.UPHELD_RATE_LIMIT ?? (LOOPBACK.has(value.HOST) ? 0 : 1200),
    },
  };
}
