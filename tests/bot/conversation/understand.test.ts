import { understand } from '#bot/conversation/understanding/understand.ts';
import type { SaidDays } from '#bot/conversation/understanding/understood.ts';

/** Monday 23 November 2026, nine in the morning. */
const now = Date.parse('2026-11-23T09:00:00Z');
const children = [
  { id: 'mia-h', given: 'Mia', family: 'Hart' },
  { id: 'mia-o', given: 'Mia', family: 'Osei' },
  { id: 'leo', given: 'Leo', family: 'Hart' },
  { id: 'zoe', given: 'Zoë', family: "O'Neill" },
  { id: 'may', given: 'May', family: 'Linden' },
  { id: 'will', given: 'Will', family: 'Ashdown' },
  { id: 'anne', given: 'Anne-Marie', family: 'Stone' },
  { id: 'tobiasz', given: 'Tobiasz', family: 'Nowak' },
];
const heard = (text: string, at = now) => understand(text, { now: at, children });
const who = (text: string) => heard(text).mentions.map(({ ids }) => ids.join('|'));

const oneDay = (day: string): SaidDays => ({ kind: 'days', from: day, to: day });

describe('what is wished', () => {
  test.each([
    ['who', 'who do I need to see'],
    ['who', 'Who do I need to see?'],
    ['who', "what's on this week"],
    ['who', 'my children'],
    ['who', 'Whom do I have to visit next?'],
    ['who', 'who is due'],
    ['who', 'what have I got on today'],
    ['who', 'this week'],
    ['who', 'tomorrow?'],
    ['who', 'whos next'],
    ['late', 'who is late'],
    ['late', 'Which visits are late?'],
    ['late', 'who has not been seen'],
    ['late', 'anyone overdue'],
    ['why', 'why is Leo due'],
    ['why', 'Why Leo??'],
    ['why', 'when is Leo due'],
    ['why', 'what does Leo need'],
    ['why', 'tell me about Leo'],
    ['why', 'do I need to see Leo this week'],
    ['why', 'when am I seeing Leo'],
    ['why', 'how come leo is late'],
    ['why-not', 'why not Tuesday?'],
    ['why-not', 'why not Leo on Friday at 10'],
    ['why-not', "why can't I see Leo on Monday"],
    ['more', 'more'],
    ['more', 'Any other times?'],
    ['more', 'show me more times please'],
    ['book', 'book Leo'],
    ['book', 'Book Leo on Thursday at 4pm please'],
    ['book', 'can I see Leo on Thursday'],
    ['book', 'find a time for Leo'],
    ['book', 'I want to visit Leo tomorrow'],
    ['book', 'arrange a visit with Leo'],
    ['book', 'when can I see Leo'],
    ['book', 'bok Leo'],
    ['move', 'move Leo to Thursday'],
    ['move', 'reschedule Leo'],
    ['move', 'can you change Leo to friday'],
    ['move', 'mvoe Leo'],
    ['cancel', 'cancel Leo'],
    ['cancel', 'cancle leo'],
    ['cancel', 'call off the visit with Leo'],
    ['record', 'how did it go with Leo'],
    ['record', 'How was it with Leo'],
    ['record', 'I saw Leo today'],
    ['record', 'record a visit with Leo'],
    ['record', "I've just visited Leo"],
    ['help', 'help'],
    ['help', 'HELP!'],
    ['help', 'what can you do?'],
    ['hello', 'hi'],
    ['hello', 'Good morning'],
    ['thanks', 'thanks!'],
    ['thanks', 'Thank you'],
    [null, 'Leo'],
    [null, 'the weather is nice'],
    [null, 'what is the weather'],
    [null, 'what’s the time'],
    ['who', 'what is next'],
    [null, ''],
    [null, '🙂'],
  ])('%s: %s', (intent, text) => expect(heard(text).intent).toBe(intent));
});

describe('who is meant', () => {
  test.each<[string, string[]]>([
    ['why is Leo due', ['leo']],
    ['why is leo due', ['leo']],
    ['WHY IS LEO DUE', ['leo']],
    ["what is leo's next date", ['leo']],
    ['what is leo’s next date', ['leo']],
    ['why is Leos visit due', ['leo']],
    ['book Leo Hart', ['leo']],
    ['book hart leo', ['leo']],
    ['book Leo H', ['leo']],
    ['book leo h.', ['leo']],
    ['book LH', ['leo']],
    ['book L.H.', ['leo']],
    ['why is Mia due', ['mia-h|mia-o']],
    ['why is Mia H due', ['mia-h']],
    ["why is mia o's visit due", ['mia-o']],
    ['why is Mia Os due', ['mia-o']],
    ['book Mia a visit', ['mia-h|mia-o']],
    ['book Mia Hart and Leo on Thursday', ['mia-h', 'leo']],
    ['book Leo and Leo', ['leo']],
    ['why is zoe due', ['zoe']],
    ['why is Zoë O’Neill due', ['zoe']],
    ['why is zoe oneill due', ['zoe']],
    ['move anne marie to friday', ['anne']],
    ['move Anne to friday', ['anne']],
    ['book osei', ['mia-o']],
    ['book Tobias', ['tobiasz']],
    ['book tobaisz', ['tobiasz']],
    ['book May on Thursday', ['may']],
    ['book may on thursday', ['may']],
    ['book Leo in May', ['leo']],
    ['book Leo on 3 May', ['leo']],
    ['may I book Leo', ['leo']],
    ['will I see Leo', ['leo']],
    ['book Will', ['will']],
    ['why is Will late', ['will']],
    ['who do I need to see', []],
    ['Leo', ['leo']],
    ['May', ['may']],
  ])('%s', (text, ids) => expect(who(text)).toEqual(ids));

  test('a mistyped name is said to be a guess', () => {
    expect(heard('book Tobias').mentions).toMatchObject([
      { said: 'Tobias', ids: ['tobiasz'], guessed: true },
    ]);
    expect(heard('book Tobiasz').mentions).toMatchObject([{ guessed: false }]);
  });

  test('a name of nobody here is nobody, and another family name is somebody else', () => {
    expect(heard('book Zara').mentions).toEqual([{ said: 'Zara', ids: [], near: [], guessed: false }]);
    expect(heard('why is Zara Khan due').mentions).toMatchObject([{ said: 'Zara Khan', ids: [] }]);
    expect(heard('book Mia Jones').mentions).toMatchObject([
      { said: 'Mia Jones', ids: [], near: ['mia-h', 'mia-o'] },
    ]);
    expect(heard('the weather is nice').mentions).toEqual([]);
  });
});

describe('which day is meant', () => {
  test.each<[string, SaidDays]>([
    ['book Leo', { kind: 'none' }],
    ['book Leo tomorrow', oneDay('2026-11-24')],
    ['book Leo today', oneDay('2026-11-23')],
    ['book Leo on Thursday', oneDay('2026-11-26')],
    ['book leo thurs', oneDay('2026-11-26')],
    ['book Leo this Thursday at 4pm', oneDay('2026-11-26')],
    ['book Leo on Thursday after school', oneDay('2026-11-26')],
    ['book Leo Thursday 26 November', oneDay('2026-11-26')],
    ['book Leo on Thursday the 26th of November', oneDay('2026-11-26')],
    ['book Leo on 3 December', oneDay('2026-12-03')],
    ['book Leo on Dec 3rd', oneDay('2026-12-03')],
    ['book Leo on 3/12', oneDay('2026-12-03')],
    ['book Leo on 03/12/2026', oneDay('2026-12-03')],
    ['book Leo on the 26th', oneDay('2026-11-26')],
    ['book Leo on the 5th', oneDay('2026-12-05')],
    ['book Leo on 5 January', oneDay('2027-01-05')],
    ['book Leo the day after tomorrow', oneDay('2026-11-25')],
    ['book Leo in 3 days', oneDay('2026-11-26')],
    ['book Leo a week on Thursday', oneDay('2026-12-03')],
    ['book Leo Thursday week', oneDay('2026-12-03')],
    ['book Leo this afternoon', oneDay('2026-11-23')],
    ['book Leo next week', { kind: 'days', from: '2026-11-30', to: '2026-12-06' }],
    ['book Leo this week', { kind: 'days', from: '2026-11-23', to: '2026-11-29' }],
    ['book Leo in two weeks', { kind: 'days', from: '2026-12-07', to: '2026-12-13' }],
    ["book Leo in two weeks' time", { kind: 'days', from: '2026-12-07', to: '2026-12-13' }],
    ['book Leo in a fortnight', { kind: 'days', from: '2026-12-07', to: '2026-12-13' }],
    ['book Leo in December', { kind: 'days', from: '2026-12-01', to: '2026-12-31' }],
    ['book Leo on Monday', { kind: 'either', days: ['2026-11-23', '2026-11-30'] }],
    ['book Leo next Thursday', { kind: 'either', days: ['2026-11-26', '2026-12-03'] }],
    ['book Leo on Thursday or Friday', { kind: 'either', days: ['2026-11-26', '2026-11-27'] }],
    ['book Leo by Friday', { kind: 'days', from: '2026-11-23', to: '2026-11-27' }],
    ['book Leo before Friday', { kind: 'days', from: '2026-11-23', to: '2026-11-26' }],
    ['book Leo by the end of next week', { kind: 'days', from: '2026-11-23', to: '2026-12-06' }],
    ['book Leo by 3 December', { kind: 'days', from: '2026-11-23', to: '2026-12-03' }],
    ['book Leo after Thursday', { kind: 'days', from: '2026-11-27', to: '2026-12-10' }],
    ['book Leo after the 26th', { kind: 'days', from: '2026-11-27', to: '2026-12-10' }],
    ['book Leo by Monday', { kind: 'days', from: '2026-11-23', to: '2026-11-30' }],
    ['book Leo for an hour', { kind: 'none' }],
    ['book Leo for 90 minutes', { kind: 'none' }],
    ['move Leo an hour later', { kind: 'none' }],
    ['book Leo for an hour on Thursday', oneDay('2026-11-26')],
    ['book Leo in the next 3 weeks', { kind: 'days', from: '2026-11-23', to: '2026-12-13' }],
    ['book Leo in the next ten days', { kind: 'days', from: '2026-11-23', to: '2026-12-02' }],
    ['book Leo in the next month', { kind: 'days', from: '2026-11-23', to: '2026-12-22' }],
    ['book Leo within two weeks', { kind: 'days', from: '2026-11-23', to: '2026-12-06' }],
    ['book Leo until Friday', { kind: 'days', from: '2026-11-23', to: '2026-11-27' }],
    ['book Leo on Thursday 26th', oneDay('2026-11-26')],
    ['book Leo Thursday the 26th at 3pm', oneDay('2026-11-26')],
    ['book Leo on Friday 26th', { kind: 'either', days: ['2026-11-26', '2026-11-27'] }],
    ['book Leo on Friday 26 November', { kind: 'either', days: ['2026-11-26', '2026-11-27'] }],
    ['book Leo on Monday 22 November', oneDay('2026-11-23')],
    ['book Leo Thursday 3', { kind: 'either', days: ['2026-11-26', '2026-12-03'] }],
    ['book Leo Thursday 11', oneDay('2026-11-26')],
    ['book Leo yesterday', { kind: 'past', day: '2026-11-22' }],
    ['I saw Leo last Thursday', { kind: 'past', day: '2026-11-19' }],
    ['I saw Leo on 12 November', { kind: 'past', day: '2026-11-12' }],
    ['book Leo on 31 November', { kind: 'unclear', said: '31 november' }],
    ['may I see Leo', { kind: 'none' }],
    ['I sat with Leo', { kind: 'none' }],
    ['book May', { kind: 'none' }],
  ])('%s', (text, days) => expect(heard(text).days).toEqual(days));

  test.each<[string, SaidDays]>([
    ['I saw Leo on Thursday', oneDay('2026-11-19')],
    ['I saw Leo this Thursday', oneDay('2026-11-19')],
    ['I saw Leo on Thursday at 3pm', oneDay('2026-11-19')],
    ['I saw Leo on the 5th', oneDay('2026-11-05')],
    ['how did it go with Leo on the 24th', oneDay('2026-10-24')],
    ['I saw Leo on the 31st', oneDay('2026-10-31')],
    ['I saw Leo on Thursday the 19th', oneDay('2026-11-19')],
    ['I saw Leo on Friday 19th', { kind: 'either', days: ['2026-11-19', '2026-11-20'] }],
    ['I saw Leo on Monday', { kind: 'either', days: ['2026-11-16', '2026-11-23'] }],
    ['I saw Leo last week', { kind: 'days', from: '2026-11-16', to: '2026-11-22' }],
    ['I saw Leo the week before last', { kind: 'days', from: '2026-11-09', to: '2026-11-15' }],
    ['I saw Leo this week', oneDay('2026-11-23')],
    ['I saw Leo at the weekend', { kind: 'days', from: '2026-11-21', to: '2026-11-22' }],
    ['I saw Leo last month', { kind: 'days', from: '2026-10-01', to: '2026-10-31' }],
    ['I saw Leo in October', { kind: 'days', from: '2026-10-01', to: '2026-10-31' }],
    ['I saw Leo yesterday', { kind: 'past', day: '2026-11-22' }],
    ['I saw Leo today', oneDay('2026-11-23')],
    ['I saw Leo tomorrow', oneDay('2026-11-24')],
    ['book Leo last week', { kind: 'past', day: '2026-11-16' }],
  ])('told of a visit: %s', (text, days) => expect(heard(text).days).toEqual(days));

  const saidOn = ['22', '23', '24', '25', '26', '27', '28'].map((day) => `2026-11-${day}`);
  test.each(saidOn)('a weekday beside a time of day is the coming one, said on %s', (today) => {
    const at = Date.parse(`${today}T09:00:00Z`);
    const coming = today < '2026-11-26' ? '2026-11-26' : '2026-12-03';
    const said = ['move Leo to Thursday 3pm', 'book Leo Thursday 10am', 'book Leo thurs 15:30'];
    for (const text of said)
      expect(heard(text, at).days).toEqual(
        today === '2026-11-26' ? { kind: 'either', days: [today, coming] } : oneDay(coming),
      );
    expect(heard('move Leo to Thursday 3pm', at).time?.at).toBe(15 * 60);
    const been = today < '2026-11-26' ? '2026-11-19' : '2026-11-26';
    expect(heard('I saw Leo on Thursday', at).days).toEqual(
      today === been ? { kind: 'either', days: ['2026-11-19', today] } : oneDay(been),
    );
    expect(heard('book Leo by Thursday', at).days).toEqual({ kind: 'days', from: today, to: coming });
  });

  test('next Monday is one day where it can be no other', () => {
    expect(heard('book Leo next Monday', Date.parse('2026-11-26T09:00:00Z')).days).toEqual(
      oneDay('2026-11-30'),
    );
  });

  test('late in the evening of summer time it is still the day it is in London', () => {
    expect(heard('book Leo tomorrow', Date.parse('2026-07-01T23:30:00Z')).days).toEqual(oneDay('2026-07-03'));
  });
});

describe('which time and place', () => {
  const at = (hour: number, minute = 0) => ({
    from: hour * 60 + minute,
    to: hour * 60 + minute,
    at: hour * 60 + minute,
  });
  test.each([
    ['book Leo on Thursday', null],
    ['book Leo at 4pm', at(16)],
    ['book Leo at 4', at(16)],
    ['book Leo Thursday 4pm', at(16)],
    ['book Leo on 3 December at 4pm', at(16)],
    ['book Leo tomorrow at 10', at(10)],
    ['book Leo at 9.30am', at(9, 30)],
    ['book Leo 16:30', at(16, 30)],
    ['book Leo at half past three', at(15, 30)],
    ['book Leo at four', at(16)],
    ['book Leo after school', { from: 900, to: 1140, at: null }],
    ['book Leo Thursday afternoon', { from: 720, to: 1080, at: null }],
    ['book Leo this afternoon', { from: 720, to: 1080, at: null }],
    ['book Leo after 4pm', { from: 960, to: 1440, at: null }],
    ['book Leo before 3', { from: 0, to: 900, at: null }],
    ['book Leo on the 26th', null],
    ['book 2 visits for Leo', null],
  ])('%s', (text, time) => expect(heard(text).time).toEqual(time));

  test.each([
    ['book Leo at school', 'school'],
    ['book Leo after school', null],
    ['book Leo after school at home', 'home'],
    ['book Leo at our office', 'office'],
    ['book Leo by Teams', 'online'],
    ['book Leo out and about', 'community'],
  ])('%s', (text, place) => expect(heard(text).place).toBe(place));

  test.each([
    ['book Leo with his brothers and sisters', true],
    ['book Leo and his sister', true],
    ['book Leo with the whole family', true],
    ['book Leo', false],
  ])('%s', (text, together) => expect(heard(text).together).toBe(together));
});

test('a very long message and strange signs are read without harm', () => {
  expect(heard(`book Leo ${'please '.repeat(20_000)}`).mentions[0]?.ids).toEqual(['leo']);
  expect(() => heard('<at>\u0000 ((( [[ \\ %% 99/99/9999 at 99:99pm the 99th')).not.toThrow();
});
