/** "Why is … due" in chat, beside the words it shares with the child's page. */
export const botWhyWords = {
  heading: (name: string) => `${name}: why this date`,
  book: 'Find a time',
  bookTogether: (count: number) => (count === 2 ? 'See both together' : `See all ${count} together`),
  move: 'Move the visit',
  record: 'How did it go?',
  open: 'Open in the tab',
  back: 'Back to the list',
  otherDates: 'Other dates',
  otherDate: (kind: string, due: string, clause: string) => `${kind}: ${due} (${clause})`,
  /** Of a date whose number the policy does not give. */
  ourNumber: (clause: string) => `${clause}; the number is ours`,
  further: (count: number) => `And ${count} more: open the tab to see them`,
  notChecked: (clause: string) => `${clause}; nobody has checked the number`,
  summary: (initials: string) => `Why a visit to ${initials} is due`,
} as const;
