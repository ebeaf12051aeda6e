// Facts of a request that are read elsewhere, within a bounded time. Knows no readers and no rules.

import type { Fact } from '../facts/fact.js';
import { FactError } from '../facts/fact-error.js';
import type { ProposedRequest } from './request.js';

export interface FactLookUp {
  /** Facts read elsewhere, such as by a slow reader; bounded by `timeoutMs`. */
  lookUpFacts?(request: ProposedRequest): Promise<readonly Fact[]>;
  /** After this many milliseconds without an answer of `lookUpFacts` the evaluation fails. Default: 5000. */
  timeoutMs?: number;
}

/** The looked up facts; none where there is nothing to look them up. Throws FactError where they come too late. */
export async function lookUpFacts(request: ProposedRequest, from: FactLookUp): Promise<readonly Fact[]> {
  if (!from.lookUpFacts) return [];
  const limit = from.timeoutMs ?? 5000;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `Facts looked up elsewhere did not arrive within ${limit} ms.`;
    timer = setTimeout(() => reject(new FactError('FACT_LOOK_UP_TIMEOUT', message, null)), limit);
  });
  try {
    return await Promise.race([from.lookUpFacts(request), late]);
  } finally {
    clearTimeout(timer);
  }
}
