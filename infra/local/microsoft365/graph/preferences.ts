import { ianaZone } from '#shared/time/windowsZones.ts';
import { GraphError } from './graphError.ts';

/** What the Prefer header asks for. */
export interface Preferences {
  /** The zone of start and end in answers, as the client named it. */
  timeZone: string;
  immutableIds: boolean;
  pageSize: number | undefined;
  textBody: boolean;
  /** What was done of it, for `Preference-Applied`. */
  applied: string[];
}

/**
 * @throws GraphError 400 for a time zone nobody knows
 * @example readPreferences('IdType="ImmutableId", outlook.timezone="GMT Standard Time"').timeZone // 'GMT Standard Time'
 */
export function readPreferences(header: string | undefined): Preferences {
  const asked = new Map<string, string>();
  for (const part of (header ?? '').match(/[\w.-]+\s*=\s*("[^"]*"|[^,;\s]+)/g) ?? []) {
    const cut = part.indexOf('=');
    asked.set(
      part.slice(0, cut).trim().toLowerCase(),
      part
        .slice(cut + 1)
        .trim()
        .replaceAll('"', ''),
    );
  }
  const timeZone = asked.get('outlook.timezone') ?? 'UTC';
  if (ianaZone(timeZone) === undefined) throw unknownZone(timeZone);
  const immutableIds = asked.get('idtype')?.toLowerCase() === 'immutableid';
  const size = Number(asked.get('odata.maxpagesize'));
  return {
    timeZone,
    immutableIds,
    pageSize: Number.isInteger(size) && size > 0 ? Math.min(size, 1000) : undefined,
    textBody: asked.get('outlook.body-content-type') === 'text',
    applied: [
      ...(asked.has('outlook.timezone') ? [`outlook.timezone="${timeZone}"`] : []),
      ...(immutableIds ? ['IdType="ImmutableId"'] : []),
    ],
  };
}

export function unknownZone(name: string): GraphError {
  return new GraphError(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  );
}
