const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What a duty worker reads who covers for somebody. Initials only, and in what a screen shows before it is unlocked not even those. */
export const coverWords = {
  summary: 'A visit was booked for you as cover',
  /** @param by the manager who booked it @param initials of the children @param where such as “at home” */
  message: (by: string, initials: readonly string[], when: string, where: string) =>
    `${by} booked a visit for you as cover: ${list.format(initials)}, ${when}, ${where}. It is in your calendar, and you see ${initials.length === 1 ? 'this child’s page' : 'the children’s pages'} until the visit is recorded.`,
  unannounced: 'The family is not told before.',
  open: (link: string) => `Open it: ${link}`,
  calledOffSummary: 'A visit you were to make as cover was called off',
  calledOff: (when: string) =>
    `The visit you were to make as cover, ${when}, was called off. You need not go, and it goes out of your calendar.`,
};
