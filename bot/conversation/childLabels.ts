import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import type { NamedChild } from '#bot/caseload/reading/namesInSight.ts';
import { ageOn } from '#shared/time/birthday.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { botQuestionWords as words } from '#shared/words/botQuestions.ts';
import type { Turn } from './turn.ts';

/**
 * What tells children of one name apart, and never more than is needed: the first letter of the family name, then the age, then the
 * whole family name, then the council's number.
 * @param candidates children whom the person may see
 * @example await childLabels(turn, [mia, otherMia]) // ['Mia H', 'Mia O']
 */
export async function childLabels(turn: Turn, candidates: readonly NamedChild[]): Promise<string[]> {
  const initial = candidates.map(({ given, family, externalId }) => short(given, family) ?? externalId);
  if (areApart(initial)) return initial;
  const ages = await agesOf(turn, candidates);
  const withAge = initial.map((label, index) => words.label(label, ages[index] ?? null));
  if (areApart(withAge)) return withAge;
  const full = candidates.map(({ given, family, externalId }, index) =>
    words.label([given, family].filter(Boolean).join(' ') || externalId, ages[index] ?? null),
  );
  return areApart(full)
    ? full
    : full.map((label, index) => words.label(label, candidates[index]?.externalId ?? null));
}

const areApart = (labels: readonly string[]) => new Set(labels).size === labels.length;

function short(given: string | null, family: string | null): string | null {
  if (given === null) return family;
  const letter = family ? [...family][0] : undefined;
  return letter === undefined ? given : `${given} ${letter}`;
}

async function agesOf(
  { council, todayNumber }: Turn,
  candidates: readonly NamedChild[],
): Promise<(string | null)[]> {
  const evaluated = await evaluateChildren(
    council,
    candidates.map(({ id }) => id),
  );
  return candidates.map(({ id }) => {
    const story = evaluated.get(id)?.story;
    if (!story) return null;
    if (!story.dateOfBirth) return story.expectedOn ? words.unborn : null;
    return words.years(Math.max(0, ageOn(dayNumber(story.dateOfBirth), todayNumber)));
  });
}
