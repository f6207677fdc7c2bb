import type { RawPack } from './extendPack.ts';

/** A pack as it reads from one day on. */
export interface RawPeriod {
  /** The first day; null for the time before any change. */
  from: string | null;
  pack: RawPack;
}

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A pack in which a value may be given by the day from which it holds, once for each time between two such days. The first value holds from
 * the beginning; `null` means that nothing holds from that day.
 *
 *     every:
 *       2019-07-01: 20 working days
 *       2026-04-01: 10 working days
 *
 * @example valuesByDate(pack).map(({ from }) => from) // [null, '2026-04-01']
 */
export function valuesByDate(pack: RawPack): RawPeriod[] {
  // What a child's facts say in a worked case is no part of the policy.
  const { cases, ...rules } = pack;
  const days = [...new Set(changesIn(rules))].sort();
  return [null, ...days].map((from) => {
    const held = asOf(rules, from) as RawPack;
    return { from, pack: { ...held, ...renumbered(rules, held, from), cases } };
  });
}

/** A clock whose clause is given by date carries those before as `formerly`, so that it is known again over the change. */
function renumbered({ clocks: written }: RawPack, { clocks: held }: RawPack, from: string | null): RawPack {
  if (!Array.isArray(written) || !Array.isArray(held)) return {};
  return {
    clocks: held.map((clock: unknown, index) => {
      const clause = isGroup(written[index]) ? written[index].clause : undefined;
      if (!isGroup(clock) || 'formerly' in clock || !isGroup(clause) || !isByDate(clause)) return clock;
      const before = Object.keys(clause)
        .sort()
        .filter((day, at) => at === 0 || (from !== null && day <= from))
        .map((day) => clause[day])
        .slice(0, -1);
      return before.length === 0 ? clock : { ...clock, formerly: before.reverse() };
    }),
  };
}

const isGroup = (value: unknown): value is RawPack => typeof value === 'object' && value !== null;

/** The days on which some value changes: all but the first of each. */
function changesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(changesIn);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(changesIn);
  return isByDate(value) ? [...Object.keys(value).sort().slice(1), ...inner] : inner;
}

function asOf(value: unknown, day: string | null): unknown {
  if (Array.isArray(value)) return value.map((each) => asOf(each, day));
  if (typeof value !== 'object' || value === null) return value;
  if (isByDate(value)) {
    const days = Object.keys(value).sort();
    const held = days.findLast((from) => day !== null && from <= day) ?? days[0]!;
    return asOf((value as RawPack)[held], day);
  }
  const fields = Object.entries(value).map(([key, each]) => [key, asOf(each, day)] as const);
  return Object.fromEntries(
    fields.filter(([key, each]) => each !== null || (value as RawPack)[key] === null),
  );
}

function isByDate(value: object): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => datePattern.test(key));
}
