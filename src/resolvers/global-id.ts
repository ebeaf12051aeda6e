// Opaque Relay ids of letters, determinations and rules.
import { fromGlobalId, toGlobalId } from 'graphql-relay';
import { badInput } from './bad-input.js';

export const NODE_TYPES = ['Letter', 'Determination', 'GuidelineTopic', 'GuidelineRule'] as const;
export type NodeType = (typeof NODE_TYPES)[number];

export interface NodeKey {
  type: NodeType;
  id: string;
}

const SLUG = /^[a-z0-9][a-z0-9._-]*$/;
const ROW = /^[1-9]\d{0,14}$/;

/** The opaque id of a stored row or a rule. */
export function globalId(type: NodeType, id: number | string): string {
  return toGlobalId(type, id);
}

/** What an opaque id, or the slug of a topic, names. Throws ID_INVALID where it can be neither. */
export function parseNodeId(id: string): NodeKey {
  const { type, id: own } = fromGlobalId(id);
  const known = NODE_TYPES.find((name) => name === type);
  if (known && toGlobalId(known, own) === id) return { type: known, id: own };
  if (SLUG.test(id)) return { type: 'GuidelineTopic', id };
  throw badInput(
    'ID_INVALID',
    `"${id.slice(0, 40)}" is not an id of this graph. Use an id that a query has returned.`,
  );
}

/** The row number in an opaque id of a stored thing. Throws ID_INVALID for every other id. */
export function parseRowId(type: 'Letter' | 'Determination', id: string): number {
  const key = parseNodeId(id);
  if (key.type === type && ROW.test(key.id)) return Number(key.id);
  throw badInput(
    'ID_INVALID',
    `"${id.slice(0, 40)}" is not the id of a ${type}. Use an id that a query has returned.`,
  );
}

/** The slug of a rule, from its opaque id or as it is. Throws ID_INVALID. */
export function parseRuleId(id: string): string {
  const key = parseNodeId(id);
  if (key.type === 'GuidelineRule' || key.id === id) return key.id;
  throw badInput(
    'ID_INVALID',
    `"${id.slice(0, 40)}" is not the id of a rule. Use one that a query has returned.`,
  );
}
