// Registers an enumeration of words with the schema, each with its meaning.
import { registerEnumType } from 'type-graphql';

/** The enumeration whose values are their own names; `values` holds the description of each, none left out. */
export function stringEnum<Value extends string>(
  name: string,
  description: string,
  values: Record<Value, string>,
): { [Key in Value]: Key } {
  const names = Object.keys(values) as Value[];
  const members = Object.fromEntries(names.map((value) => [value, value])) as { [Key in Value]: Key };
  const valuesConfig = Object.fromEntries(
    names.map((value) => [value, { description: values[value] }]),
  ) as Record<Value, { description: string }>;
  registerEnumType(members, { name, description, valuesConfig });
  return members;
}
