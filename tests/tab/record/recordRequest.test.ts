import type { AskedOnForm } from '#tab/record/homesAsked.ts';
import { correctRequest, recordRequest } from '#tab/record/recordRequest.ts';
import {
  changeRecord,
  emptyRecord,
  formOfVisit,
  mainHome,
  type ChildForm,
  type RecordForm,
  type Trip,
} from '#tab/record/recordForm.ts';
import { recordVisitSchema, correctVisitSchema } from '#shared/model/api/visits.ts';

const key = 'b1b7a0de-4d43-4c7a-9a53-7f6b1d0b8f01';
const amara: AskedOnForm = { age: 7, unborn: false, mustInclude: [], work: [] };
const ben: AskedOnForm = { age: 2, unborn: false, mustInclude: ['awake'], work: [] };
const around = {
  now: '2026-11-24T17:00',
  children: new Map([
    ['amara', amara],
    ['ben', ben],
  ]),
};

const form = (childIds = ['amara']): RecordForm =>
  emptyRecord({ key, bookingId: 'b1', at: '2026-11-24T15:45', childIds });
const said = (change: Partial<ChildForm>, start = form()): RecordForm =>
  changeRecord(start, { type: 'child', childId: 'amara', change });

function request(of: RecordForm) {
  const checked = recordRequest(of, around);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return recordVisitSchema.parse(checked.request);
}
const problems = (of: RecordForm) => {
  const checked = recordRequest(of, around);
  return checked.ok ? [] : checked.problems.map((problem) => problem.where);
};

describe('recording a visit', () => {
  test('two taps make a record, and nothing else is claimed', () => {
    expect(request(said({ seen: 'yes', alone: 'yes' }))).toEqual({
      key,
      bookingId: 'b1',
      at: '2026-11-24T15:45',
      mode: 'in-person',
      purpose: 'planned',
      children: [{ childId: 'amara', childSeen: 'yes', alone: 'yes' }],
    });
  });

  test('an unanswered "alone" is left out, not taken as no or yes', () => {
    expect(request(said({ seen: 'yes' })).children).toEqual([{ childId: 'amara', childSeen: 'yes' }]);
  });

  test('the day alone will do', () => {
    const day = changeRecord(said({ seen: 'yes' }), { type: 'trip', change: { time: '' } });
    expect(request(day).at).toBe('2026-11-24');
  });

  test('answers that no longer apply are not sent', () => {
    const slip = said({
      seen: 'no',
      alone: 'yes',
      awake: 'yes',
      homeSeen: 'yes',
      notSeenReason: ' at football ',
    });
    expect(request(slip).children).toEqual([
      { childId: 'amara', childSeen: 'no', homeSeen: 'yes', notSeenReason: 'at football' },
    ]);
  });

  test('a visit that did not take place carries only its reason', () => {
    const off = said({ seen: 'cancelled', homeSeen: 'yes', notSeenReason: 'Mum was ill' });
    expect(request(off).children).toEqual([
      { childId: 'amara', childSeen: 'cancelled', notSeenReason: 'Mum was ill' },
    ]);
  });

  test.each([
    ['no-chance', '', { alone: 'no' }],
    ['no-chance', 'Dad stayed', { alone: 'no', aloneReason: 'Dad stayed' }],
    [null, '', { alone: 'no' }],
    ['child-says-no', 'not today', { alone: 'exempt', aloneReason: 'not today' }],
    ['too-young', '', { alone: 'exempt', aloneReason: 'Too young to be seen alone' }],
    ['manager-decision', 'Jo: with Mum there', { alone: 'exempt', aloneReason: 'Jo: with Mum there' }],
  ] as const)('not alone, because of %s "%s"', (notAloneWhy, aloneReason, sent) => {
    const answer = said({ seen: 'yes', alone: 'no', notAloneWhy, aloneReason });
    expect(request(answer).children[0]).toEqual({ childId: 'amara', childSeen: 'yes', ...sent });
  });

  test('brothers and sisters each give their own answers', () => {
    const both = changeRecord(said({ seen: 'yes', alone: 'yes' }, form(['amara', 'ben'])), {
      type: 'child',
      childId: 'ben',
      change: { seen: 'briefly', awake: 'no', individually: false },
    });
    expect(request(both).children).toEqual([
      { childId: 'amara', childSeen: 'yes', alone: 'yes' },
      { childId: 'ben', childSeen: 'briefly', awake: 'no', individually: false },
    ]);
  });

  test('by video is said as such', () => {
    const video = changeRecord(said({ seen: 'yes' }), { type: 'trip', change: { mode: 'video' } });
    expect(request(video).mode).toBe('video');
  });

  test('why it was not at home is sent only where it was elsewhere', () => {
    const answered = said({ seen: 'yes', notHomeReason: 'she asked for the park' });
    const where = (place: 'home' | 'community') =>
      changeRecord(answered, { type: 'trip', change: { place } });
    expect(request(where('community')).children[0]).toHaveProperty('notHomeReason', 'she asked for the park');
    expect(request(where('home')).children[0]).not.toHaveProperty('notHomeReason');
  });

  test.each([
    ['nothing said', form(), ['children.0.childSeen']],
    ['one of two not said', said({ seen: 'yes' }, form(['amara', 'ben'])), ['children.1.childSeen']],
    ['no day', changeRecord(said({ seen: 'yes' }), { type: 'trip', change: { date: '' } }), ['at']],
    [
      'a day that is not in the calendar',
      changeRecord(said({ seen: 'yes' }), { type: 'trip', change: { date: '2026-02-30' } }),
      ['at'],
    ],
    [
      'no such time',
      changeRecord(said({ seen: 'yes' }), { type: 'trip', change: { time: '24:10' } }),
      ['at'],
    ],
    ['later today', changeRecord(said({ seen: 'yes' }), { type: 'trip', change: { time: '17:01' } }), ['at']],
    [
      'tomorrow, time unknown',
      changeRecord(said({ seen: 'yes' }), { type: 'trip', change: { date: '2026-11-25', time: '' } }),
      ['at'],
    ],
    [
      "the child's own no without their words",
      said({ seen: 'yes', alone: 'no', notAloneWhy: 'child-says-no' }),
      ['children.0.aloneReason'],
    ],
  ])('asks first: %s', (_what, of, where) => {
    expect(problems(of)).toEqual(where);
  });

  test('this very minute, and today without a time, are not the future', () => {
    const at = (time: string) => changeRecord(said({ seen: 'yes' }), { type: 'trip', change: { time } });
    expect(problems(at('17:00'))).toEqual([]);
    expect(problems(at(''))).toEqual([]);
  });
});

describe('a child with a second home', () => {
  const nans = {
    kind: 'additional-home',
    label: 'Another home',
    start: '2026-09-01',
    end: null,
    home: 'Nan’s',
  };
  const withNan = { ...around, children: new Map([['amara', { ...amara, work: [nans] }]]) };
  const sent = (change: Partial<ChildForm>, trip: Partial<Trip> = { place: 'home' }) => {
    const of = changeRecord(said({ seen: 'yes', ...change }), { type: 'trip', change: trip });
    const checked = recordRequest(of, withNan);
    return checked.ok ? checked.request.children[0]?.home : checked.problems.map(({ where }) => where);
  };

  test.each([
    ['must be said of a visit at home', {}, undefined, ['children.0.home']],
    ['the other one', { home: 'Nan’s' }, undefined, 'Nan’s'],
    ['the main one needs no label', { home: mainHome }, undefined, undefined],
    ['where is left open', {}, {}, undefined],
    ['where is left open, and the home said', { home: 'Nan’s' }, {}, 'Nan’s'],
    ['it was at school after all', { home: 'Nan’s' }, { place: 'school' }, undefined],
    ['met elsewhere, and saw the home', { home: 'Nan’s', homeSeen: 'yes' }, { place: 'other' }, 'Nan’s'],
    ['by video', { home: 'Nan’s' }, { mode: 'video' }, undefined],
    ['it did not take place', { seen: 'cancelled', home: 'Nan’s' }, undefined, undefined],
    ['before the child had it', { home: 'Nan’s' }, { place: 'home', date: '2026-08-31' }, undefined],
  ] as [string, Partial<ChildForm>, Partial<Trip> | undefined, unknown][])(
    'which home: %s',
    (_what, change, trip, expected) => expect(sent(change, trip)).toEqual(expected),
  );

  test('a correction begins with the home on record, and keeps one that the child has left since', () => {
    const visit = { id: 'v1', at: '2026-11-20', place: 'home', childSeen: 'yes' } as const;
    const homeOf = (home?: string) => {
      const start = formOfVisit({ key, childId: 'amara', visit: { ...visit, ...(home && { home }) } });
      const checked = correctRequest(start, withNan, 1);
      return checked.ok ? checked.request.answers.home : checked.problems;
    };
    expect(homeOf('Nan’s')).toBe('Nan’s');
    expect(homeOf('Dad’s')).toBe('Dad’s');
    expect(homeOf()).toBeUndefined();
  });
});

describe('correcting a record', () => {
  const visit = {
    id: 'v1',
    at: '2026-11-20T16:00',
    mode: 'in-person',
    place: 'home',
    childSeen: 'yes',
    alone: 'unknown',
    bedroomSeen: 'shared',
    announced: false,
  } as const;

  test('begins with what the record says, and unknown stays unanswered', () => {
    const start = formOfVisit({ key, childId: 'amara', visit });
    expect(start.trip).toMatchObject({ date: '2026-11-20', time: '16:00', place: 'home', announced: false });
    expect(start.children[0]).toMatchObject({ seen: 'yes', alone: null, bedroomSeen: 'shared', awake: null });
  });

  test('sends the whole record with the version that was seen', () => {
    const start = formOfVisit({ key, childId: 'amara', visit });
    const checked = correctRequest(said({ alone: 'yes' }, start), around, 2);
    if (!checked.ok) throw new Error('refused');
    expect(correctVisitSchema.parse(checked.request)).toEqual({
      key,
      at: '2026-11-20T16:00',
      mode: 'in-person',
      place: 'home',
      announced: false,
      answers: { childSeen: 'yes', alone: 'yes', bedroomSeen: 'shared' },
      version: 2,
    });
  });

  test('a reported visit must be answered before it can be saved', () => {
    const start = formOfVisit({ key, childId: 'amara', visit: { ...visit, childSeen: 'reported' } });
    expect(correctRequest(start, around, 1)).toMatchObject({
      ok: false,
      problems: [{ where: 'answers.childSeen' }],
    });
  });

  test('an exemption keeps its reason', () => {
    const start = formOfVisit({
      key,
      childId: 'amara',
      visit: { ...visit, alone: 'exempt', aloneReason: 'too shy, she says' },
    });
    const checked = correctRequest(start, around, 1);
    expect(checked).toMatchObject({
      ok: true,
      request: { answers: { alone: 'exempt', aloneReason: 'too shy, she says' } },
    });
  });
});
