// The configuration from environment variables: defaults, each setting, and what is refused.
import { readConfiguration } from '../../src/server/configuration.js';
import { ConfigurationError } from '../../src/server/setting-names.js';

test('nothing set: port 4000 of this machine only, everything open that a developer needs', () => {
  expect(readConfiguration({})).toMatchObject({
    db: 'data/upheld.db',
    rules: [],
    port: 4000,
    host: '127.0.0.1',
    introspection: true,
    graphiql: true,
    writes: false,
    limits: { requestsPerMinute: 0 },
  });
});

test('in production introspection and GraphiQL are off unless they are asked for', () => {
  expect(readConfiguration({ NODE_ENV: 'production' })).toMatchObject({
    introspection: false,
    graphiql: false,
  });
  const asked = { NODE_ENV: 'production', UPHELD_INTROSPECTION: 'on', UPHELD_GRAPHIQL: 'on' };
  expect(readConfiguration(asked)).toMatchObject({ introspection: true, graphiql: true });
  expect(readConfiguration({ UPHELD_GRAPHIQL: 'off' })).toMatchObject({
    introspection: true,
    graphiql: false,
  });
});

test('a service that others can reach has a rate limit; one that is stated always holds', () => {
  expect(readConfiguration({ HOST: '0.0.0.0' }).limits.requestsPerMinute).toBe(1200);
  expect(readConfiguration({ HOST: '0.0.0.0', UPHELD_RATE_LIMIT: '0' }).limits.requestsPerMinute).toBe(0);
  expect(readConfiguration({ UPHELD_RATE_LIMIT: '5' }).limits.requestsPerMinute).toBe(5);
});

test('writing is off until it is switched on, and for this machine alone', () => {
  expect(readConfiguration({ UPHELD_WRITES: 'on' }).writes).toBe(true);
  expect(readConfiguration({ UPHELD_WRITES: 'off' }).writes).toBe(false);
  expect(readConfiguration({ UPHELD_WRITES: 'on', HOST: '0.0.0.0' }).writes).toBe(false);
});

test('a variable that begins as a setting does and is none is refused by name, all of them at once', () => {
  const misspelt = { UPHELD_READONLY: 'on', UPHELD_READ_ONLY: 'on', UPHELD_MAX_DEPTHS: '3' };
  for (const name of Object.keys(misspelt)) expect(() => readConfiguration(misspelt)).toThrow(name);
  expect(() => readConfiguration({ UPHELD_READ_ONLY: 'on' })).toThrow('UPHELD_WRITES');
});

test('what tests and benchmarks are told is passed over, and so are other programs', () => {
  const others = { UPHELD_SHARED: '/a', UPHELD_BROWSER: '/b', UPHELD_BENCH_USAGE: '/c', UPHOLD_DB: 'x' };
  expect(readConfiguration(others)).toEqual(readConfiguration({}));
});

test('an empty variable is one that is not set', () => {
  expect(readConfiguration({ PORT: '', UPHELD_DB: '' })).toMatchObject({ port: 4000, db: 'data/upheld.db' });
});

test.each([
  ['a port that is no number', { PORT: 'http' }, 'PORT'],
  ['a port out of range', { PORT: '70000' }, 'PORT'],
  ['a switch that is neither on nor off', { UPHELD_WRITES: 'yes' }, 'UPHELD_WRITES'],
  ['a negative limit', { UPHELD_MAX_DEPTH: '-1' }, 'UPHELD_MAX_DEPTH'],
  ['an unknown log level', { UPHELD_LOG_LEVEL: 'loud' }, 'UPHELD_LOG_LEVEL'],
])('%s is refused and named', (_, variables, name) => {
  expect(() => readConfiguration(variables)).toThrow(ConfigurationError);
  expect(() => readConfiguration(variables)).toThrow(name);
});
