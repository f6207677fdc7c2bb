import { packJsonSchema } from './packJsonSchema.ts';

type Schema = {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
};

let schema: Schema | undefined;

/**
 * The names that a pack may have at a place.
 * @example fieldsAt(['clocks', 0]) // ['clause', 'says', 'unverified', 'clock', 'for', …]
 */
export function fieldsAt(path: readonly PropertyKey[]): string[] {
  schema ??= packJsonSchema() as Schema;
  let here = forms(schema);
  for (const key of path)
    here = here
      .flatMap(({ properties, items }) => (typeof key === 'number' ? items : properties?.[String(key)]) ?? [])
      .flatMap(forms);
  return [...new Set(here.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

function forms(one: Schema): Schema[] {
  return one.anyOf ? one.anyOf.flatMap(forms) : [one];
}
