// The program of one worker thread: reads and evaluates files and answers with JSON. Opens no database.
import { parentPort, workerData } from 'node:worker_threads';
import { closeDocuments } from '../../document/read-document.js';
import { openRuleContext } from '../context.js';
import { failureOf } from '../threads/thread-failure.js';
import type { ThreadAnswer, ThreadMessage, ThreadOptions, ThreadResult } from './letter-pool.js';
import { prepareLetter } from './prepare-letters.js';
import { readLetters } from './read-letters.js';

/** Files read at once in a thread: bounds its memory where they are large. */
const AT_ONCE = 2;

const { ruleFolders } = workerData as ThreadOptions;
const rules = openRuleContext(ruleFolders);

async function resultsOf(chunk: readonly string[]): Promise<ThreadResult[]> {
  const results: ThreadResult[] = [];
  for await (const read of readLetters(chunk, AT_ONCE)) {
    const letter = prepareLetter(rules, read);
    if ('unpack' in letter) {
      results.push({ source: letter.source, json: JSON.stringify(letter.unpack()) });
      continue;
    }
    results.push({ source: letter.source, ...failureOf(letter.error) });
  }
  return results;
}

function say(answer: ThreadAnswer): void {
  parentPort?.postMessage(answer);
}

/** Chunks one after another, so that answers come in their order. */
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (message: ThreadMessage) => {
  last = last.then(async () => {
    if (message === 'close') {
      await closeDocuments();
      parentPort?.close();
    } else say(await resultsOf(message.chunk));
  });
});
say('ready');
