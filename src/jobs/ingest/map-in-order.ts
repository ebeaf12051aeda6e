// Runs work on the members of a sequence, some at a time, and gives the results in the order of the sequence.

/** Results in input order; at most `concurrency` members are under way or waiting to be taken. */
export async function* mapInOrder<In, Out>(
  members: Iterable<In>,
  concurrency: number,
  work: (member: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const underWay: Promise<Out>[] = [];
  for (const member of members) {
    const result = work(member);
    result.catch(() => undefined); // handled when taken below; must not count as unhandled before
    underWay.push(result);
    if (underWay.length >= concurrency) yield await (underWay.shift() as Promise<Out>);
  }
  while (underWay.length) yield await (underWay.shift() as Promise<Out>);
}
