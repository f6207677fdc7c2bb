import type { ChildPage } from '#shared/model/api/children.ts';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';

const words = schoolDayWords.askAgain;

/**
 * Why to ask a child again what they wish; null where what they said is fresh.
 * @param day writes a day: "Thursday 3 December"
 */
export function askWishesText(
  askWishes: ChildPage['askWishes'],
  day: (date: string) => string,
): string | null {
  if (!askWishes) return null;
  return askWishes.why === 'never' ? words.never : words[askWishes.why](day(askWishes.askedOn));
}
