import type { WhatIf } from '#shared/model/whatIf.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import * as words from '#shared/words/whatIf.ts';

/** Two policies side by side as a person at a terminal reads it. `times` are milliseconds. */
export function whatIfInWords(found: WhatIf, times: { read: number; compared: number }): string {
  const lines = [words.heading(found), ''];
  if (found.total.children === 0) return [...lines, words.nobody].join('\n');
  lines.push(...tableOf(found), '');
  for (const list of ['becomesLate', 'stopsBeingLate', 'newSteps', 'losesDate'] as const)
    lines.push(...listOf(list, found));
  lines.push(words.whatVisitsAre, words.minutes(found.minutes), words.took(found.total.children, times));
  return lines.join('\n');
}

function tableOf({ total, byInvolvement, byWorker }: WhatIf): string[] {
  const rows = [
    [...words.columns],
    words.row(words.allChildren, total),
    ...byInvolvement.map((figures) => words.row(words.involvement(figures.involvement), figures)),
    ...byWorker.map((figures) => words.row(figures.worker ?? words.noWorker, figures)),
  ];
  const widths = words.columns.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

function listOf(list: keyof typeof words.lists, found: WhatIf): string[] {
  const ids = new Set(found[list]);
  if (ids.size === 0) return [];
  const today = dayNumber(found.asOf);
  const children = found.changes.filter(({ id }) => ids.has(id));
  const shown = children.slice(0, words.shown).map((child) => `  ${words.child(child, today)}`);
  const hidden = children.length - shown.length;
  return [
    words.listHeading(words.lists[list], ids.size),
    ...shown,
    ...(hidden > 0 ? [`  ${words.more(hidden)}`] : []),
    '',
  ];
}
