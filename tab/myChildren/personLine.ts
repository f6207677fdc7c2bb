import type { ChildLine } from '#shared/model/api/children.ts';
import { involvementLabel } from '#shared/words/involvements.ts';
import { ageWords } from '#shared/words/nextVisit.ts';
import { dayText } from '#tab/dates/dayText.ts';

/** Age and involvements in one line. @example personLine(child) // '9 years old · Child protection plan' */
export function personLine(child: Pick<ChildLine, 'age' | 'expectedOn' | 'involvements'>): string {
  return [ageText(child), ...new Set(child.involvements.map(involvementLabel))].join(' · ');
}

function ageText({ age, expectedOn }: Pick<ChildLine, 'age' | 'expectedOn'>): string {
  if (expectedOn && age === null) return ageWords.unborn(dayText(expectedOn));
  return age === null ? ageWords.unknown : ageWords.years(age);
}
