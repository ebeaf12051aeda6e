// Lowers the priority of a long-running thread, so that threads answering queries go first.
import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';

/**
 * Lowers the priority of the calling thread alone. Linux counts priorities by thread and tells a thread its number;
 * where the system does not, the thread keeps its priority.
 */
export function giveWay(): void {
  try {
    const thread = Number(basename(readlinkSync('/proc/thread-self')));
    if (thread > 0) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not Linux, or not allowed: the work is the same, only less polite.
  }
}
