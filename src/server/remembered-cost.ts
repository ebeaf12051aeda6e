// Caches the cost of a query: it depends only on the document and on a few of its variables.
import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Arguments that a cost depends on. */
const SIZES = new Set(['first', 'last']);
const MOST_KEPT = 100;

interface Known {
  operation: OperationDefinitionNode;
  /** Names of the variables that decide about the cost. */
  deciding: string[];
  costs: LRUCache<string, number>;
}

/** Costs by document and by the variables that stand for page sizes or in directives. */
export class RememberedCosts {
  readonly #known = new WeakMap<DocumentNode, Known | null>();

  /**
   * The cost as `measure` found it before, or finds it now; for documents of several operations and for another
   * operation's name it is measured each time.
   */
  of(
    document: DocumentNode,
    operationName: string | null | undefined,
    variables: Record<string, unknown>,
    measure: () => number,
  ): number {
    const known = this.#of(document);
    const named = operationName == null || operationName === known?.operation.name?.value;
    const key = known && named ? keyOf(known.deciding, variables) : null;
    if (!known || key === null) return measure();
    const found = known.costs.get(key);
    if (found !== undefined) return found;
    const cost = measure();
    known.costs.set(key, cost);
    return cost;
  }

  #of(document: DocumentNode): Known | null {
    let known = this.#known.get(document);
    if (known === undefined) {
      const operation = getOperationAST(document);
      const costs = new LRUCache<string, number>({ max: MOST_KEPT });
      known = operation ? { operation, deciding: decidingVariables(document), costs } : null;
      this.#known.set(document, known);
    }
    return known;
  }
}

function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  const gather = { Variable: ({ name }: { name: { value: string } }) => void names.add(name.value) };
  visit(document, {
    Directive: (directive) => {
      visit(directive, gather);
      return false;
    },
    Argument: (argument) => {
      if (SIZES.has(argument.name.value) && argument.value.kind === Kind.VARIABLE)
        names.add(argument.value.name.value);
      return false;
    },
  });
  return [...names];
}

/** Null where a value is not one that a size or a condition can have. */
function keyOf(names: readonly string[], variables: Record<string, unknown>): string | null {
  const values = names.map((name) => variables[name]);
  if (values.some((value) => typeof value === 'string' || (typeof value === 'object' && value !== null)))
    return null;
  // A variable that is left out may have a default; one that is null has not.
  return values.map(String).join();
}
