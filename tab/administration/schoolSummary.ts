import type { School } from '#shared/model/api/administration.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { spokenDate } from '#shared/time/spokenDate.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';

const words = administrationWords.school;
const schoolWeek = [1, 2, 3, 4, 5];

/**
 * What is known of a school in a line, as a person would say it, and what is missing.
 * @param today `2026-11-23`
 * @example schoolSummary(oakfield, '2026-11-23') // 'Bell times for Monday to Friday, terms until 21 July 2027, 2 closed days ahead.'
 */
export function schoolSummary(school: School, today: string): string {
  if (school.bells.length === 0) return words.noBells;
  const { bells, terms, closed, weeks } = school;
  const days = schoolWeek.filter((day) => bells.some((bell) => bell.days?.includes(day) ?? true));
  const last = terms
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const ahead = closed.filter(({ date }) => date >= today).length;
  const { summary } = words;
  return summary.together(
    [
      summary.bells(
        days.length === schoolWeek.length
          ? summary.allDays
          : days.map((day) => childFactsWords.daysInFull[day - 1]).join(', '),
      ),
      termsText(last, today),
      weeks?.length ? summary.weeks : '',
      ahead > 0 ? summary.closed(ahead) : '',
    ].filter((part) => part !== ''),
  );
}

function termsText(last: string | undefined, today: string): string {
  const { summary } = words;
  if (last === undefined) return summary.noTerms;
  const day = spokenDate(dayNumber(last), dayNumber(today));
  return last < today ? summary.termsOver(day) : summary.terms(day);
}
