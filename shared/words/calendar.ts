/** What stands in an Outlook event beside its subject and place. No child, no plan, no reason. */
export const calendarWords = {
  openInSeenAndHeard: 'Open in Seen & Heard',
} as const;
