import { z } from 'zod';
import type { Point } from '#shared/slots/travel.ts';
import type { TravelSources } from './settings.ts';

const answerSchema = z.object({ durations: z.array(z.array(z.number().nonnegative().nullable())) });

/**
 * Asks a routing service for the journeys from each of some places to each of others: seconds by [from][to], null where there is no road. It
 * takes `{ "locations": [[longitude, latitude], …], "metrics": ["duration"] }` by POST, with `sources` and `destinations` (which of the
 * locations) where they differ, and answers `{ "durations": [[seconds, …], …] }`, as the matrix of openrouteservice does. Places go in
 * the body, so that no address bar or access log keeps them, to a hundred metres.
 * @param to the same array as `from`: the journeys among them
 * @param signal ends the asking before its time
 * @throws Error when it does not answer so, or not in time
 */
export async function askService(
  { url, key, timeoutMs }: NonNullable<TravelSources['service']>,
  from: readonly Point[],
  to: readonly Point[],
  signal: AbortSignal,
): Promise<(number | null)[][]> {
  const isAmong = from === to;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: key }) },
    body: JSON.stringify({
      locations: (isAmong ? from : [...from, ...to]).map(({ latitude, longitude }) => [
        rounded(longitude),
        rounded(latitude),
      ]),
      metrics: ['duration'],
      ...(isAmong
        ? {}
        : { sources: [...from.keys()], destinations: [...to.keys()].map((index) => from.length + index) }),
    }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`the routing service answered ${response.status}`);
  const { durations } = answerSchema.parse(await response.json());
  if (durations.length !== from.length || durations.some((row) => row.length !== to.length))
    throw new Error('the routing service answered for other places than were asked');
  return durations;
}

const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;
