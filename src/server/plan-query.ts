// A query made ready once for its many runs: its fields with their types and resolvers. Knows no requests and no values.
// Only the plain case is planned; what is not (directives, interfaces, introspection) is left to graphql-js.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';

/** How a value becomes a part of the answer. */
export type Shape = { nullable: boolean } & (
  | { kind: 'LEAF'; type: GraphQLLeafType }
  | { kind: 'LIST'; of: Shape }
  | { kind: 'OBJECT'; fields: PlannedField[] }
);

export interface PlannedField {
  /** Its name in the answer. */
  key: string;
  node: FieldNode;
  definition: GraphQLField<unknown, unknown>;
  shape: Shape;
}

/** Says that a query, or a run of it, is not the plain case. */
export class NotPlain extends Error {}

/** A larger query gains little from a plan, and plans are kept. */
const MOST_FIELDS = 1000;

/** The fields of the document's one query, in the order of the answer; null where it is not the plain case. */
export function planQuery(schema: GraphQLSchema, document: DocumentNode): PlannedField[] | null {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  const root = schema.getQueryType();
  if (operations.length !== 1 || operation?.kind !== Kind.OPERATION_DEFINITION || !root) return null;
  if (operation.operation !== 'query' || operation.directives?.length) return null;
  try {
    return new Planner(schema, document).fieldsOf(root, [operation.selectionSet]);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

class Planner {
  readonly #fragments: Map<string, FragmentDefinitionNode>;
  #fields = 0;

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
  }

  fieldsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): PlannedField[] {
    const nodes = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const set of sets) this.#gather(type, set, nodes, spread);
    return [...nodes].map(([key, same]) => this.#field(type, key, same));
  }

  /** The fields that an object of the type answers with, by their names in the answer: those of one name are one. */
  #gather(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    nodes: Map<string, FieldNode[]>,
    spread: Set<string>,
  ): void {
    for (const selection of set.selections) {
      if (selection.directives?.length) throw new NotPlain();
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const same = nodes.get(key);
        if (same) same.push(selection);
        else nodes.set(key, [selection]);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      if (!fragment) throw new NotPlain();
      if (this.#isOf(type, fragment.typeCondition?.name.value))
        this.#gather(type, fragment.selectionSet, nodes, spread);
    }
  }

  #isOf(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = this.schema.getType(condition);
    return isAbstractType(named) && this.schema.isSubType(named, type);
  }

  #field(parent: GraphQLObjectType, key: string, nodes: FieldNode[]): PlannedField {
    const [node] = nodes;
    const name = node?.name.value ?? '';
    const definition = name === TypeNameMetaFieldDef.name ? typeNameOf(parent) : parent.getFields()[name];
    this.#fields += 1;
    // An answer is a plain object, and that name would set what it inherits from.
    if (!node || !definition || key === '__proto__' || this.#fields > MOST_FIELDS) throw new NotPlain();
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return { key, node, definition, shape: this.#shape(definition.type, sets) };
  }

  #shape(type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Shape {
    if (isNonNullType(type)) return { ...this.#shape(type.ofType, sets), nullable: false };
    if (isListType(type)) return { kind: 'LIST', nullable: true, of: this.#shape(type.ofType, sets) };
    if (isLeafType(type)) return { kind: 'LEAF', nullable: true, type };
    if (isObjectType(type) && !type.isTypeOf)
      return { kind: 'OBJECT', nullable: true, fields: this.fieldsOf(type, sets) };
    throw new NotPlain();
  }
}

/** The meta field with the one name that it can have here, so that no run needs to look at the type. */
const typeNameOf = (parent: GraphQLObjectType): GraphQLField<unknown, unknown> => ({
  ...TypeNameMetaFieldDef,
  resolve: () => parent.name,
});
