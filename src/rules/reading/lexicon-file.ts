// The data of reading (lexicon/**.json), read by name.
import { dataFilesIn, readData } from '../../data-files.js';

const FOLDER = 'rules/reading/lexicon';

/** What the file `lexicon/<name>.json` holds. */
export function readLexiconFile<T>(name: string): T {
  return readData<T>(`${FOLDER}/${name}.json`);
}

/** Names of the files of a folder of the lexicon, in order, as `readLexiconFile` takes them. */
export function lexiconFilesOf(name: string): string[] {
  return dataFilesIn(`${FOLDER}/${name}`).map((file) => file.slice(FOLDER.length + 1, -'.json'.length));
}
