const children = (count: number) => (count === 1 ? '1 child' : `${count} children`);

/** The lists of children in chat. */
export const botListWords = {
  mine: 'Who to see next',
  late: 'Who is late',
  team: 'Late or not seen yet',
  more: (count: number) => `And ${count} more: open the tab to see everybody.`,
  open: 'Open in the tab',
  book: 'Find a time',
  why: 'Why this date',
  move: 'Change the time',
  of: (action: string, name: string) => `${action}: ${name}`,
  summary: (parts: readonly string[], all: number) =>
    parts.length === 0 ? `You work with ${children(all)}.` : `${parts.join(', ')}, of ${children(all)}.`,
  none: 'No children are matched to you. If you work with children, ask your administrator to match your account to your name in the export.',
  messageSummary: (count: number) => `${children(count)}, by who is next`,
} as const;
