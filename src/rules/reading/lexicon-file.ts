// The data of reading (lexicon/**.json), read by name: the one place that knows where they lie.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../src/rules/reading/lexicon/', import.meta.url);

/** What the file `lexicon/<name>.json` holds. */
export function readLexiconFile<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
}

/** Names of the files of a folder of the lexicon, in order, as `readLexiconFile` takes them. */
export function lexiconFilesOf(name: string): string[] {
  return readdirSync(new URL(`${name}/`, folder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => `${name}/${file.slice(0, -'.json'.length)}`);
}
