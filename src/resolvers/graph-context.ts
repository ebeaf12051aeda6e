// What every resolver of one request can reach. Knows no transport.
import type { ServiceContext } from '../jobs/context.js';
import type { Knowledge } from './knowledge.js';
import { createLoaders, type Loaders } from './loaders.js';

export interface GraphSettings {
  /** Whether letters may be stored and removed over the graph. */
  readOnly: boolean;
  /** The largest letter, of its text in UTF-8 or of its PDF. */
  letterBytes: number;
}

export interface GraphContext {
  service: ServiceContext;
  knowledge: Knowledge;
  loaders: Loaders;
  settings: GraphSettings;
  /** Aborted where whoever asked is gone: long work ends. */
  signal?: AbortSignal;
}

/** A context for one request: the loaders are its own, the rest is shared. */
export function createGraphContext(
  service: ServiceContext,
  knowledge: Knowledge,
  settings: GraphSettings,
  signal?: AbortSignal,
): GraphContext {
  return { service, knowledge, settings, loaders: createLoaders(service), ...(signal ? { signal } : {}) };
}
