// `upheld rules format`: rewrites topic files in their standard form, or checks that they are in it.
import { formatFolder } from '../rules/topics/format-folder.js';
import { EXIT } from './failure.js';
import { printText } from './output.js';
import { workingFolder } from './working-folder.js';

/** Writes the files that are not in standard form, or with `check` names them and fails. */
export function formatRules(options: { rules: string[]; check?: boolean }): void {
  const folders = options.rules.length > 0 ? options.rules : [workingFolder('--rules')];
  const paths = folders.flatMap((folder) => formatFolder(folder, { write: !options.check }));
  if (paths.length === 0) {
    printText('Every topic file is in standard form.');
    return;
  }
  printText(paths.join('\n'));
  if (options.check) process.exitCode = EXIT.failed;
}
