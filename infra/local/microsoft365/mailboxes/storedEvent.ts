/** Wall time in a zone; `zone` is as the client named it, Windows or IANA. */
export interface WallTime {
  /** `2026-11-23T09:00:00` */
  dateTime: string;
  zone: string;
}

export interface ExtendedProperty {
  id: string;
  value: string;
}

export interface Recurrence {
  pattern: {
    type: 'daily' | 'weekly' | 'absoluteMonthly' | 'relativeMonthly' | 'absoluteYearly' | 'relativeYearly';
    interval: number;
    daysOfWeek?: string[] | undefined;
    firstDayOfWeek?: string | undefined;
    dayOfMonth?: number | undefined;
    month?: number | undefined;
    index?: 'first' | 'second' | 'third' | 'fourth' | 'last' | undefined;
  };
  range: {
    type: 'endDate' | 'noEnd' | 'numbered';
    startDate: string;
    endDate?: string | undefined;
    numberOfOccurrences?: number | undefined;
    recurrenceTimeZone?: string | undefined;
  };
}

/** What a client may say of an event. */
export interface EventContent {
  subject: string;
  body: { contentType: 'text' | 'html'; content: string };
  start: WallTime;
  end: WallTime;
  isAllDay: boolean;
  showAs: 'unknown' | 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  importance: 'low' | 'normal' | 'high';
  place: string;
  categories: string[];
  attendees: unknown[];
  isReminderOn: boolean;
  reminderMinutes: number;
  isOnlineMeeting: boolean;
  hideAttendees: boolean;
  properties: ExtendedProperty[];
}

export interface StoredEvent extends EventContent {
  /** Both forms of the id that Graph shows are made of this one. */
  key: string;
  /** Counts the changes; the change key is made of it. */
  version: number;
  created: number;
  modified: number;
  transactionId: string | null;
  joinUrl: string | null;
  recurrence: Recurrence | null;
  /** Of a series: what became of single occurrences, by the date on which the series has them. */
  occurrences: Record<string, { deleted: true } | { changed: EventContent; version: number }>;
}
