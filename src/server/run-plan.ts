// Answers a planned query, as graphql-js would where all goes well. It makes no errors: whatever is not plain (a failure,
// a null where none may be, a value of another kind) ends the run with NotPlain or the failure, and graphql-js answers.
import { type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import type { GraphContext } from '../resolvers/graph-context.js';
import { NotPlain, type PlannedField, type Shape } from './plan-query.js';

type Values = Record<string | number, unknown>;

interface Run {
  context: GraphContext;
  variables: Record<string, unknown>;
  /** How many values are waited for. */
  pending: number;
  done(): void;
  failed(error: unknown): void;
}

const NO_ARGUMENTS = Object.freeze({});
/** Resolvers that look into it are answered by graphql-js, which has it. */
const NO_INFO = new Proxy({} as GraphQLResolveInfo, {
  get: () => {
    throw new NotPlain();
  },
});

/** The data of the query; the variables are coerced already. Rejects where the run is not the plain case. */
export function runPlan(
  fields: readonly PlannedField[],
  context: GraphContext,
  variables: Record<string, unknown>,
): Promise<Values> {
  return new Promise((resolve, reject) => {
    const data: Values = {};
    const run: Run = { context, variables, pending: 1, done: () => resolve(data), failed: reject };
    fill(run, fields, undefined, data);
    settle(run);
  });
}

function fill(run: Run, fields: readonly PlannedField[], source: unknown, into: Values): void {
  for (const field of fields) {
    const value = sourced(run, field, source);
    // The place is taken at once, so that keys stand in the order of the query whenever their values come.
    into[field.key] = undefined;
    put(run, field.shape, value, into, field.key);
  }
}

function sourced(run: Run, { node, definition }: PlannedField, source: unknown): unknown {
  const given = () =>
    definition.args.length === 0 ? NO_ARGUMENTS : getArgumentValues(definition, node, run.variables);
  if (definition.resolve) return definition.resolve(source, given(), run.context, NO_INFO);
  const value = (source as Values)[definition.name];
  return typeof value === 'function'
    ? (source as Record<string, CallableFunction>)[definition.name]?.(given(), run.context, NO_INFO)
    : value;
}

function put(run: Run, shape: Shape, value: unknown, into: Values | unknown[], at: string | number): void {
  if (!isPromise(value)) {
    (into as Values)[at] = completed(run, shape, value);
    return;
  }
  run.pending += 1;
  value.then((come) => {
    try {
      put(run, shape, come, into, at);
      settle(run);
    } catch (error) {
      run.failed(error);
    }
  }, run.failed);
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function'
  );
}

function completed(run: Run, shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) {
    if (shape.nullable) return null;
    throw new NotPlain();
  }
  if (value instanceof Error) throw new NotPlain();
  if (shape.kind === 'LEAF') {
    const leaf = shape.type.serialize(value);
    if (leaf === null || leaf === undefined) throw new NotPlain();
    return leaf;
  }
  if (shape.kind === 'LIST') {
    if (!Array.isArray(value)) throw new NotPlain();
    const list: unknown[] = [];
    for (const item of value) {
      const at = list.push(undefined) - 1;
      put(run, shape.of, item, list, at);
    }
    return list;
  }
  const object: Values = {};
  fill(run, shape.fields, value, object);
  return object;
}

function settle(run: Run): void {
  run.pending -= 1;
  if (run.pending === 0) run.done();
}
