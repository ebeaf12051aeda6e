// Starts one server of the benchmark as a process of its own; asks it for its processor time, and ends it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./server.mjs', import.meta.url));
const hook = new URL('./one-graphql.mjs', import.meta.url).href;

/** Below this share of a processor a server has nothing left to do on its own. */
const IDLE = 0.02;
const LONGEST_WAIT = 300;

/** Started and idle: whatever it does after its start (the product looks for near-identical rationales) is over. */
export async function startServer(kind, db, folder) {
  // The product logs as it does in service: to a file here.
  const log = join(folder, `${kind}.log`);
  const output = openSync(log, 'w');
  const child = spawn(
    process.execPath,
    [...(kind.startsWith('mercurius') ? ['--import', hook] : []), program, kind, db],
    { stdio: ['ignore', 'pipe', output, 'ipc'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  closeSync(output);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${kind} ended with ${code}.\n${readFileSync(log, 'utf8').slice(-2000)}`);
  });
  ended.catch(() => undefined);
  const [line] = await Promise.race([once(child.stdout, 'data'), ended]);
  const processorSeconds = async () => {
    child.send('usage');
    const [{ user, system }] = await Promise.race([once(child, 'message'), ended]);
    return (user + system) / 1e6;
  };
  const stop = async () => {
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
  };
  const server = { kind, url: String(line).trim(), processorSeconds, stop };
  await untilIdle(server);
  return server;
}

async function untilIdle({ kind, processorSeconds }) {
  for (let seconds = 0, quiet = 0; quiet < 2; seconds += 1) {
    if (seconds > LONGEST_WAIT)
      throw new Error(`${kind} is still at work ${LONGEST_WAIT} s after its start.`);
    const before = await processorSeconds();
    await wait(1000);
    quiet = (await processorSeconds()) - before < IDLE ? quiet + 1 : 0;
  }
}
