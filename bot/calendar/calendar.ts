import type { CalendarReading } from '#shared/model/calendar.ts';

/** What the product puts into a worker's Outlook for a booking. Nothing in it names a child, a plan or a reason. */
export interface VisitEvent {
  /** Names the booking inside the event, so that it is found again whatever became of the answer. */
  bookingId: string;
  /** Instants, milliseconds since 1970 (UTC). */
  start: number;
  end: number;
  /** Neutral, as it is to stand in Outlook. */
  subject: string;
  /** Neutral; null when there is nothing to say. */
  place: string | null;
  /** Into the tab; the only thing in the body of the event. */
  link: string;
  /** True makes a Teams meeting of it. */
  online: boolean;
  /** One for each intention to create; the same again when it is tried again. */
  transactionId: string;
}

/** A visit as it stands in Outlook now. */
export interface EventInOutlook {
  eventId: string;
  changeKey: string;
  joinUrl: string | null;
  start: number;
  end: number;
}

/** What is written on an appointment that its owner made, when it becomes a booking. Its times stay as they are. */
export type VisitEventMark = Pick<VisitEvent, 'bookingId' | 'subject' | 'place' | 'online'>;

/** An appointment that a worker filled in with the Outlook add-in and saved. */
export interface SavedAppointment {
  eventId: string;
  /** When it was last changed, by Outlook's own clock. */
  modified: number;
  start: number;
  end: number;
  allDay: boolean;
  /** It was saved as a series. */
  repeats: boolean;
  /** The booking that it is the event of already; null when it is nobody's. */
  bookingId: string | null;
}

export type VisitEventChange = Pick<VisitEvent, 'start' | 'end' | 'subject' | 'place'>;

/** A worker's Outlook, through Microsoft Graph. Mailboxes are named by Entra object id or sign-in name. */
export interface Calendar {
  /**
   * What fills each mailbox between two instants (half-open), and its working hours. Never throws for one mailbox: what
   * could not be read is `{ read: false, why }`. All-day events are days in Europe/London. Free time is left out;
   * working elsewhere, tentative and unknown are handed on as what they are.
   */
  readCalendars(mailboxes: string[], from: number, to: number): Promise<Map<string, CalendarReading>>;

  /**
   * Puts a booking into a mailbox, once, however often it is called and whatever becomes of the answers: an event that
   * already names the booking is handed back as it stands.
   * @throws CalendarError
   */
  createVisitEvent(mailbox: string, event: VisitEvent): Promise<EventInOutlook>;

  /**
   * Moves an event and says its subject and place anew. A Teams meeting keeps its link.
   * @throws CalendarError `event-gone` when the event is no longer there
   */
  moveVisitEvent(mailbox: string, eventId: string, change: VisitEventChange): Promise<EventInOutlook>;

  /**
   * Takes an event out of a mailbox. One that is already gone is fine.
   * @throws CalendarError
   */
  cancelVisitEvent(mailbox: string, eventId: string): Promise<void>;

  /**
   * The event of a booking as it stands in Outlook now (the worker may have moved it there), or null.
   * @throws CalendarError
   */
  findVisitEvent(mailbox: string, bookingId: string): Promise<EventInOutlook | null>;

  /** False where the deployment does not say under which id the add-in is installed: then nothing it writes can be found. */
  readonly knowsAddIn: boolean;

  /**
   * The appointment that carries this key of the Outlook add-in, as its owner saved it; null while it is not saved.
   * @throws CalendarError
   */
  findAppointment(mailbox: string, key: string): Promise<SavedAppointment | null>;

  /**
   * Makes an appointment that its owner saved the event of a booking: it names the booking and is private, with our subject and
   * place. Times, and what the owner wrote into it, stay.
   * @throws CalendarError `event-gone` when it is no longer there
   */
  markVisitEvent(mailbox: string, eventId: string, mark: VisitEventMark): Promise<EventInOutlook>;
}
