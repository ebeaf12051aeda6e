// The scalar Date: a calendar day as YYYY-MM-DD, checked against the calendar.

import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '../days.js';

function parseDay(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  const shown = JSON.stringify(value) ?? 'nothing';
  throw new GraphQLError(`${shown.slice(0, 40)} is not a day of the calendar. Write it as "YYYY-MM-DD".`, {
    extensions: { code: 'DATE_INVALID' },
  });
}

/** A day of the Gregorian calendar (2016-02-30 is refused with DATE_INVALID). */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description:
    'A day of the calendar as YYYY-MM-DD, such as 2016-12-09. A day that does not exist is refused.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date',
  serialize: (value) => String(value),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : null),
});
