// What every resolver of one request can reach.
import type { ServiceContext } from '../jobs/context.js';
import type { Knowledge } from './knowledge.js';
import { createLoaders, type Loaders } from './loaders.js';

export interface GraphSettings {
  /** Whether letters may be stored and removed over the graph. */
  writes: boolean;
  /** The largest letter, of its text in UTF-8 or of its PDF. */
  letterBytes: number;
}

export interface GraphContext {
  service: ServiceContext;
  knowledge: Knowledge;
  readonly loaders: Loaders;
  settings: GraphSettings;
  /** Aborted when the client disconnects, so that long work ends. */
  readonly signal?: AbortSignal | undefined;
}

/** A context for one request: the loaders are its own, the rest is shared; what few requests need is made when asked for. */
export function createGraphContext(
  service: ServiceContext,
  knowledge: Knowledge,
  settings: GraphSettings,
  gone?: () => AbortSignal,
): GraphContext {
  let loaders: Loaders | null = null;
  let signal: AbortSignal | undefined;
  return {
    service,
    knowledge,
    settings,
    get loaders() {
      loaders ??= createLoaders(service);
      return loaders;
    },
    get signal() {
      signal ??= gone?.();
      return signal;
    },
  };
}
