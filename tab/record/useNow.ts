import { useMe } from '#tab/api/queries.ts';
import { londonTime } from '#tab/dates/londonTime.ts';

/**
 * Now by the server's clock, as London wall time (`2026-11-24T15:45`): what it said last, and the time that has passed here
 * since. A page may stand open through a whole visit.
 */
export function useNow(): () => string {
  const me = useMe();
  const said = me.data?.now;
  const heardAt = me.dataUpdatedAt;
  return () => {
    const passed = Math.max(0, Date.now() - heardAt);
    const { day, time } = londonTime(new Date((said ? Date.parse(said) : 0) + passed).toISOString());
    return `${day}T${time}`;
  };
}
