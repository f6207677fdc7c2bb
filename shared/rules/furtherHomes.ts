import type { Involvement } from '#shared/model/caseFile.ts';

type HomeOfWork = Pick<Involvement, 'kind'> & {
  start: string;
  end?: string | null | undefined;
  home?: string | null | undefined;
};

/** Whether this work is a home beside the main one: only visits with its label are visits to it (CF-31). */
export function isFurtherHome({ kind }: Pick<Involvement, 'kind'>): boolean {
  return kind === 'additional-home' || kind === 'short-breaks';
}

/**
 * The labels of the homes that a child had beside the main one on a day, each once: a visit on that day may have been to any of
 * them. A visit without a label was to the main home.
 * @param day Europe/London day, `2026-11-24`; the last day of an involvement is one of its days
 * @example furtherHomes([{ kind: 'additional-home', start: '2026-10-01', end: null, home: 'Nan’s' }], '2026-11-24') // ['Nan’s']
 */
export function furtherHomes(involvements: readonly HomeOfWork[], day: string): string[] {
  const labels = involvements
    .filter((one) => isFurtherHome(one) && one.start <= day && (one.end ?? day) >= day)
    .flatMap(({ home }) => (home?.trim() ? [home] : []));
  return [...new Set(labels)];
}
