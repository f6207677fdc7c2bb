import { isoDate, dayNumber } from '#shared/time/calendarDay.ts';
import { addWorkingDays } from '#shared/time/workingDays.ts';
import { botTimesWords } from '#shared/words/botTimes.ts';
import { type Wish, wishPress } from './presses.ts';
import type { TimesAsked } from './timesAsked.ts';
import type { Turn } from './turn.ts';

/** The next times of the same question. */
export function moreTimes(wish: Wish, { childIds }: TimesAsked, areMore: boolean, alreadyShown: number) {
  if (!areMore) return [];
  return [
    {
      title: botTimesWords.more,
      press: wishPress({ ...wish, ...onlyTimes, children: childIds, alreadyShown }),
    },
  ];
}

/** Further days to look at: all usual ones where a day was asked for, else those after the usual. */
export function furtherDays(wish: Wish, { today }: Turn, { childIds }: TimesAsked, found: number) {
  const same: Wish = {
    ...wish,
    ...onlyTimes,
    children: childIds,
    from: undefined,
    to: undefined,
    timeOfDay: undefined,
  };
  if (wish.from) return [{ title: botTimesWords.otherDays, press: wishPress(same) }];
  if (found > 0) return [];
  const from = addWorkingDays(today, 10);
  return [
    { title: botTimesWords.later, press: wishPress({ ...same, from, to: isoDate(dayNumber(from) + 27) }) },
  ];
}

/** The children are made out, with their brothers and sisters, and nobody asks why not. */
const onlyTimes = {
  withFamily: undefined,
  whyNot: undefined,
  ofPlan: undefined,
  alreadyShown: undefined,
} as const;

/** Where the tab shows the same search. */
export function timesPage({ childIds: [first, ...others], moved, companions }: TimesAsked): string {
  const query = [
    ...(moved ? [`move=${moved.id}`] : []),
    ...(others.length > 0 && !moved ? [`with=${others.join(',')}`] : []),
    ...(companions.length > 0 ? [`people=${companions.map(({ id }) => id).join(',')}`] : []),
  ];
  return `child/${first}/find-a-time${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
