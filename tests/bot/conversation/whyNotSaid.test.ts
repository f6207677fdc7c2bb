import { understand } from '#bot/conversation/understanding/understand.ts';
import type { Understood } from '#bot/conversation/understanding/understood.ts';

/** Monday 23 November 2026, nine in the morning. */
const now = Date.parse('2026-11-23T09:00:00Z');
const children = [
  { id: 'mia-h', given: 'Mia', family: 'Hart' },
  { id: 'mia-o', given: 'Mia', family: 'Osei' },
  { id: 'leo', given: 'Leo', family: 'Hart' },
  { id: 'amara', given: 'Amara', family: 'Bell' },
  { id: 'tobiasz', given: 'Tobiasz', family: 'Nowak' },
];
const colleagues = [
  { id: 'priya-n', given: 'Priya', family: 'Nair' },
  { id: 'priya-s', given: 'Priya', family: 'Shah' },
  { id: 'tom', given: 'Tom', family: 'Reed' },
  { id: 'leo-grant', given: 'Leo', family: 'Grant' },
  { id: 'bea', given: 'Beatrice', family: 'Ashdown Lowe' },
];
const heard = (text: string) => understand(text, { now, children, colleagues });

interface Meant {
  who?: string[];
  /** A day, `from to` of several, or the kind where none is clear. */
  day?: string;
  /** `at 16:00`, or `15:00-19:00`. */
  time?: string;
  place?: string;
  sooner?: true;
  with?: string[];
  alongside?: string;
}

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

function meant({ mentions, days, time, place, sooner, companions, alongside }: Understood): Meant {
  return {
    ...(mentions.length > 0 ? { who: mentions.map(({ ids, said }) => ids.join('|') || `?${said}`) } : {}),
    ...(days.kind === 'days'
      ? { day: days.from === days.to ? days.from : `${days.from} ${days.to}` }
      : days.kind === 'none'
        ? {}
        : { day: days.kind === 'either' ? days.days.join(' or ') : days.kind }),
    ...(time
      ? { time: time.at === null ? `${clock(time.from)}-${clock(time.to)}` : `at ${clock(time.at)}` }
      : {}),
    ...(place ? { place } : {}),
    ...(sooner ? { sooner } : {}),
    ...(companions.length > 0
      ? { with: companions.map(({ ids, said, children: also }) => [...ids, ...also].join('|') || `?${said}`) }
      : {}),
    ...(alongside ? { alongside } : {}),
  };
}

const [tue, wed, thu, fri] = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
const afterSchool = '15:00-19:00';
const nextWeek = '2026-11-30 2026-12-06';

describe('why not, as a busy person types it', () => {
  test.each<[string, Meant]>([
    // Of what was offered last.
    ['why not Tuesday?', { day: tue }],
    ['why not tues', { day: tue }],
    ['y not tues??', { day: tue }],
    ['ynot weds', { day: wed }],
    ['whynot thurs', { day: thu }],
    ['why not thurs 4pm', { day: thu, time: 'at 16:00' }],
    ['why not thurs 4', { day: thu, time: 'at 16:00' }],
    ['why not Tuesday at 3?', { day: tue, time: 'at 15:00' }],
    ['why not tues 3.30', { day: tue, time: 'at 15:30' }],
    ['why not tue 1530', { day: tue, time: 'at 15:30' }],
    ['why not fri half 3', { day: fri, time: 'at 15:30' }],
    ['why not 3ish on weds', { day: wed, time: 'at 15:00' }],
    ['why not 3?', { time: 'at 15:00' }],
    ['why not tuseday', { day: tue }],
    ['why not wensday', { day: wed }],
    ['why not thrusday', { day: thu }],
    ['why not firday am', { day: fri, time: '7:00-12:00' }],
    ['why not fri pm', { day: fri, time: '12:00-18:00' }],
    ['why not tomoz', { day: tue }],
    ['why not tmrw 10am', { day: tue, time: 'at 10:00' }],
    ['why not 2moro', { day: tue }],
    ['why not tomorow morning', { day: tue, time: '7:00-12:00' }],
    ['why not today?', { day: '2026-11-23' }],
    ['why not this aftn', { day: '2026-11-23', time: '12:00-18:00' }],
    ['why not after school', { time: afterSchool }],
    ['why not any time after school?', { time: afterSchool }],
    ['why not straight after school weds', { day: wed, time: afterSchool }],
    ['why not aftr skool', { time: afterSchool }],
    ['why not before school', { time: '7:00-9:00' }],
    ['why not first thing', { time: '7:00-12:00' }],
    ['why not lunchtime', { time: '12:00-14:00' }],
    ['why not between 3 and 5 on thurs', { day: thu, time: '15:00-17:00' }],
    ['why not thurs 4-5pm', { day: thu, time: '16:00-17:00' }],
    ['why not next wk', { day: nextWeek }],
    ['why not wk after next', { day: '2026-12-07 2026-12-13' }],
    ['why not w/c 30 nov', { day: nextWeek }],
    ['why not week commencing 7th december', { day: '2026-12-07 2026-12-13' }],
    ['why not this week', { day: '2026-11-23 2026-11-29' }],
    ['why not sat?', { day: '2026-11-28' }],
    ['why not the weekend', { day: '2026-11-28 2026-11-29' }],
    ['why not 26/11', { day: thu }],
    ['why not the 26th at 4', { day: thu, time: 'at 16:00' }],
    ['why not a week on thursday', { day: '2026-12-03' }],
    ['why not school', { place: 'school' }],
    ['why not at school on tues', { day: tue, place: 'school' }],
    ['why not at home', { place: 'home' }],
    ['why not sooner', { sooner: true }],
    ['why not earlier??', { sooner: true }],
    ['why so late', { sooner: true }],
    ['why not?', {}],
    ['why cant we do tues', { day: tue }],
    ['can’t we do Thursday?', { day: thu }],
    ['couldnt i go weds after school', { day: wed, time: afterSchool }],
    ['how come not tues', { day: tue }],
    ['how come theres nothing on friday', { day: fri }],
    ['nothing on tues?', { day: tue }],
    ['is there nothing thurs pm', { day: thu, time: '12:00-18:00' }],
    ['no times on weds?', { day: wed }],
    ['not tuesday?', { day: tue }],
    ['so not tomoz then', { day: tue }],
    ['is tues no good?', { day: tue }],
    ['tuesday not possible?', { day: tue }],
    ['whats wrong with tues', { day: tue }],
    ['what’s wrong with 4pm', { time: 'at 16:00' }],
    ['whats stopping thurs', { day: thu }],
    ['any reason not tues', { day: tue }],
    ['why isnt thursday there', { day: thu }],
    ['why no fridays', { day: fri }],
    ['why are there no times on friday', { day: fri }],
    // Of a child who is named.
    ['why not leo on tues', { who: ['leo'], day: tue }],
    ['why not leo tues 3pm', { who: ['leo'], day: tue, time: 'at 15:00' }],
    ['why not tues for leo', { who: ['leo'], day: tue }],
    ['why cant i see leo tomoz', { who: ['leo'], day: tue }],
    ['why can’t I see amara after school', { who: ['amara'], time: afterSchool }],
    ['why not LEO thurs', { who: ['leo'], day: thu }],
    ['why not mia tues', { who: ['mia-h|mia-o'], day: tue }],
    ['why not mia o tues', { who: ['mia-o'], day: tue }],
    ['why not mia osei on weds at 4', { who: ['mia-o'], day: wed, time: 'at 16:00' }],
    ['why not tobias fri', { who: ['tobiasz'], day: fri }],
    ['nothing for leo on thurs?', { who: ['leo'], day: thu }],
    ['why not zara on tues', { who: ['?zara'], day: tue }],
    // With somebody.
    ['why not tues with tom', { day: tue, with: ['tom'] }],
    ['why not thurs w tom reed', { day: thu, with: ['tom'] }],
    ['why not with priya', { with: ['priya-n|priya-s'] }],
  ])('%s', (text, expected) => {
    const understood = heard(text);
    expect({ intent: understood.intent, ...meant(understood) }).toEqual({ intent: 'why-not', ...expected });
  });

  test.each([
    ['how come leo is late', 'why'],
    ['why is leo due tues', 'why'],
    ['can you move leo to thursday', 'move'],
    ['cant you move leo to thursday', 'move'],
    ['could you book leo tomorrow', 'book'],
    ['what about leo', 'why'],
    ['who do i need to see tues', 'who'],
    ['not seen', 'late'],
    ['why is leo not seen', 'why'],
  ])('%s: %s', (text, intent) => expect(heard(text).intent).toBe(intent));
});

describe('another time than those that were offered', () => {
  test.each<[string, Meant]>([
    ['what about tues', { day: tue }],
    ['how about thurs 4', { day: thu, time: 'at 16:00' }],
    ['thurs instead?', { day: thu }],
    ['tues pm', { day: tue, time: '12:00-18:00' }],
    ['after school?', { time: afterSchool }],
    ['anything after 4', { time: '16:00-24:00' }],
    ['anything on friday', { day: fri }],
    ['at school?', { place: 'school' }],
    ['anything sooner', { sooner: true }],
    ['with tom too', { with: ['tom'] }],
  ])('%s', (text, expected) => {
    const understood = heard(text);
    expect({ intent: understood.intent, ...meant(understood) }).toEqual({ intent: null, ...expected });
  });

  test.each([
    'more',
    'more pls',
    'any others?',
    'show me more times please',
    'next 3',
    'what else',
    '3 more',
    'gimme more times',
  ])('more: %s', (text) => expect(heard(text).intent).toBe('more'));
});

describe('who comes along', () => {
  test.each<[string, Meant]>([
    ['find a time for Amara with Tom next week', { who: ['amara'], day: nextWeek, with: ['tom'] }],
    ['find a time for amara with tom nxt wk', { who: ['amara'], day: nextWeek, with: ['tom'] }],
    ['book amara with tom reed thurs', { who: ['amara'], day: thu, with: ['tom'] }],
    ['book amara with priya', { who: ['amara'], with: ['priya-n|priya-s'] }],
    ['book amara with priya shah', { who: ['amara'], with: ['priya-s'] }],
    ['book amara with priya s', { who: ['amara'], with: ['priya-s'] }],
    ['book amara w/ tom', { who: ['amara'], with: ['tom'] }],
    ['book amara with tom and priya n', { who: ['amara'], with: ['tom', 'priya-n'] }],
    ['book Amara with my colleague Tom', { who: ['amara'], with: ['tom'] }],
    ['when are tom and i free for amara', { who: ['amara'], with: ['tom'] }],
    ['when is tom free to see amara', { who: ['amara'], with: ['tom'] }],
    ['book amara, tom is coming too', { who: ['amara'], with: ['tom'] }],
    ['book amara with beatrice ashdown lowe', { who: ['amara'], with: ['bea'] }],
    ['book amara with beatrise', { who: ['amara'], with: ['bea'] }],
    ['book amara with an interpreter', { who: ['amara'], alongside: 'interpreter' }],
    ['book amara with her advocate on thurs', { who: ['amara'], day: thu, alongside: 'advocate' }],
    ['book amara with my manager', { who: ['amara'], alongside: 'manager' }],
    ['book amara with the health visitor', { who: ['amara'], alongside: 'professional' }],
    ['book amara with interpreter tom', { who: ['amara'], with: ['tom'] }],
    ['book amara with Zara', { who: ['amara'], with: ['?Zara'] }],
    ['book amara with tom jones', { who: ['amara'], with: ['?tom jones'] }],
    // A child's name stays the child's where nobody else is meant.
    ['arrange a visit with Leo', { who: ['leo'] }],
    ['book amara and leo', { who: ['amara', 'leo'] }],
    ['book amara with leo', { who: ['amara'], with: ['leo-grant|leo'] }],
    ['book amara with leo grant', { who: ['amara'], with: ['leo-grant'] }],
    ['book amara with leo hart', { who: ['amara', 'leo'] }],
    ['book amara with her mum', { who: ['amara'] }],
    ['book amara with his brothers and sisters', { who: ['amara'] }],
    ['book tom', { who: ['?tom'] }],
  ])('%s', (text, expected) => {
    const understood = heard(text);
    expect({ intent: understood.intent, ...meant(understood) }).toEqual({ intent: 'book', ...expected });
  });

  test('in a sentence about anything else a colleague is nobody here', () => {
    expect(meant(heard('why is tom reed due'))).toEqual({ who: ['?tom reed'] });
    expect(meant(heard('I saw amara with tom'))).toEqual({ who: ['amara'] });
  });
});
