import { GraphError } from './graphError.ts';

/** The query options of a read, as far as Outlook's calendar is asked here. */
export interface ReadQuery {
  select: string[] | undefined;
  top: number | undefined;
  skip: number;
  /** The extended property to show. */
  expandProperty: string | undefined;
  /** Only events on which this extended property has this value, or holds it somewhere in its own. */
  filterProperty: { id: string; value: string; whole: boolean } | undefined;
  /** `start/dateTime` and its like are in order anyway; only the direction is left to say. */
  descending: boolean;
}

const known = ['$select', '$top', '$skip', '$expand', '$filter', '$orderby', 'startDateTime', 'endDateTime'];
const expandPattern = /^singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)$/i;
const filterPattern =
  /^singleValueExtendedProperties\/any\((\w+):\s*\1\/id eq '([^']+)' and (?:\1\/value eq '((?:[^']|'')*)'|contains\(\1\/value,\s*'((?:[^']|'')*)'\))\)$/i;

/**
 * @throws GraphError 400 for an option that real Graph would refuse, or that is not played here: a client must not
 * believe that it was heard
 */
export function readQuery(query: URLSearchParams): ReadQuery {
  for (const name of query.keys())
    if (!known.includes(name))
      throw new GraphError(400, 'ErrorInvalidUrlQuery', `The query option '${name}' is not supported.`);
  const order = query.get('$orderby');
  if (order !== null && !/^start\/dateTime( asc| desc)?$/i.test(order))
    throw new GraphError(400, 'ErrorInvalidUrlQuery', `$orderby=${order} is not supported.`);
  return {
    select: query
      .get('$select')
      ?.split(',')
      .map((name) => name.trim()),
    top: wholeNumber(query, '$top', 1, 1000),
    skip: wholeNumber(query, '$skip', 0, Number.MAX_SAFE_INTEGER) ?? 0,
    expandProperty: match(query, '$expand', expandPattern)?.[1],
    filterProperty: filterOf(query),
    descending: /desc$/i.test(order ?? ''),
  };
}

function filterOf(query: URLSearchParams): ReadQuery['filterProperty'] {
  const found = match(query, '$filter', filterPattern);
  if (!found) return undefined;
  const [, , id = '', equal, within = ''] = found;
  return { id, value: (equal ?? within).replaceAll("''", "'"), whole: equal !== undefined };
}

function match(query: URLSearchParams, name: string, pattern: RegExp): RegExpExecArray | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  const found = pattern.exec(value.trim());
  if (!found) throw new GraphError(400, 'ErrorInvalidUrlQueryFilter', `${name}=${value} is not supported.`);
  return found;
}

function wholeNumber(query: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new GraphError(
      400,
      'ErrorInvalidUrlQuery',
      `The value of ${name} must be a whole number from ${least} to ${most}.`,
    );
  return value;
}
