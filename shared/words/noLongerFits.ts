/** A booked visit that the child's day has moved away from. */
export const noLongerFitsWords = {
  title: 'No longer fits the child’s day',
  hint: 'This has changed since the visit was booked.',
  find: 'Find a new time',
  summary: 'A visit you booked no longer fits',
  message: (when: string, against: readonly string[], link: string) =>
    `Your visit on ${when} no longer fits the child’s day: ${against.join('; ')}. See it, and find a new time: ${link}`,
};
