// One open connection: Drizzle over better-sqlite3, statements prepared once, and a hook that sees each one sent.
import type { Database as Connection, Statement } from 'better-sqlite3';
import type { SQL } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';

export type StatementListener = (sql: string, parameters: readonly unknown[]) => void;
export type Orm = BetterSQLite3Database;

/** Shapes of filters are few; a client that sends ever new ones pushes the oldest statement out. */
const STATEMENTS_KEPT = 500;

/** What `iterate` takes of a select of Drizzle. */
interface Streamed<Row> {
  all(): Row[];
  toSQL(): { sql: string; params: unknown[] };
}

/** Where a list changes its way of asking; tests set them low. */
export interface ListLimits {
  /** So many rows are walked in order and asked one by one before the rest of a filter is listed instead. */
  rowsWalked: number;
  /** Above so many matches of a search a list in order asks about row after row instead of listing the matches. */
  matchesListed: number;
  /** Up to so many matches of a search are sorted at once, rather than looked for among the rows in order. */
  matchesSorted: number;
  /** RELEVANCE ranks so many of the newest stored matches; bm25 costs about 2 µs a match. */
  matchesRanked: number;
}

export class Database {
  readonly orm: Orm;
  readonly limits: ListLimits = {
    rowsWalked: 2_000,
    matchesListed: 20_000,
    matchesSorted: 500,
    matchesRanked: 20_000,
  };
  /** Sees every statement sent by the doors, in order; for tests and logs. */
  onStatement: StatementListener | null = null;
  /** Called where a transaction was rolled back: what was remembered of its rows is not there. */
  readonly forgetters: (() => void)[] = [];
  readonly #dialect = new SQLiteSyncDialect();
  readonly #prepared = new Map<unknown, unknown>();
  readonly #statements = new Map<string, Statement>();

  constructor(
    readonly connection: Connection,
    readonly readonly: boolean,
  ) {
    this.orm = drizzle(connection, {
      logger: { logQuery: (sql, parameters) => this.onStatement?.(sql, parameters) },
    });
  }

  /** What `build` prepares with Drizzle on this connection, prepared at its first use; see `once`. */
  prepared<T>(build: (orm: Orm) => T): T {
    return this.#kept(build, () => build(this.orm));
  }

  /** What `build` makes for this connection, made at its first use. `build` must be a constant of its module. */
  once<T>(build: (db: Database) => T): T {
    return this.#kept(build, () => build(this));
  }

  /** Rows of a statement that is composed at run time; statements of equal text are prepared once. */
  all<Row>(query: SQL): Row[] {
    const { statement, parameters } = this.#statementOf(query);
    return statement.all(...parameters) as Row[];
  }

  /**
   * Rows of a select, one at a time as the loop asks for them; nothing is held. `fields` are those of the select, none of
   * them in need of decoding: values come as they are stored.
   */
  *iterate<Row extends object>(fields: Record<keyof Row, unknown>, select: Streamed<Row>): Generator<Row> {
    const { sql, params } = select.toSQL();
    this.onStatement?.(sql, params);
    const names = Object.keys(fields);
    const rows = this.connection
      .prepare(sql)
      .raw()
      .iterate(...params) as IterableIterator<unknown[]>;
    for (const values of rows) {
      const row: Record<string, unknown> = {};
      for (let at = 0; at < names.length; at++) row[names[at] ?? ''] = values[at];
      yield row as Row;
    }
  }

  /** Reads one state of the database, whatever is written meanwhile. */
  snapshot<T>(work: () => T): T {
    return this.connection.transaction(work).deferred();
  }

  /** Runs a statement that is composed at run time and gives no rows. */
  run(query: SQL): void {
    const { statement, parameters } = this.#statementOf(query);
    statement.run(...parameters);
  }

  /** Runs `work` in one write transaction: all of it is stored, or, where it throws, nothing. */
  transaction<T>(work: () => T): T {
    try {
      return this.connection.transaction(work).immediate();
    } catch (error) {
      for (const forget of this.forgetters) forget();
      throw error;
    }
  }

  /**
   * Closes the connection. A writer lets the planner refresh its statistics where they are stale and, where it is alone,
   * brings the log into the file and takes it out of use: the file is then whole by itself, also on media that take no other.
   */
  close(): void {
    if (!this.connection.open) return;
    if (!this.readonly) {
      this.#quietly('optimize');
      // Others that have the file open keep the log; they are not waited for.
      this.#quietly('busy_timeout = 0');
      this.#quietly('journal_mode = DELETE');
    }
    this.connection.close();
  }

  #quietly(pragma: string): void {
    try {
      this.connection.pragma(pragma);
    } catch {
      // Another program is at work on the file: it does the same when it closes.
    }
  }

  #kept<T>(key: unknown, make: () => T): T {
    if (!this.#prepared.has(key)) this.#prepared.set(key, make());
    return this.#prepared.get(key) as T;
  }

  #statementOf(query: SQL): { statement: Statement; parameters: unknown[] } {
    const { sql, params } = this.#dialect.sqlToQuery(query);
    this.onStatement?.(sql, params);
    let statement = this.#statements.get(sql);
    if (statement) this.#statements.delete(sql);
    else statement = this.connection.prepare(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > STATEMENTS_KEPT) {
      for (const oldest of this.#statements.keys()) {
        this.#statements.delete(oldest);
        break;
      }
    }
    return { statement, parameters: params };
  }
}
