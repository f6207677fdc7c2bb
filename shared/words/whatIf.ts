import type {
  Both,
  VisitMinutes,
  WhatIf,
  WhatIfChild,
  WhatIfFigures,
  WhatIfSide,
} from '#shared/model/whatIf.ts';
import { dayNumber, type DayNumber } from '#shared/time/calendarDay.ts';
import { spokenMoment } from '#shared/time/spokenMoment.ts';
import { steps } from './escalation.ts';
import { involvementLabel } from './involvements.ts';

/** What another policy would mean, as a terminal shows it. */

export const heading = ({ titles: { now, instead }, asOf }: WhatIf): string =>
  `Now: ${named(now)}. Instead: ${named(instead)}. As of ${spokenMoment(asOf, dayNumber(asOf))}.`;
const named = (titles: readonly string[]): string =>
  titles.length === 0 ? 'no policy' : titles.join(' with ');
/** Where a pack is compared with an edited one of the same name. */
export const editedTitle = (title: string, given: string): string => `${title} (${given})`;

export const columns = ['', 'children', 'visits a month', 'hours a month', 'late', 'no date'] as const;
export const allChildren = 'All children';
export const noWorker = 'No worker known';

/** One row of the table. */
export const row = (name: string, figures: WhatIfFigures): string[] => [
  name,
  String(figures.children),
  both(figures.visitsAMonth, 1),
  both(figures.hoursAMonth, 1),
  both(figures.late, 0),
  both(figures.withoutDate, 0),
];
export const involvement = involvementLabel;

function both({ now, instead }: Both, digits: number): string {
  const text = (figure: number): string => figure.toFixed(digits);
  return text(now) === text(instead) ? text(now) : `${text(now)} → ${text(instead)}`;
}

/** How many of a list a terminal shows; the JSON has them all. */
export const shown = 20;

export const lists = {
  becomesLate: 'Visits that would become late',
  stopsBeingLate: 'Visits that would no longer be late',
  newSteps: 'A further step would be asked for',
  losesDate: 'No date any more: these policies have no number for the work with them',
} as const;
export const listHeading = (title: string, count: number): string => `${title}: ${count}`;
export const more = (count: number): string => `… and ${count} more (--json has them all)`;

/** One child on both sides. */
export const child = ({ id, now, instead }: WhatIfChild, today: DayNumber): string =>
  `${id}: ${side(now, today)} → ${side(instead, today)}`;

function side({ dueBy, steps: open }: WhatIfSide, today: DayNumber): string {
  const due = dueBy === null ? 'no date' : `due ${spokenMoment(dueBy, today)}`;
  return open.length === 0 ? due : `${due} (${open.map((step) => steps[step]).join(', ')})`;
}

const minuteParts = {
  visit: 'for the visit',
  travel: 'there and back',
  recording: 'to write it up',
} as const;

export function minutes(taken: VisitMinutes): string {
  const said = (['visit', 'travel', 'recording'] as const).map(
    (part) => `${taken[part]} ${minuteParts[part]}${taken.assumed.includes(part) ? ' (assumed)' : ''}`,
  );
  return `Hours: minutes for each visit are ${said.join(', ')}.`;
}

export const whatVisitsAre =
  'Visits a month: how often the shortest interval in force comes round in 30.44 days (21.07 working days). First visits, visits tried again and visits that a child asked for come on top.';
export const nobody = 'There is no open work with any child in this file.';
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
export const took = (children: number, { read, compared }: { read: number; compared: number }): string =>
  `${children} ${children === 1 ? 'child' : 'children'} compared in ${seconds(compared)} s; reading and checking the file took ${seconds(read)} s.`;
