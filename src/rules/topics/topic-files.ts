// Lists the topic files of a folder of rules, which has one folder for each edition.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths relative to the folder, "<edition>/<topic>.json", in order; empty where there is no such folder. */
export function topicFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const editions = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return editions.flatMap((edition) =>
    readdirSync(join(folder, edition))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => `${edition}/${file}`),
  );
}
