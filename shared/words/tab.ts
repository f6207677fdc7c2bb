/** The frame around the tab's pages: navigation, loading, errors. */
export const frameWords = {
  product: 'Seen & Heard',
  pages: 'Pages',
  skip: 'Skip to the page',
  signOut: 'Sign out',
  myChildren: 'My children',
  bookings: 'Booked visits',
  team: 'My team',
  reported: 'Visits to confirm',
  reports: 'Reports',
  weeksAhead: 'Weeks ahead',
  administration: 'Administration',
  loading: 'Loading',
  opening: 'Opening Seen & Heard',
  noSuchPage: {
    title: 'There is no page here',
    text: 'The link may be old or cut off.',
    button: 'Go to the first page',
  },
} as const;

interface Explained {
  title: string;
  text: string;
}

/** What went wrong, where the server did not say it itself. */
export const errorWords: {
  retry: string;
  unknown: Explained;
  server: Explained;
  byStatus: Partial<Record<number, Explained>>;
} = {
  retry: 'Try again',
  unknown: {
    title: 'Something went wrong',
    text: 'This page could not be shown. Reload it. If it happens again, tell your administrator.',
  },
  server: {
    title: 'The server has a problem',
    text: 'Nothing you entered was changed. Try again in a minute.',
  },
  byStatus: {
    0: {
      title: 'We cannot reach the server',
      text: 'Check your connection, then try again. What you see may be old.',
    },
    401: { title: 'You are no longer signed in', text: 'Reload the page to sign in again.' },
    403: {
      title: 'This is not open to you',
      text: 'You see the children you work with. If you should see this, ask your manager.',
    },
    404: {
      title: 'We cannot find this',
      text: 'It may have been removed, or it is about a child you do not work with.',
    },
    409: { title: 'Somebody changed this meanwhile', text: 'Look at it again, then decide.' },
    429: { title: 'Too many requests', text: 'Wait a minute, then try again.' },
  },
};
