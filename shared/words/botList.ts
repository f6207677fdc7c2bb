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
  /** Said with the counts, since a date that is unknown may be late too. */
  withoutDate: (count: number) => `For ${children(count)} we cannot work out every date.`,
  noneThenKnown: 'Nobody is due or booked then, as far as we can work it out.',
  noneLateKnown: 'No visit is late, as far as we can work it out.',
  noneOfTeamKnown: 'Nothing is late, as far as we can work it out, and every child has been seen.',
  none: 'No children are matched to you. If you work with children, ask your administrator to match your account to your name in the export.',
  messageSummary: (count: number) => (count === 0 ? 'Nobody to see' : `${children(count)}, by who is next`),
  teamMessageSummary: (count: number, unknown: boolean) =>
    count > 0
      ? `${children(count)} late or not seen yet`
      : unknown
        ? 'Some dates are unknown'
        : 'Nothing is late',
} as const;
