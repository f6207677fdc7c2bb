import { askedOf, mayBeTooYoung, type AskedChild } from '#shared/rules/visitQuestions.ts';
import { emptyRecord, unansweredChild, type ChildForm, type Trip } from '#tab/record/recordForm.ts';

const { trip } = emptyRecord({ key: 'k', bookingId: null, at: '2026-11-24T15:45', childIds: [] });
const child = (change: Partial<AskedChild> = {}): AskedChild => ({
  age: 9,
  unborn: false,
  mustInclude: [],
  ...change,
});
const form = (seen: ChildForm['seen']): ChildForm => ({ ...unansweredChild('c'), seen });
const asked = (of: AskedChild, seen: ChildForm['seen'], change: Partial<Trip> = {}, several = false) =>
  askedOf(of, form(seen), { ...trip, ...change }, several);

describe('which questions are asked', () => {
  test('nothing before tap one', () => {
    expect(asked(child({ mustInclude: ['alone', 'home'] }), null)).toEqual({
      alone: false,
      aloneNeeded: false,
      needed: [],
      why: [],
      more: [],
    });
  });

  test('what the next visit must include stands first, the rest below, each once', () => {
    const questions = asked(
      child({ age: 3, mustInclude: ['alone', 'awake', 'interaction', 'bedroom'] }),
      'yes',
    );
    expect(questions.aloneNeeded).toBe(true);
    expect(questions.needed).toEqual(['awake', 'interactionObserved', 'bedroomSeen']);
    expect(questions.more).toEqual(['homeSeen', 'sleepingArrangementsSeen', 'individually']);
  });

  test('where the child sleeps, where the next visit must see it; what is no question is none', () => {
    const questions = asked(child({ mustInclude: ['sleeping-arrangements', 'unannounced'] }), 'yes');
    expect(questions.needed).toEqual(['sleepingArrangementsSeen']);
    expect(questions.more).not.toContain('sleepingArrangementsSeen');
  });

  test('with nothing needed everything is offered below', () => {
    const questions = asked(child(), 'yes');
    expect(questions).toEqual({
      alone: true,
      aloneNeeded: false,
      needed: [],
      why: [],
      more: [
        'awake',
        'homeSeen',
        'bedroomSeen',
        'sleepingArrangementsSeen',
        'interactionObserved',
        'individually',
      ],
    });
  });

  test('not seen: why, and the home may still have been seen', () => {
    const questions = asked(child({ mustInclude: ['alone', 'awake', 'home'] }), 'no');
    expect(questions.alone).toBe(false);
    expect(questions.needed).toEqual(['homeSeen']);
    expect(questions.why).toEqual(['notSeenReason']);
  });

  test('did not take place: only why', () => {
    expect(asked(child({ mustInclude: ['home'] }), 'cancelled')).toMatchObject({
      alone: false,
      needed: [],
      why: ['notSeenReason'],
      more: [],
    });
  });

  test('seen elsewhere: why not at home', () => {
    expect(asked(child(), 'yes', { place: 'school' }).why).toEqual(['notHomeReason']);
    expect(asked(child(), 'yes', { place: 'home' }).why).toEqual([]);
    expect(asked(child(), 'yes', { place: null }).why).toEqual([]);
  });

  test('several children on the trip: time of their own is asked of each', () => {
    expect(asked(child(), 'yes', {}, true).needed).toEqual(['individually']);
  });

  test('a child not yet born is not asked whether alone, awake or in which bedroom', () => {
    const questions = asked(child({ age: null, unborn: true, mustInclude: ['home'] }), 'yes');
    expect(questions).toEqual({
      alone: false,
      aloneNeeded: false,
      needed: ['homeSeen'],
      why: [],
      more: ['sleepingArrangementsSeen', 'interactionObserved'],
    });
    // Nor is it where nobody was met: the home may have been seen all the same.
    const nobody = asked(child({ age: null, unborn: true }), 'no');
    expect(nobody.more).toEqual(['homeSeen', 'sleepingArrangementsSeen']);
  });

  test.each([
    [3, true],
    [4, false],
    [null, false],
  ])('age %s: too young offered %s', (age, offered) => {
    expect(mayBeTooYoung(child({ age }))).toBe(offered);
  });
});
