// What every job works with: an open database and a loaded rule base. Opened once by a command or by the server.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AuditedAgainst } from '../audit/audited-determination.js';
import { CHECKS_VERSION } from '../audit/check-determination.js';
import { GUIDELINES } from '../catalogue/guideline-catalogue.js';
import { treatments, vocabulary } from '../catalogue/treatments.js';
import { dayOf } from '../days.js';
import type { Database, StatementListener } from '../db/database.js';
import { openDatabase } from '../db/open-database.js';
import { type FindCitedTopic, indexCitedTopics } from '../rules/judge/cited-topic.js';
import { loadRuleBase } from '../rules/judge/load-rule-base.js';
import type { RuleBase } from '../rules/judge/rule-base.js';
import type { IsoDate } from '../terms.js';

/** What the evaluation of a letter takes; it needs no database, so that worker threads have one of their own. */
export interface RuleContext {
  /** Its version covers the catalogue and the checks, too: whatever changes a stored evaluation changes it. */
  ruleBase: RuleBase;
  findCitedTopic: FindCitedTopic;
  auditedAgainst: AuditedAgainst;
  /** Folders of topic files beside the shipped ones. */
  ruleFolders: readonly string[];
}

export interface ServiceContext extends RuleContext {
  db: Database;
  /** The day that stands for today; fixed in tests. */
  today(): IsoDate;
}

export interface ContextOptions {
  /** Path of the database, or ":memory:". */
  file: string;
  readonly?: boolean;
  /** With `readonly`: where there is no file, nothing is made, and an empty database in memory stands in. */
  emptyWithoutFile?: boolean;
  /** Further folders of topic files. */
  rules?: readonly string[];
  today?: () => IsoDate;
  onStatement?: StatementListener;
}

/** The rule base of the shipped topics and of further folders, checked against the catalogue. Throws RuleBaseError. */
export function openRuleBase(folders: readonly string[] = []): RuleBase {
  const ids = treatments.map(({ id }) => id);
  return versioned(loadRuleBase({ folders, guidelines: GUIDELINES, treatments: ids }));
}

/** The rule base with a version that changes with the checks and the catalogue, too: all that evaluations depend on. */
export function versioned(ruleBase: RuleBase): RuleBase {
  const hash = createHash('sha256').update(
    JSON.stringify([ruleBase.version, CHECKS_VERSION, vocabulary, GUIDELINES]),
  );
  return { ...ruleBase, version: hash.digest('hex').slice(0, 16) };
}

/** The rule base and what is made of it. Throws RuleBaseError. */
export function openRuleContext(folders: readonly string[] = []): RuleContext {
  const ruleBase = openRuleBase(folders);
  return {
    ruleBase,
    findCitedTopic: indexCitedTopics(ruleBase.topics),
    auditedAgainst: {
      topics: new Map(ruleBase.topics.map((topic) => [topic.id, topic])),
      guidelines: ruleBase.guidelines,
    },
    ruleFolders: folders,
  };
}

/** Opens what jobs need. Close the database when done. Throws StorageError or RuleBaseError. */
export function openContext(options: ContextOptions): ServiceContext {
  const rules = openRuleContext(options.rules);
  const { file, readonly = false, emptyWithoutFile = false, onStatement } = options;
  const catalogue = {
    guidelines: [...GUIDELINES],
    treatments: [...treatments],
    topics: [...rules.ruleBase.topics],
  };
  return {
    ...rules,
    db: openDatabase({
      file: readonly && emptyWithoutFile && !existsSync(file) ? ':memory:' : file,
      readonly,
      // Whoever only reads has no use for the tables of the catalogues.
      ...(readonly ? {} : { catalogue }),
      ...(onStatement ? { onStatement } : {}),
    }),
    today: options.today ?? (() => dayOf(Date.now())),
  };
}
