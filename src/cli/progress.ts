// A progress bar on standard error where it is a terminal, and nothing where it is not.
import { env, stderr } from 'node:process';
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** So many are done. */
  at(done: number): void;
  end(): void;
}

const SILENT: Progress = { at: () => undefined, end: () => undefined };

/** A bar of `total` members, named in the plural ("letters"). Without colour where NO_COLOR is set. */
export function showProgress(total: number, what: string): Progress {
  if (!stderr.isTTY || total < 2) return SILENT;
  const plain = env.NO_COLOR !== undefined && env.NO_COLOR !== '';
  const bar = new SingleBar(
    {
      stream: stderr,
      clearOnComplete: true,
      format: `{bar} {percentage}%  {value} of {total} ${what}  {eta_formatted} left`,
    },
    plain ? Presets.legacy : Presets.shades_classic,
  );
  bar.start(total, 0);
  return { at: (done) => bar.update(done), end: () => bar.stop() };
}
