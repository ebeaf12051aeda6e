// Load on one server from this process: a closed loop of some connections, or requests at a fixed rate.
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';

const headers = { 'content-type': 'application/json' };

/**
 * Every connection asks again as soon as it has its answer: p50 and p99 in milliseconds, requests a second, and the
 * server's processor milliseconds a request, which other work on the machine moves least.
 */
export async function closedLoop({ kind, url, processorSeconds }, bodies, { connections, seconds }) {
  const before = await processorSeconds();
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
    method: 'POST',
    requests: bodies.map((body) => ({ body })),
  });
  const spent = (await processorSeconds()) - before;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${kind}: ${result.non2xx} answers were not 200, ${result.errors} did not come.`);
  return {
    p50: result.latency.p50,
    p99: result.latency.p99,
    perSecond: result.requests.average,
    processorMs: (1000 * spent) / result['2xx'],
  };
}

/**
 * Requests at even distances, whether or not earlier ones are answered; latencies count from the moment at which a
 * request was due, so that a server that stalls is charged for everything that had to wait.
 */
export async function fixedRate({ kind, url, processorSeconds }, bodies, { perSecond, seconds }) {
  const agent = new Agent({ keepAlive: true });
  const before = await processorSeconds();
  const latencies = [];
  const asked = [];
  const began = performance.now();
  for (let at = 0; at < perSecond * seconds; at += 1) {
    const due = began + (1000 * at) / perSecond;
    const early = due - performance.now();
    if (early > 0) await wait(early);
    const answered = post(url, agent, bodies[at % bodies.length]).then((status) => {
      if (status !== 200) throw new Error(`${kind}: an answer was ${status}.`);
      latencies.push(performance.now() - due);
    });
    asked.push(answered);
  }
  await Promise.all(asked);
  const spent = (await processorSeconds()) - before;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const percentile = (share) => latencies[Math.ceil(share * latencies.length) - 1];
  return {
    p50: percentile(0.5),
    p99: percentile(0.99),
    perSecond,
    processorMs: (1000 * spent) / asked.length,
  };
}

function post(url, agent, body) {
  return new Promise((done, failed) => {
    const sent = request(url, { method: 'POST', headers, agent }, (answer) => {
      answer.resume();
      answer.once('end', () => done(answer.statusCode));
      answer.once('error', failed);
    });
    sent.once('error', failed);
    sent.end(body);
  });
}

/** The data of each answer, as text; throws where one has errors. */
export async function dataOf({ kind, url }, bodies) {
  const found = [];
  for (const body of bodies) {
    const answer = await fetch(url, { method: 'POST', headers, body });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(`${kind}: ${JSON.stringify(errors[0])}`);
    found.push(JSON.stringify(data));
  }
  return found;
}
