import { canFollow, type Ready, type Stretch, type Visit } from './stretches.ts';
import { journeyCost } from './weights.ts';

/** An exact model of what is left of a problem, in the LP format that solvers read, and how to read the answer. */
export interface FlowModel {
  text: string;
  /** The visits of a solution. @param valueOf a column's value by its name */
  visitsOf(valueOf: (name: string) => number): Visit[];
}

/**
 * The visits that may still be in a better plan, as paths: through every stretch of day runs one path from its beginning to its end, each
 * visit is a stop on it, each child is stopped at once at most. Only the stops must be whole numbers: the ways between them follow.
 * Null where there would be more than `mostWays` ways between stops: such a model is not solved in the time there is.
 * @param mayFollow leaves out ways that no better plan goes
 */
export function flowModel(
  ready: Ready,
  visits: readonly Visit[],
  mayFollow: (first: Visit, next: Visit, cost: number) => boolean,
  mostWays: number,
): FlowModel | null {
  const { problem, stretches, days } = ready;
  const way = (a: number, b: number): number => journeyCost(problem.journeys[a]?.[b] ?? 0);
  const objective: string[] = [];
  const rows: string[] = [];
  const byTask = new Map<number, string[]>();
  const byDay = new Map<number, string[]>();
  const put = (map: Map<number, string[]>, key: number, name: string): void => {
    const list = map.get(key);
    if (list) list.push(name);
    else map.set(key, [name]);
  };
  let ways = 0;

  const inStretch = new Map<number, Visit[]>();
  for (const visit of visits) inStretch.set(visit.stretch, [...(inStretch.get(visit.stretch) ?? []), visit]);
  for (const [index, stops] of inStretch) {
    const stretch = stretches[index] as Stretch;
    const into = new Map<number, string[]>();
    const out = new Map<number, string[]>();
    const starts: string[] = [];
    const arc = (name: string, cost: number): string => {
      ways++;
      if (cost !== 0) objective.push(`${cost > 0 ? '-' : '+'} ${Math.abs(cost)} ${name}`);
      return name;
    };
    for (const visit of stops) {
      const y = `y${visit.index}`;
      objective.push(`+ ${visit.worth} ${y}`);
      put(byTask, visit.task, y);
      put(byDay, stretch.day, y);
      const start = arc(`s${visit.index}`, way(stretch.from, visit.place) - stretch.direct);
      starts.push(start);
      put(into, visit.index, start);
      put(out, visit.index, arc(`t${visit.index}`, way(visit.place, stretch.to)));
    }
    for (const first of stops)
      for (const next of stops) {
        if (first.task === next.task || !canFollow(problem, first, next)) continue;
        if (!mayFollow(first, next, way(first.place, next.place))) continue;
        if (ways >= mostWays) return null;
        const name = arc(`a${first.index}_${next.index}`, way(first.place, next.place));
        put(out, first.index, name);
        put(into, next.index, name);
      }
    for (const { index: visit } of stops) {
      rows.push(`${sum(into.get(visit))} - y${visit} = 0`, `${sum(out.get(visit))} - y${visit} = 0`);
    }
    rows.push(`${sum(starts)} <= 1`);
  }
  for (const names of byTask.values()) rows.push(`${sum(names)} <= 1`);
  for (const [day, names] of byDay) {
    const left = days[day]?.left ?? 0;
    if (names.length > left) rows.push(`${sum(names)} <= ${left}`);
  }
  const binaries = visits.map(({ index }) => `y${index}`);
  const text = [
    'Maximize',
    lines([' worth:', ...objective]),
    'Subject To',
    ...rows.map((row) => lines([row])),
    'Binary',
    lines(binaries),
    'End',
  ].join('\n');
  return { text, visitsOf: (valueOf) => visits.filter(({ index }) => valueOf(`y${index}`) > 0.5) };
}

const sum = (names: readonly string[] = []): string => names.join(' + ');

/** Readers of the format take lines of so many characters only. */
function lines(words: readonly string[]): string {
  const all: string[] = [];
  let line = '';
  for (const word of words.flatMap((one) => one.split(' '))) {
    if (line.length + word.length > 200) {
      all.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return [...all, line].join('\n');
}
