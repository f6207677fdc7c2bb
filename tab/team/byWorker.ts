import type { ChildLine } from '#shared/model/api/children.ts';

export interface WorkerGroup {
  /** `no-worker`: nobody works with these children yet; `unmatched`: somebody in the export whom nobody here is matched to. */
  kind: 'worker' | 'no-worker' | 'unmatched';
  /** Null for the other two kinds. */
  worker: { id: string; name: string } | null;
  children: ChildLine[];
}

/**
 * A team's children by the person who works with them: those without a worker first, then those whom nobody is matched to, then people by name,
 * so that no order says who does better. The order of the children is kept.
 */
export function byWorker(children: ChildLine[]): WorkerGroup[] {
  const alone: ChildLine[] = [];
  const unmatched: ChildLine[] = [];
  const matched = new Map<string, { worker: { id: string; name: string }; children: ChildLine[] }>();
  for (const child of children) {
    const { worker } = child;
    if (!worker || worker.id === null) {
      (worker ? unmatched : alone).push(child);
      continue;
    }
    const group = matched.get(worker.id) ?? { worker: { id: worker.id, name: worker.name }, children: [] };
    group.children.push(child);
    matched.set(worker.id, group);
  }
  const people = [...matched.values()].sort((a, b) => a.worker.name.localeCompare(b.worker.name, 'en-GB'));
  const groups: WorkerGroup[] = [
    { kind: 'no-worker', worker: null, children: alone },
    { kind: 'unmatched', worker: null, children: unmatched },
    ...people.map((group): WorkerGroup => ({ kind: 'worker', ...group })),
  ];
  return groups.filter(({ children: own }) => own.length > 0);
}
