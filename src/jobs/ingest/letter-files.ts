// Which files hold letters: the named ones, and every .txt and .pdf below named folders. Reads no content.
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const KINDS = new Set(['.txt', '.pdf']);

/** A path that does not exist or cannot be listed; usage, not a bad letter. */
export class PathError extends Error {
  readonly code = 'PATH_NOT_FOUND';
  constructor(readonly path: string) {
    super(`There is no file or folder "${path}". Name letters (.txt, .pdf) or folders of them.`);
  }
}

function* below(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* below(path);
    else if (entry.isFile() && KINDS.has(extname(entry.name).toLowerCase())) yield path;
  }
}

/**
 * Paths of letters in the order named, folders by name and with their subfolders. A file that is named itself is
 * always among them; in folders other kinds of files are passed over. Throws PathError.
 */
export function* letterFiles(paths: readonly string[]): Generator<string> {
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) throw new PathError(path);
    if (stats.isDirectory()) yield* below(path);
    else yield path;
  }
}
