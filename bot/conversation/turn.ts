import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import { today as todayOf } from '#bot/caseload/council.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';

import { type KeptTopic, topicOf } from './topic.ts';

/** One turn of a conversation: the council as it stands, and the person who spoke or pressed. */
export interface Turn {
  council: Council;
  person: Person;
  /** `2026-11-23`, in Europe/London. */
  today: string;
  todayNumber: DayNumber;
  /** What this person's chat is about, for "more" and "why not Tuesday?". */
  topic: KeptTopic;
  /** A link into the tab for this person. */
  tab(page: string): string;
}

export function turnOf(council: Council, person: Person): Turn {
  const today = todayOf(council);
  return {
    council,
    person,
    today,
    todayNumber: dayNumber(today),
    topic: topicOf(council, person.id),
    tab: (page) => council.tabLink(page, person.account),
  };
}
