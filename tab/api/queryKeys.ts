/** The names under which answers are kept. Whatever changes a child invalidates `children`, which all of them begin with. */
export const queryKeys = {
  me: ['me'] as const,
  children: ['children'] as const,
  list: (view: 'mine' | 'team') => ['children', 'list', view] as const,
  child: (id: string) => ['children', 'one', id] as const,
  slots: (id: string, question: string) => ['children', 'slots', id, question] as const,
  week: (from: string, to: string) => ['children', 'week', from, to] as const,
  booking: (id: string) => ['children', 'booking', id] as const,
  /** Not among the children: a plan is not made again behind somebody's back. */
  fortnight: (view: 'mine' | 'team', team?: string) => ['fortnight', view, team] as const,
  unbooked: ['children', 'unbooked'] as const,
  colleagues: ['colleagues'] as const,
  reported: ['children', 'reported'] as const,
  report: (address: string) => ['children', 'report', address] as const,
};
