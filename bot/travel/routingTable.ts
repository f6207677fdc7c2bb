import type { Logger } from 'pino';
import type { Point } from '#shared/slots/travel.ts';
import { askService } from './askService.ts';
import { pointKey } from './pairKey.ts';
import type { TravelSources } from './settings.ts';

/** More journeys than this at once are refused by services: 2,500 is what openrouteservice allows by itself. */
const mostPlaces = 50;
/** Blocks that are asked for at the same time. */
const atOnce = 4;
/** All blocks of one question together may take so many times as long as one. */
const mostWaits = 4;
/** So many journeys are remembered: those of the streets of a large team's children, which are the same all day. */
const mostRemembered = 300_000;

/** How much of what was asked for is known now. */
export type Asked = 'all' | 'some' | 'none';

/** The journeys that a routing service has told, in seconds. */
export interface RoutingTable {
  seconds(fromKey: string, toKey: string): number | undefined;
  /**
   * Asks for the journeys between these places that are not known yet, in blocks of as many as a service answers at once. Never fails: the
   * first block that is not answered, or the end of the time, ends the asking, and what came before it is kept.
   */
  ask(
    places: ReadonlyMap<string, Point>,
    isKnown: (fromKey: string, toKey: string) => boolean,
  ): Promise<Asked>;
}

/** One request: from each of these to each of those; the same array twice: among them. */
interface Block {
  from: readonly string[];
  to: readonly string[];
}

export function routingTable(service: NonNullable<TravelSources['service']>, log: Logger): RoutingTable {
  const told = new Map<string, Map<string, number | null>>();
  let count = 0;
  const remember = (from: string, to: string, seconds: number | null): void => {
    const row = told.get(from) ?? new Map<string, number | null>();
    if (!row.has(to)) count++;
    row.set(to, seconds);
    told.set(from, row);
  };
  // Only between questions, so that no answer is forgotten before it is used.
  const forget = (): void => {
    for (const [from, row] of told) {
      if (count <= mostRemembered) return;
      told.delete(from);
      count -= row.size;
    }
  };
  const wasTold = (from: string, to: string): boolean => told.get(from)?.has(to) ?? false;

  return {
    seconds: (from, to) => told.get(from)?.get(to) ?? undefined,
    ask: async (places, isKnown) => {
      forget();
      const isOpen = (from: string, to: string) => from !== to && !wasTold(from, to) && !isKnown(from, to);
      const blocks = openBlocks([...places.keys()], isOpen);
      if (blocks.length === 0) return 'all';
      const stop = new AbortController();
      const time = setTimeout(() => stop.abort(new Error('not in time')), service.timeoutMs * mostWaits);
      const pointsOf = (keys: readonly string[]): Point[] => keys.flatMap((key) => places.get(key) ?? []);
      const open = blocks.values();
      let answered = 0;
      const askInTurn = async (): Promise<void> => {
        for (const { from, to } of open) {
          if (stop.signal.aborted) return;
          const points = pointsOf(from);
          const rows = await askService(service, points, from === to ? points : pointsOf(to), stop.signal);
          from.forEach((start, row) =>
            to.forEach((end, column) => remember(start, end, rows[row]?.[column] ?? null)),
          );
          answered++;
        }
      };
      try {
        await Promise.all(Array.from({ length: atOnce }, askInTurn));
      } catch (error) {
        stop.abort();
        log.warn(
          { reason: (error as Error).message, blocks: blocks.length, answered },
          'the routing service did not answer',
        );
      } finally {
        clearTimeout(time);
      }
      if (answered === blocks.length) return 'all';
      return answered > 0 ? 'some' : 'none';
    },
  };
}

/** The blocks in which a journey is open; of each only the places between which one is. */
function openBlocks(keys: readonly string[], isOpen: (from: string, to: string) => boolean): Block[] {
  const parts = Array.from({ length: Math.ceil(keys.length / mostPlaces) }, (_, index) =>
    keys.slice(index * mostPlaces, (index + 1) * mostPlaces),
  );
  return parts.flatMap((starts) =>
    parts.flatMap((ends): Block[] => {
      const from = starts.filter((start) => ends.some((end) => isOpen(start, end)));
      const to = ends.filter((end) => from.some((start) => isOpen(start, end)));
      if (from.length === 0) return [];
      return [
        from.length === to.length && from.every((key, index) => key === to[index])
          ? { from, to: from }
          : { from, to },
      ];
    }),
  );
}

/** The places that are asked about, each once, by the key under which they are known. */
export function byKey(points: readonly Point[]): Map<string, Point> {
  return new Map(points.map((point) => [pointKey(point), point]));
}
