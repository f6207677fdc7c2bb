/** The addresses of the tab. A child is named by the product's own random id: no address says anything of a person. */
export const routes = {
  myChildren: '/',
  team: '/team',
  bookings: '/bookings',
  fortnight: '/fortnight',
  teamFortnight: '/team/fortnight',
  reported: '/reported',
  reports: '/reports',
  weeksAhead: '/weeks-ahead',
  administration: '/administration',
  child: (id: string) => `/child/${encodeURIComponent(id)}`,
  findATime: (childId: string, move?: string) =>
    `/child/${encodeURIComponent(childId)}/find-a-time${move ? `?move=${encodeURIComponent(move)}` : ''}`,
  /** The same with brothers and sisters on one trip. */
  findATimeTogether: (childId: string, others: string[]) =>
    `/child/${encodeURIComponent(childId)}/find-a-time?with=${others.map(encodeURIComponent).join(',')}`,
  /** How did it go, for a booked visit, or for one that was not booked (`new`). */
  record: (bookingId: string, childId: string) =>
    `/record/${encodeURIComponent(bookingId)}?child=${encodeURIComponent(childId)}`,
  /** Corrects a record; the old one stays in the history. */
  correct: (visitId: string, childId: string) =>
    `/record/correct/${encodeURIComponent(visitId)}?child=${encodeURIComponent(childId)}`,
  recordNew: (childId: string) => `/record/new?child=${encodeURIComponent(childId)}`,
} as const;
