import type { DayPeriod } from '#shared/model/slots.ts';
import { subjectWords } from './subjectWords.ts';

const exam = new Set(
  'exam exams examination examinations mock mocks sats sat test tests assessment assessments'.split(' '),
);
const registration = new Set('registration reg tutor tutorial tut form assembly'.split(' '));

/**
 * What a timetable's entry is, by its name: schools write break, lunch, tutor time and exams into the same list as lessons.
 * @example lessonKind('Y11 Mock: History') // 'exam'
 */
export function lessonKind(name: string): DayPeriod['what'] {
  const words = subjectWords(name);
  if (words.some((word) => exam.has(word)) || isPhrase(words, ['phonics', 'screening'])) return 'exam';
  if (words.some((word) => word === 'lunch' || word === 'dinner' || word === 'lunchtime')) return 'lunch';
  if (
    words.some((word) => word === 'break' || word === 'breaktime' || word === 'playtime' || word === 'recess')
  )
    return 'break';
  if (words.length > 0 && words.length <= 3 && words.some((word) => registration.has(word)))
    return 'registration';
  return 'lesson';
}

/** True for extra help that a child is taken out of class for: as little to be missed as the lesson it stands for. */
export function isIntervention(name: string): boolean {
  return subjectWords(name).some(
    (word) => word.startsWith('intervention') || word === 'booster' || word === 'catchup',
  );
}

function isPhrase(words: string[], phrase: string[]): boolean {
  return words.some((_, at) => phrase.every((word, index) => words[at + index] === word));
}
