/** The job that looks in workers' mailboxes for what they filled in with the Outlook add-in and saved. */
export const appointmentQueue = 'outlook-appointments';
