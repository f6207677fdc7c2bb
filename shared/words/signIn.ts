/** What a person reads while signing in, and when that does not work. */
export const signInWords = {
  product: 'Seen & Heard',
  signingIn: 'Signing you in…',
  openInBrowser: 'Open Seen & Heard in a browser',
  errors: {
    'host-refused': {
      title: 'We could not sign you in',
      text: 'Teams or Outlook did not let us know who you are. Try again. If it happens again, ask your IT team whether Seen & Heard is allowed for your account.',
      button: 'Try again',
    },
    'no-host': {
      title: 'This page is in a frame that we do not know',
      text: 'Seen & Heard opens in Teams, in Outlook, or by itself in a browser.',
      button: 'Try again',
    },
    'not-completed': {
      title: 'Signing in did not finish',
      text: 'It was stopped, took too long, or your account may not use Seen & Heard. You can start again.',
      button: 'Sign in',
    },
    'authority-unreachable': {
      title: 'We could not reach your council’s sign-in page',
      text: 'Check your connection, then try again.',
      button: 'Try again',
    },
    'signed-out': {
      title: 'You are signed out',
      text: 'Nothing about a child is left on this screen.',
      button: 'Sign in',
    },
    server: {
      title: 'We could not open Seen & Heard',
      text: 'The server did not answer. Check your connection, then try again.',
      button: 'Try again',
    },
  },
} as const;
