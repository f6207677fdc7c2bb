import { dueReason } from '#shared/words/dueReason.ts';
import { assumed as ours, notVerified } from '#shared/words/reasons.ts';

describe('why a date is as it is, beside the date', () => {
  const sum = 'Due Thursday 19 November: 10 working days after Mia was seen on 5 November (I.5).';
  const short = '10 working days after Mia was seen on 5 November (I.5).';
  const twoDays = { count: 2, unit: 'working day' } as const;
  const page = notVerified('a page');
  test.each([
    ['the sum without the day', [sum, 'Aim for Tuesday 17 November.'], false, short],
    ['a number that is ours', [sum, ours(twoDays)], true, `${short} ${ours(twoDays)}`],
    ['a number that is ours and is told nowhere', [sum], true, /10 working days .* this one is ours\.$/],
    ['a number nobody has checked', [sum, page], false, `${short} ${page}`],
    ['nothing but that', [ours(twoDays)], true, ours(twoDays)],
    ['nothing', [], false, ''],
  ])('%s', (_name, because, assumed, said) => {
    const text = dueReason({ because, assumed });
    if (typeof said === 'string') expect(text).toBe(said);
    else expect(text).toMatch(said);
  });
});
