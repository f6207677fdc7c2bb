/** Where a mailbox is shown, in the week of a date. */
export const mailboxPath = (upn: string, date?: string): string =>
  `/mailbox/${encodeURIComponent(upn)}${date === undefined ? '' : `?week=${date}`}`;
