// `upheld serve`: serves the graph until it is told to stop.
import type { Command } from 'commander';
import { dbOption, parseCount, rulesOption } from './options.js';
import { printText, remark } from './output.js';

/** Adds the command. */
export function register(program: Command): void {
  program
    .command('serve')
    .option('--port <n>', 'port to listen on (environment: PORT)', parseCount)
    .addOption(dbOption())
    .addOption(rulesOption())
    .option('--read-only', 'write nothing at all: neither letters nor what follows from changed rules')
    .action(serve);
}

interface ServeOptions {
  port?: number;
  db: string;
  rules: string[];
  readOnly?: boolean;
}

async function serve(options: ServeOptions): Promise<void> {
  const { readConfiguration } = await import('../server/configuration.js');
  const { startServer } = await import('../server.js');
  const port = options.port === undefined ? {} : { port: options.port };
  const config = readConfiguration(process.env);
  const readOnly = options.readOnly === true;
  const server = await startServer({
    ...config,
    ...port,
    db: options.db,
    rules: options.rules,
    readOnly,
    writes: config.writes && !readOnly,
  });
  printText(`upheld: ready at ${server.url}`);
  const stop = (): void => {
    remark('upheld: stopping …');
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
