// What every job works with: an open database and a loaded rule base. Opened once by a command or by the server.
import { GUIDELINES } from '../catalogue/guideline-catalogue.js';
import { treatments } from '../catalogue/treatments.js';
import type { Database, StatementListener } from '../db/database.js';
import { openDatabase } from '../db/open-database.js';
import { loadRuleBase } from '../rules/load-rule-base.js';
import type { RuleBase } from '../rules/rule-base.js';
import type { IsoDate } from '../terms.js';

export interface ServiceContext {
  db: Database;
  ruleBase: RuleBase;
  /** The day that stands for today; fixed in tests. */
  today(): IsoDate;
}

export interface ContextOptions {
  /** Path of the database, or ":memory:". */
  file: string;
  readonly?: boolean;
  /** Further folders of topic files. */
  rules?: readonly string[];
  today?: () => IsoDate;
  onStatement?: StatementListener;
}

/** The rule base of the shipped topics and of further folders, checked against the catalogue. Throws RuleBaseError. */
export function openRuleBase(folders: readonly string[] = []): RuleBase {
  return loadRuleBase({ folders, guidelines: GUIDELINES, treatments: treatments.map(({ id }) => id) });
}

/** Opens what jobs need. Close the database when done. Throws StorageError or RuleBaseError. */
export function openContext(options: ContextOptions): ServiceContext {
  const ruleBase = openRuleBase(options.rules);
  const catalogue = {
    guidelines: [...GUIDELINES],
    treatments: [...treatments],
    topics: [...ruleBase.topics],
  };
  const { file, readonly = false, onStatement } = options;
  const db = openDatabase({ file, readonly, catalogue, ...(onStatement ? { onStatement } : {}) });
  return { db, ruleBase, today: options.today ?? (() => new Date().toISOString().slice(0, 10)) };
}
