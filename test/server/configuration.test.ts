// The configuration from environment variables: defaults, each setting, and what is refused.
import { ConfigurationError, readConfiguration } from '../../src/server/configuration.js';

test('nothing set: port 4000 of this machine only, everything open that a developer needs', () => {
  expect(readConfiguration({})).toMatchObject({
    db: 'data/upheld.db',
    rules: [],
    port: 4000,
    host: '127.0.0.1',
    introspection: true,
    graphiql: true,
    readOnly: false,
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

test('an empty variable is one that is not set', () => {
  expect(readConfiguration({ PORT: '', UPHELD_DB: '' })).toMatchObject({ port: 4000, db: 'data/upheld.db' });
});

test.each([
  ['a port that is no number', { PORT: 'http' }, 'PORT'],
  ['a port out of range', { PORT: '70000' }, 'PORT'],
  ['a switch that is neither on nor off', { UPHELD_READ_ONLY: 'yes' }, 'UPHELD_READ_ONLY'],
  ['a negative limit', { UPHELD_MAX_DEPTH: '-1' }, 'UPHELD_MAX_DEPTH'],
  ['an unknown log level', { UPHELD_LOG_LEVEL: 'loud' }, 'UPHELD_LOG_LEVEL'],
])('%s is refused and named', (_, variables, name) => {
  expect(() => readConfiguration(variables)).toThrow(ConfigurationError);
  expect(() => readConfiguration(variables)).toThrow(name);
});
