// Where the data files lie: beside the code that reads them, in `src`, and in `dist`, to which the build copies them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('./', import.meta.url);

/** The path of a data file or folder, named from the root of the source: `dataPath('forecast/data/model.json')`. */
export function dataPath(name: string): string {
  return fileURLToPath(new URL(name, root));
}

/** What a JSON data file holds. The caller names its type: shipped data is checked by tests, not at each start. */
export function readData<T>(name: string): T {
  return JSON.parse(readFileSync(dataPath(name), 'utf8')) as T;
}

/** What a JSON file holds that the build leaves beside the compiled code; null where the source runs uncompiled. */
export function findBuiltData<T>(name: string): T | null {
  return existsSync(dataPath(name)) ? readData(name) : null;
}

/** The names of the JSON files in a folder of data, in order. */
export function dataFilesIn(folder: string): string[] {
  return readdirSync(dataPath(folder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => `${folder}/${file}`);
}
