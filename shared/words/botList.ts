const children = (count: number) => (count === 1 ? '1 child' : `${count} children`);

/** The lists of children in chat. */
export const botListWords = {
  mine: 'Who to see next',
  late: 'Who is late',
  upTo: (day: string) => `Due or booked by ${day}`,
  between: (from: string, to: string) => `${from} to ${to}`,
  team: 'Late or not seen yet',
  more: (count: number) => `And ${count} more: open the tab to see everybody.`,
  open: 'Open in the tab',
  book: 'Find a time',
  why: 'Why this date',
  move: 'Change the time',
  record: 'How did it go?',
  howDidItGo: (names: string, day: string) => `You were to see ${names} on ${day}.`,
  of: (action: string, name: string) => `${action}: ${name}`,
  summary: (parts: readonly string[], all: number) =>
    parts.length === 0 ? `You work with ${children(all)}.` : `${parts.join(', ')}, of ${children(all)}.`,
  teamSummary: (parts: readonly string[], all: number) =>
    parts.length === 0 ? `${children(all)}.` : `${parts.join(', ')}, of ${children(all)}.`,
  noneThen: 'Nobody is due or booked then.',
  noneOfTeam: 'Nothing is late, and every child has been seen.',
  none: 'No children are matched to you. If you work with children, ask your administrator to match your account to your name in the export.',
  messageSummary: (count: number) => (count === 0 ? 'Nobody to see' : `${children(count)}, by who is next`),
  teamMessageSummary: (count: number) =>
    count === 0 ? 'Nothing is late' : `${children(count)} late or not seen yet`,
} as const;
