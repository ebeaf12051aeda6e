// Rows of storage by their ids, many in one statement. Of ids that were announced together, the first that is asked for
// reads all at once, so that none of them is waited for; other ids are gathered by a DataLoader, as they come.
import DataLoader from 'dataloader';

/** What is there already, or comes. */
export type Awaitable<Value> = Value | Promise<Value>;

/** One statement of storage holds so many ids. */
const BATCH = 5000;

export class RowLoader<Value> {
  readonly #read = new Map<number, Value>();
  readonly #together = new Map<number, readonly number[]>();
  #others: DataLoader<number, Value> | null = null;

  /** `find` gives a value an id, in their order; `opened` is told of values that were read together. */
  constructor(
    readonly find: (ids: readonly number[]) => Value[],
    readonly opened: (values: readonly Value[]) => void = () => undefined,
  ) {}

  /** Says that these ids come from one list: what is asked of one will be asked of all. */
  announce(ids: readonly number[]): void {
    if (ids.length > BATCH) return;
    for (const id of ids) this.#together.set(id, ids);
  }

  load(id: number): Awaitable<Value> {
    const together = this.#together.get(id);
    if (!together) {
      this.#others ??= new DataLoader<number, Value>(async (ids) => this.find(ids), { maxBatchSize: BATCH });
      return this.#others.load(id);
    }
    if (!this.#read.has(id)) {
      const ids = [...new Set(together)];
      const values = this.find(ids);
      for (const [at, each] of ids.entries()) this.#read.set(each, values[at] as Value);
      this.opened(values);
    }
    return this.#read.get(id) as Value;
  }
}

/** Goes on with a value at once where it is there, else when it comes. */
export function whenThere<Value, Next>(
  value: Awaitable<Value>,
  next: (value: Value) => Awaitable<Next>,
): Awaitable<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}
