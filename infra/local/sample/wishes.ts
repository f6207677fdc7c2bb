import type { EnteredFact } from '#shared/model/api/children.ts';
import { ageOn } from '#shared/time/birthday.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { addDays } from './days.ts';

type Wishes = Extract<EnteredFact, { kind: 'wishes' }>;
type Said = Omit<Wishes, 'kind' | 'askedOn'>;

/** What children say, of school age up to eleven. */
const younger: readonly Said[] = [
  {
    schoolIsFine: true,
    places: ['school', 'home'],
    lessonsNotToMiss: ['PE'],
    words: 'Not in PE, we do rounders.',
  },
  {
    places: ['home'],
    schoolIsFine: false,
    toldBy: ['in-person'],
    words: 'At home. At school everybody asks who you are.',
  },
  {
    schoolIsFine: true,
    toldBy: ['through-carer'],
    words: 'You can come to school, but wait outside the hall.',
  },
  {
    places: ['home', 'community'],
    badTimes: [{ days: [3], from: '15:00', to: '18:30' }],
    words: 'Wednesday is football.',
  },
];

/** And of those who are older. */
const older: readonly Said[] = [
  {
    schoolIsFine: true,
    places: ['school'],
    lessonsNotToMiss: ['Art'],
    toldBy: ['text'],
    words: 'School is okay if nobody sees.',
  },
  {
    places: ['community', 'home'],
    schoolIsFine: false,
    goodTimes: [{ days: [2, 4], from: '16:00', to: '18:00' }],
    toldBy: ['text'],
    words: 'Text me first. Never at school.',
  },
  { schoolIsFine: true, lessonsNotToMiss: ['Drama'], toldBy: ['call'], askedBy: 'Their advocate' },
];

/**
 * What a child has said about being visited: every second one of school age was asked, some so long ago that it is time to ask again.
 * @param place counts the children of a kind of work, from 0
 */
export function inventWishes(today: string, born: string | null, place: number): Wishes[] {
  const age = born === null ? null : ageOn(dayNumber(born), dayNumber(today));
  if (age === null || age < 5 || age > 17 || place % 2 === 1) return [];
  const asked = place / 2;
  const list = age < 12 ? younger : older;
  const said = list[asked % list.length];
  const daysAgo = asked % 6 === 5 ? 210 : 12 + 9 * (asked % 8);
  return said ? [{ kind: 'wishes', askedOn: addDays(today, -daysAgo), ...said }] : [];
}
