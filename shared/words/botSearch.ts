/** The message extension: search my children, insert a card with initials. */
export const botSearchWords = {
  open: 'Open in Seen & Heard',
  whoMaySee: 'Opens only for people who work with this child.',
  noInitials: 'A child',
} as const;
