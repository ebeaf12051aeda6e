// A cost is measured once for each set of page sizes, and anew wherever it could be another or must be refused.
import { parse } from 'graphql';
import { RememberedCosts } from '../../src/server/remembered-cost.js';

const sized = 'query Q($n: Int, $where: X) { a(first: $n, where: $where) { b } }';

test.each<[string, string, { name?: string; variables: Record<string, unknown> }[], number]>([
  ['the same twice', sized, [{ variables: { n: 2 } }, { variables: { n: 2 } }], 1],
  ['another size', sized, [{ variables: { n: 2 } }, { variables: { n: 3 } }], 2],
  ['no size and null: only one has a default', sized, [{ variables: {} }, { variables: { n: null } }], 2],
  [
    'a variable that is no size',
    sized,
    [{ variables: { n: 2, where: { x: 1 } } }, { variables: { n: 2, where: { x: 2 } } }],
    1,
  ],
  [
    'a condition',
    'query ($if: Boolean!) { a @include(if: $if) }',
    [{ variables: { if: true } }, { variables: { if: false } }],
    2,
  ],
  ['a size that is no number', sized, [{ variables: { n: '2' } }, { variables: { n: '2' } }], 2],
  ['its own name', sized, [{ variables: { n: 2 }, name: 'Q' }, { variables: { n: 2 } }], 1],
  [
    'the name of another operation',
    sized,
    [
      { variables: {}, name: 'P' },
      { variables: {}, name: 'P' },
    ],
    2,
  ],
  [
    'several operations',
    'query A { a } query B { b }',
    [
      { variables: {}, name: 'A' },
      { variables: {}, name: 'A' },
    ],
    2,
  ],
])('%s', (_, query, asked, times) => {
  const costs = new RememberedCosts();
  const document = parse(query);
  let measured = 0;
  for (const { name, variables } of asked) {
    costs.of(document, name, variables, () => ++measured);
  }
  expect(measured).toBe(times);
});
