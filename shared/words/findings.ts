import { kindWords } from './reasons.ts';

/** Facts that cannot be right, or are missing, each with what to do. */
export const noDateOfBirth =
  'The date of birth is missing: add it, so that the rules for young children can be told from the others.';
export const bornInFuture = (day: string): string =>
  `The date of birth, ${day}, lies ahead: correct it, or mark the child as unborn.`;
export const birthExpected = (day: string): string =>
  `The birth was expected on ${day}: add the date of birth, since the visits after it count from there.`;
const onlyReferral =
  'There is a referral, and no assessment or plan that we know of, so no policy gives a date: add what was begun in the case system.';
export const unknownKind = (kind: string): string =>
  kind === 'open-referral'
    ? onlyReferral
    : `"${kind}" is not an involvement we know: correct its name, or choose the nearest one.`;
export const endBeforeStart = (kind: string, start: string, end: string): string =>
  `The end of ${kindWords(kind)}, ${end}, is before its start, ${start}: correct one of them.`;
export const overlap = (kind: string, day: string): string =>
  `Two records of ${kindWords(kind)} overlap from ${day}: end one of them.`;
export const gap = (from: string, to: string): string =>
  from === to
    ? `No work with the child is recorded on ${from}: if it went on, close the gap, so that the visits before it count.`
    : `No work with the child is recorded from ${from} to ${to}: if it went on, close the gap, so that the visits before it count.`;
export const awayBackwards = (from: string, to: string): string =>
  `The time away from ${from} ends before it begins, on ${to}: correct one of them.`;
export const visitBeforeBirth = (day: string): string =>
  `The visit of ${day} is before the birth: correct its date or the date of birth.`;
export const recordedBeforeVisit = (day: string): string =>
  `The visit of ${day} is recorded as written up before it took place: correct one of the dates.`;
export const exemptWithoutReason = (day: string): string =>
  `The visit of ${day} is exempt from seeing the child alone without a reason: add the reason, until then it counts as not alone.`;
export const seenNotSaid = (day: string): string =>
  `The visit of ${day} does not say whether the child was seen: add it, until then it does not count.`;
export const sameId = (day: string): string =>
  `Two visits share one id, one of them of ${day}: give each its own.`;
export const notTooYoung = (day: string): string =>
  `The exemption from ${day} says that the child is too young to be seen alone, but by age or for want of a date of birth that cannot be so: it does not count.`;
export const stepWithoutName = (day: string): string =>
  `A step is noted as done on ${day} without saying which: add the step.`;
export const homeWithoutLabel =
  'A further home has no label: give it one, and name it on the visits there, since each home counts by itself.';
export const homeUnknown = (day: string, label: string): string =>
  `The visit of ${day} was to "${label}", and no home has that label: correct one of them.`;
export const videoBackwards = (from: string, until: string): string =>
  `The time of visits by video from ${from} ends before it begins, on ${until}: correct one of them.`;
