/** What a link from a message, a calendar or a colleague says where it cannot open what it was made for. */
export const linkWords = {
  /** The same words whether the child is another's by now, has moved on, or never was here: nobody learns which. */
  child: {
    title: 'This is not a child you work with',
    text: 'The link may be from before a change of worker, or for somebody else.',
    ask: 'If you should see this child, ask your manager: children come to your list with the next export from the case system.',
    button: 'My children',
  },
  visit: {
    title: 'This is not a visit of yours',
    text: 'The link may be old, or for a child you do not work with.',
    ask: 'If you should see it, ask the colleague who sent you the link, or your manager.',
    button: 'Booked visits',
  },
  signedInAs: (name: string) => `You are signed in as ${name}.`,
  /** A booked visit that is no longer ahead. */
  cancelled: 'This visit was cancelled',
  done: 'This visit is on record already',
  wasBooked: (when: string) => `It was booked for ${when}.`,
  whatIsNext: (name: string) => `See what is next for ${name}`,
  recordAnother: 'Record a visit that was not booked',
  moveInstead: {
    cancelled: 'The visit you wanted to move was cancelled. What you choose here is a new visit.',
    done: 'The visit you wanted to move is on record already. What you choose here is a new visit.',
    gone: 'The visit you wanted to move is no longer there. What you choose here is a new visit.',
  },
} as const;
