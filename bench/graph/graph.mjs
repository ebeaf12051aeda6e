// The graph under load: the product beside Apollo's defaults, GraphQL Yoga and Mercurius, each with the product's schema
// and data, with and without JIT; alone, concurrent, and at a fixed rate without and with audits beside. Every server is
// a process of its own and idle before it is measured; all give the same data; each query goes round them in turn.
import { parseArgs } from 'node:util';
import { round, workFolder } from '../support/measure.mjs';
import { auditBeside } from './audit-beside.mjs';
import { closedLoop, dataOf, fixedRate } from './load.mjs';
import { bodiesOf, QUERIES } from './queries.mjs';
import { startServer } from './running-server.mjs';
import { Figures, tablesOf } from './tables.mjs';

const USAGE = `Usage: node bench/graph/graph.mjs --db FILE [--seconds 4] [--rounds 3] [--rate 20] [--beside graph|command]
  [--servers upheld,apollo,yoga,yoga-jit,mercurius,mercurius-jit] [--queries ${QUERIES.join()}]
"node bench/scale/scale.mjs --keep FOLDER" makes a database.`;
const { values } = parseArgs({
  options: {
    db: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    rate: { type: 'string', default: '20' },
    beside: { type: 'string', default: 'graph' },
    servers: { type: 'string', default: 'upheld,apollo,yoga,yoga-jit,mercurius,mercurius-jit' },
    queries: { type: 'string', default: QUERIES.join() },
  },
});
if (!values.db) {
  console.error(USAGE);
  process.exit(2);
}
const { db, beside } = values;
const [seconds, rounds, perSecond] = [values.seconds, values.rounds, values.rate].map(Number);
const queries = values.queries.split(',');
const kinds = values.servers.split(',');
const WARM = { connections: 4, seconds: Math.min(seconds, 3) };

// Brings the stored evaluations up to date, so that no server does it in the background while it is measured, and
// leaves the planner's statistics fresh.
const { openContext } = await import('../../dist/jobs/context.js');
const { refreshPredictions } = await import('../../dist/jobs/ingest/refresh-predictions.js');
const context = openContext({ file: db });
await refreshPredictions(context);
context.db.close();

const servers = [];
for (const kind of kinds) servers.push(await startServer(kind, db, workFolder()));
const bodies = new Map(queries.map((query) => [query, bodiesOf(query)]));
const answerBytes = {};
for (const query of queries) {
  const answers = [];
  for (const server of servers) answers.push(await dataOf(server, bodies.get(query)));
  const other = answers.findIndex((found) => found.join('\n') !== answers[0].join('\n'));
  if (other > 0) throw new Error(`${kinds[other]} answers ${query} otherwise than ${kinds[0]}.`);
  answerBytes[query] = round(answers[0].join('').length / answers[0].length);
}

const figures = new Figures();
for (let number = 1; number <= rounds; number += 1) {
  for (const query of queries) {
    for (const server of servers) {
      if (number === 1) await closedLoop(server, bodies.get(query), WARM);
      for (const [way, connections] of Object.entries({ alone: 1, concurrent: 16 })) {
        const figure = await closedLoop(server, bodies.get(query), { connections, seconds });
        figures.add(server.kind, query, way, figure);
      }
    }
    const product = servers.find(({ kind }) => kind === 'upheld');
    if (product) await besideAudits(product, query);
    console.error(`round ${number} of ${rounds}: ${query} done`);
  }
}
for (const server of servers) await server.stop();

/** The product at a fixed rate that leaves it room, without and with audits. */
async function besideAudits(product, query) {
  const load = { perSecond, seconds: Math.max(seconds, 5) };
  figures.add('upheld', query, 'rate', await fixedRate(product, bodies.get(query), load));
  const audits = auditBeside(beside, { url: product.url, db });
  const figure = await Promise.race([fixedRate(product, bodies.get(query), load), audits.failed]);
  figures.add('upheld', query, 'audit', { ...figure, audits: await audits.stop() });
}

const peers = kinds.filter((kind) => kind !== 'upheld');
console.log(JSON.stringify({ answerBytes, rows: figures.rows() }, null, 2));
console.error(tablesOf(figures, { queries, peers, perSecond }));
process.exit(0);
