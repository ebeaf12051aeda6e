// Audits of everything stored, one after the other until told to stop: asked of the service that is measured, or by the
// command in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { upheld } from '../support/measure.mjs';

// Another day each time, or the service would tell what it remembers; no decision is so old.
const AUDIT = `query Audit($since: Date!) { audit(where: { decisionDate: { gte: $since } }) {
  determinations agreement { agreement count } findingCounts { kind count } likeGroups(first: 20) { nodes { flagged } } } }`;
const DAYS_BEFORE = Date.parse('1900-01-01');
const DAY = 86_400_000;
let audits = 0;

/** `stop` ends it and gives how many audits were begun. */
export function auditBeside(way, { url, db }) {
  let stopped = false;
  let begun = 0;
  let child = null;
  const audit = way === 'command' ? byCommand : byGraph;
  async function byGraph() {
    const since = new Date(DAYS_BEFORE - DAY * audits++).toISOString().slice(0, 10);
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: AUDIT, variables: { since } }),
    });
    const { errors } = await answer.json();
    if (errors) throw new Error(`The audit: ${JSON.stringify(errors[0])}`);
  }
  async function byCommand() {
    child = spawn(process.execPath, [upheld, 'audit', '--db', db, '--json'], { stdio: 'ignore' });
    await once(child, 'close');
  }
  const running = (async () => {
    while (!stopped) {
      begun += 1;
      await audit();
    }
  })();
  return {
    failed: running,
    stop: async () => {
      stopped = true;
      child?.kill();
      await running;
      return begun;
    },
  };
}
