// Files -> stored letters, a batch a transaction. What a batch acknowledges is on the disk; a repeat does no harm.
import type { LetterToSave } from '../../db/letters/letter-to-save.js';
import { saveLetters } from '../../db/letters/save-letters.js';
import type { ServiceContext } from '../context.js';
import { prepareLetters } from './prepare-letters.js';

/** Letters of one transaction: large enough that syncing costs little, small enough that little is done again. */
export const BATCH = 200;
/** Characters that wait for a transaction at most, so that few large letters make one. */
const BATCH_SIZE = 2 ** 24;

export interface IngestSummary {
  files: number;
  /** Letters stored anew. */
  stored: number;
  /** Letters whose text replaced an earlier one, which is kept as a revision. */
  replaced: number;
  /** Files whose letter was there already. */
  alreadyStored: number;
  failed: { source: string; error: Error }[];
}

function* unpacked(batch: readonly (() => LetterToSave)[]): Generator<LetterToSave> {
  for (const unpack of batch) yield unpack();
}

/** Reads and stores the files; `onProgress` hears how many files are done, after each transaction. */
export async function ingestFiles(
  context: ServiceContext,
  files: readonly string[],
  onProgress: (done: number) => void = () => undefined,
): Promise<IngestSummary> {
  const summary: IngestSummary = { files: 0, stored: 0, replaced: 0, alreadyStored: 0, failed: [] };
  let batch: (() => LetterToSave)[] = [];
  let size = 0;
  const save = (): void => {
    for (const saved of saveLetters(context.db, unpacked(batch))) {
      if (saved.alreadyStored) summary.alreadyStored++;
      else if (saved.replaced) summary.replaced++;
      else summary.stored++;
    }
    batch = [];
    size = 0;
    onProgress(summary.files);
  };
  for await (const read of prepareLetters(context, files)) {
    summary.files++;
    if ('error' in read) summary.failed.push(read);
    else {
      batch.push(read.unpack);
      size += read.size;
    }
    if (batch.length >= BATCH || size >= BATCH_SIZE) save();
  }
  save();
  return summary;
}
