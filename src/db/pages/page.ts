// The shapes of a request for one page of a keyset-ordered list, and of its answer.

export const DIRECTIONS = ['ASC', 'DESC'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const LETTER_ORDER_FIELDS = ['DECISION_DATE', 'CASE_NUMBER', 'INGESTED_AT'] as const;
export type LetterOrderField = (typeof LETTER_ORDER_FIELDS)[number];
export const DETERMINATION_ORDER_FIELDS = ['DECISION_DATE', 'CASE_NUMBER', 'RELEVANCE'] as const;
export type DeterminationOrderField = (typeof DETERMINATION_ORDER_FIELDS)[number];

/** Null values come last in both directions; equal values by id in the same direction. */
export interface Order<Field extends string> {
  field: Field;
  direction: Direction;
}
export type LetterOrder = Order<LetterOrderField>;
export type DeterminationOrder = Order<DeterminationOrderField>;

/** Newest decision first. */
export const DEFAULT_ORDER = { field: 'DECISION_DATE', direction: 'DESC' } as const;

/** `first` after `after`, or `last` before `before`; both bounds may stand with either. */
export interface PageRequest {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** Rows in the order asked for (also with `last`), each with its cursor. */
export interface Page<Row> {
  edges: { cursor: string; row: Row }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}
