// Splits a filter into the part that one index serves together with the order, and the rest.

/** Conditions that one stretch of an index serves. */
const BOUNDS = ['eq', 'lt', 'lte', 'gt', 'gte'];

/**
 * `served`: filters by `equal` columns that ask for one value only, and by `ordered` columns that ask for one stretch.
 * `rest` is null where nothing is left.
 */
export function splitByIndex<Where extends object>(
  where: Where,
  equal: readonly (keyof Where)[],
  ordered: readonly (keyof Where)[],
): { served: Partial<Where>; rest: Where | null } {
  const served: Partial<Where> = {};
  const rest = { ...where };
  const asks = (column: keyof Where) =>
    Object.entries(where[column] ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const serve = (column: keyof Where) => {
    served[column] = where[column];
    delete rest[column];
  };
  for (const column of equal) if (asks(column).join() === 'eq') serve(column);
  for (const column of ordered) if (asks(column).every((name) => BOUNDS.includes(name))) serve(column);
  const left = Object.values(rest).some((part) => part !== undefined && part !== null);
  return { served, rest: left ? rest : null };
}
