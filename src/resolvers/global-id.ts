// Opaque ids, unique over all types, and the slugs of what the catalogues name.
import { fromGlobalId, toGlobalId } from 'graphql-relay';
import { badInput } from './bad-input.js';

/** What the catalogues and rules name: each has a readable slug beside its id. */
const SLUG_TYPES = ['Guideline', 'GuidelineTopic', 'GuidelineRule', 'Treatment'] as const;
const NODE_TYPES = ['Letter', 'Determination', ...SLUG_TYPES] as const;
export type SlugType = (typeof SLUG_TYPES)[number];
export type NodeType = (typeof NODE_TYPES)[number];

export interface NodeKey {
  type: NodeType;
  /** The row's number, or the slug. */
  id: string;
}

const ROW = /^[1-9]\d{0,14}$/;

/** The opaque id of a stored row, or of what has a slug. */
export function globalId(type: NodeType, id: number | string): string {
  return toGlobalId(type, id);
}

function findNodeKey(id: string): NodeKey | null {
  const { type, id: own } = fromGlobalId(id);
  const known = NODE_TYPES.find((name) => name === type);
  return known && toGlobalId(known, own) === id ? { type: known, id: own } : null;
}

/** What an opaque id names. Throws ID_INVALID where it is none. */
export function parseNodeId(id: string): NodeKey {
  const key = findNodeKey(id);
  if (key) return key;
  throw badInput(
    'ID_INVALID',
    `"${id.slice(0, 40)}" is not an id of this graph. Use an id that a query has returned.`,
  );
}

/** The row number in an opaque id of a stored thing. Throws ID_INVALID for every other id. */
export function parseRowId(type: 'Letter' | 'Determination', id: string): number {
  const key = parseNodeId(id);
  if (key.type === type && ROW.test(key.id)) return Number(key.id);
  throw notOf(type, id);
}

/** The slug of something, given by its slug or by its opaque id. Throws ID_INVALID for an id of another type. */
export function parseSlug(type: SlugType, given: string): string {
  const key = findNodeKey(given);
  if (key === null) return given;
  if (key.type === type) return key.id;
  throw notOf(type, given);
}

const notOf = (type: NodeType, id: string) =>
  badInput(
    'ID_INVALID',
    `"${id.slice(0, 40)}" is not the id of a ${type}. Use an id that a query has returned.`,
  );
