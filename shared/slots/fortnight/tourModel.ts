import type { Tours } from './tours.ts';

/**
 * An exact model in the LP format that solvers read: of these tours, at most one a day, and each child on one of them at most. The
 * n-th of them is the column `tn`. Who is seen on which day has columns of its own (`z`): they say nothing new, but a solver that decides
 * by them is done in a third of the time, since each decides about many tours.
 */
export function tourModel({ firstOf, value, taskFrom, task }: Tours, chosen: readonly number[]): string {
  const tours = new Map<string, string[]>();
  const days = new Map<string, string[]>();
  const children = new Map<string, Set<string>>();
  const put = (map: Map<string, string[]>, key: string, name: string): void => {
    const list = map.get(key);
    if (list) list.push(name);
    else map.set(key, [name]);
  };
  for (const [at, tour] of chosen.entries()) {
    const day = firstOf.findLastIndex((first) => first <= tour);
    put(days, `${day}`, column(at));
    for (let place = taskFrom[tour]!; place < taskFrom[tour + 1]!; place++) {
      const child = `${task[place]}`;
      const seen = `z${child}_${day}`;
      put(tours, seen, column(at));
      const known = children.get(child);
      if (known) known.add(seen);
      else children.set(child, new Set([seen]));
    }
  }
  const plus = (names: Iterable<string>): string[] => [...names].map((name) => `+ ${name}`);
  return [
    'Maximize',
    lines([' worth:', ...chosen.map((tour, at) => `+ ${value[tour]} ${column(at)}`)]),
    'Subject To',
    ...[...days.values(), ...children.values()].map((names) => lines([...plus(names), '<= 1'])),
    ...[...tours].map(([seen, names]) => lines([...plus(names), `- ${seen}`, '= 0'])),
    'Binary',
    lines([...chosen.map((_, at) => column(at)), ...tours.keys()]),
    'End',
  ].join('\n');
}

/** The column of a tour. @param at its place among those of the model */
export function column(at: number): string {
  return `t${at}`;
}

/** Readers of the format take lines of so many characters only. */
function lines(words: readonly string[]): string {
  const all: string[] = [];
  let line = '';
  for (const word of words) {
    if (line.length + word.length > 200) {
      all.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return [...all, line].join('\n');
}
