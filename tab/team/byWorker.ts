import type { ChildLine } from '#shared/model/api/children.ts';

export interface WorkerGroup {
  /** Null: nobody here is matched to these children. */
  worker: { id: string; name: string } | null;
  children: ChildLine[];
}

/**
 * A team's children by the person who works with them: those whom nobody is matched to first, then people by name,
 * so that no order says who does better. The order of the children is kept.
 */
export function byWorker(children: ChildLine[]): WorkerGroup[] {
  const unmatched: ChildLine[] = [];
  const matched = new Map<string, { worker: { id: string; name: string }; children: ChildLine[] }>();
  for (const child of children) {
    const { worker } = child;
    if (!worker || worker.id === null) {
      unmatched.push(child);
      continue;
    }
    const group = matched.get(worker.id) ?? { worker: { id: worker.id, name: worker.name }, children: [] };
    group.children.push(child);
    matched.set(worker.id, group);
  }
  const people = [...matched.values()].sort((a, b) => a.worker.name.localeCompare(b.worker.name, 'en-GB'));
  return unmatched.length > 0 ? [{ worker: null, children: unmatched }, ...people] : people;
}
