import * as words from '#shared/words/reasons.ts';
import type { OpenInvolvement } from './facts.ts';
import type { PackView } from './packView.ts';

/** Clauses that change no number but that a reader of the date should know, such as two plans that run together (HA-18). */
export function notesFor(open: OpenInvolvement, { pack, facts }: PackView): string[] {
  return pack.notes.flatMap((note) => {
    if (!(note.for as string[]).includes(open.involvement.kind)) return [];
    const beside = facts.open.find(
      ({ involvement }) =>
        involvement.kind !== open.involvement.kind && (note.alongside as string[]).includes(involvement.kind),
    );
    if (!beside) return [];
    const isOver = facts.milestones.some(
      ({ milestone, moment }) =>
        note.until.includes(milestone.kind) && moment.day >= Math.max(beside.start, open.start),
    );
    return isOver ? [] : [words.clauseSays(note.says, note.clause)];
  });
}
