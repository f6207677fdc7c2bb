import { holidaysKnown } from '#shared/time/workingCalendar.ts';
import { slotWords } from '#shared/words/slots.ts';
import { placeRuledOut } from './placeSearch.ts';
import { kindUntil, type Question } from './question.ts';

const words = slotWords.unknown;

/** What could not be known and was therefore taken with care, each said once. */
export function whatIsUnknown(question: Question): string[] {
  const { request, children, settings, places, youngest, firstDay, bounds } = question;
  const said = new Set<string>();
  for (const { calendar, name } of request.people)
    if (!calendar.read)
      said.add(
        name === undefined
          ? words.calendar[calendar.why]
          : slotWords.ofPerson(name, words.calendar[calendar.why]),
      );
  for (const { days } of children)
    for (const day of days) if (day.kind === 'unknown') said.add(words[day.why ?? 'no-timetable']);
  const notAsked = children.some(
    ({ wishes, override }) => wishes.schoolIsFine === undefined && override === null,
  );
  if (places.includes('school') && notAsked) said.add(words.schoolWish);
  for (const place of places)
    // Where no visit may be at any time the way there is nobody's worry.
    if (
      place !== 'online' &&
      request.travelMinutes[place] === undefined &&
      placeRuledOut(place, question) === null
    )
      said.add(words.journey(place, settings.travelMinutesUnknown));
  if (youngest === null) said.add(words.age(kindUntil(settings, null)));
  if (!holidaysKnown(firstDay, firstDay + bounds.length - 1)) said.add(words.bankHolidays);
  return [...said];
}
