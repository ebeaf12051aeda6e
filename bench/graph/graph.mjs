// The graph under load: the product beside Apollo's defaults, GraphQL Yoga and Mercurius, each with the product's schema
// and data, with and without JIT; p50 and p99 alone (one connection) and concurrent (sixteen); then with an audit beside.
// Servers are processes of their own, in turn and in rounds; the load comes from this one.
// Usage: node bench/graph/graph.mjs --db FILE [--seconds 4] [--rounds 2] [--servers upheld,apollo,…]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { median, round, upheld } from '../support/measure.mjs';
import { bodiesOf } from './queries.mjs';

const { values } = parseArgs({
  options: {
    db: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '2' },
    servers: { type: 'string', default: 'upheld,apollo,yoga,yoga-jit,mercurius,mercurius-jit' },
    queries: { type: 'string', default: 'page,count,search,predict' },
  },
});
if (!values.db) {
  console.error(
    'Usage: node bench/graph/graph.mjs --db FILE; "node bench/scale/scale.mjs --keep FOLDER" makes one.',
  );
  process.exit(2);
}
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const kinds = values.queries.split(',');

async function startServer(kind) {
  const hook = kind === 'upheld' ? [] : ['--import', new URL('./one-graphql.mjs', import.meta.url).href];
  const child = spawn(process.execPath, [...hook, here('server.mjs'), kind, values.db], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [line] = await once(child.stdout, 'data');
  const processorSeconds = async () => {
    child.send('usage');
    const [{ user, system }] = await once(child, 'message');
    return (user + system) / 1e6;
  };
  const stop = async () => {
    child.disconnect();
    await once(child, 'exit');
  };
  return { url: String(line).trim(), processorSeconds, stop };
}

/**
 * p50 and p99 in milliseconds, requests a second, and requests a second of the server's processor time, which other work
 * on the machine moves least; throws where an answer is an error.
 */
async function load({ url, processorSeconds }, kind, connections) {
  const bodies = bodiesOf(kind);
  const first = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodies[0],
  });
  const { errors } = await first.json();
  if (errors) throw new Error(`${kind}: ${JSON.stringify(errors[0])}`);
  const before = await processorSeconds();
  const result = await autocannon({
    url,
    connections,
    duration: Number(values.seconds),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
    requests: bodies.map((body) => ({ body })),
  });
  if (result.non2xx > 0) throw new Error(`${kind} at ${url}: ${result.non2xx} answers were not 200.`);
  const spent = (await processorSeconds()) - before;
  return {
    p50: result.latency.p50,
    p99: result.latency.p99,
    perSecond: result.requests.average,
    perProcessorSecond: result['2xx'] / spent,
  };
}

/** Audits the database over and over until it is told to stop. */
function auditBeside() {
  let stopped = false;
  let child = null;
  const run = async () => {
    while (!stopped) {
      child = spawn(process.execPath, [upheld, 'audit', '--db', values.db, '--json'], { stdio: 'ignore' });
      await once(child, 'close');
    }
  };
  const running = run();
  return async () => {
    stopped = true;
    child?.kill();
    await running;
  };
}

// Brings the stored evaluations up to date, so that no server does it in the background while it is measured.
const { openContext } = await import('../../dist/jobs/context.js');
const { refreshPredictions } = await import('../../dist/jobs/refresh-predictions.js');
const context = openContext({ file: values.db });
await refreshPredictions(context);
context.db.close();

const figures = new Map();
const note = (server, key, figure) => {
  const name = `${server} ${key}`;
  figures.set(name, [...(figures.get(name) ?? []), figure]);
};
for (let number = 0; number < Number(values.rounds); number += 1) {
  for (const server of values.servers.split(',')) {
    const running = await startServer(server);
    for (const kind of kinds) {
      await load(running, kind, 4); // warm
      note(server, `${kind} alone`, await load(running, kind, 1));
      note(server, `${kind} concurrent`, await load(running, kind, 16));
    }
    if (server === 'upheld') {
      const end = auditBeside();
      for (const kind of kinds) note(server, `${kind} with an audit`, await load(running, kind, 1));
      await end();
    }
    await running.stop();
    console.error(`${server} round ${number + 1} done`);
  }
}
const rows = [...figures].map(([name, found]) => {
  const middle = (key) => round(median(found.map((one) => one[key])));
  return {
    name,
    p50: middle('p50'),
    p99: middle('p99'),
    perSecond: middle('perSecond'),
    perProcessorSecond: middle('perProcessorSecond'),
  };
});
const rateOf = (server, kind) =>
  rows.find(({ name }) => name === `${server} ${kind} concurrent`)?.perProcessorSecond;
const ratios = Object.fromEntries(
  kinds.map((kind) => [
    kind,
    Object.fromEntries(
      values.servers
        .split(',')
        .filter((server) => server !== 'upheld')
        .map((server) => [server, round(rateOf('upheld', kind) / rateOf(server, kind))]),
    ),
  ]),
);
console.log(JSON.stringify({ rows, upheldToPeersByProcessorTime: ratios }, null, 2));
process.exit(0);
