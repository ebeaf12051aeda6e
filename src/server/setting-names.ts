// The names of the settings, so that a misspelt one is refused by every command and not passed over.

/** Settings of the service; `configuration.ts` says what each may hold. UPHELD_DB and UPHELD_RULES are those of every command. */
export const SETTING_NAMES = [
  'UPHELD_DB',
  'UPHELD_RULES',
  'UPHELD_WRITES',
  'UPHELD_INTROSPECTION',
  'UPHELD_GRAPHIQL',
  'UPHELD_LOG_LEVEL',
  'UPHELD_RATE_LIMIT',
  'UPHELD_TRUST_PROXY',
  'UPHELD_MAX_DEPTH',
  'UPHELD_MAX_ALIASES',
  'UPHELD_MAX_DIRECTIVES',
  'UPHELD_MAX_COST',
  'UPHELD_MAX_TOKENS',
  'UPHELD_MAX_BODY_BYTES',
  'UPHELD_MAX_LETTER_BYTES',
  'UPHELD_CLOSE_SECONDS',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** What tests and benchmarks are told: no settings of the program. */
const OF_TESTS_AND_BENCHES = ['UPHELD_SHARED', 'UPHELD_BROWSER', 'UPHELD_BENCH_USAGE'];

/** Settings of earlier versions, with what takes their place. */
const GONE: Record<string, string> = {
  UPHELD_READ_ONLY: 'UPHELD_WRITES=on lets letters be stored and removed; without it nothing can be written',
};

/** One line for each variable that begins as a setting does and is none; empty where all are known. */
export function unknownSettings(variables: Record<string, string | undefined>): string[] {
  const known = new Set<string>([...SETTING_NAMES, ...OF_TESTS_AND_BENCHES]);
  return Object.keys(variables)
    .filter((name) => variables[name] !== '' && name.startsWith('UPHELD_') && !known.has(name))
    .sort()
    .map((name) => {
      const gone = GONE[name];
      return gone ? `${name}: is no longer a setting. ${gone}.` : `${name}: is no setting.`;
    });
}

/** What is wrong with the settings, one line a variable. */
export class ConfigurationError extends Error {
  readonly code = 'CONFIGURATION_INVALID';

  constructor(lines: readonly string[]) {
    super(`The configuration is not valid.\n  ${lines.join('\n  ')}\n  See docs/graph.md.`);
  }
}

/** Throws ConfigurationError where a variable begins with UPHELD_ and is no setting. */
export function refuseUnknownSettings(variables: Record<string, string | undefined>): void {
  const lines = unknownSettings(variables);
  if (lines.length > 0) throw new ConfigurationError(lines);
}
