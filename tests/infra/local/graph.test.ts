import {
  account,
  app,
  clientId,
  event,
  mailbox,
  runningMicrosoft365,
  secret,
  tenantId,
  type Running,
} from './runningMicrosoft365.ts';

const amara = account().upn;
const property = 'String {5c0bb47c-6a51-4f2b-9e6a-3e1a0f6f7d24} Name Booking';
let cloud: Running;
let bearer: string;

async function start(...args: Parameters<typeof runningMicrosoft365>): Promise<void> {
  cloud = await runningMicrosoft365(...args);
  bearer = await graphToken();
}
async function graphToken(): Promise<string> {
  const answer = await fetch(`${cloud.http}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret,
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shapes are Microsoft's schema's to check
type Body = any;
async function graph(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(path.startsWith('http') ? path : `${cloud.http}/v1.0${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: (text ? JSON.parse(text) : undefined) as Body,
  };
}
const events = `/users/${amara}/events`;
const view = (from: string, to: string, more = '') =>
  `/users/${amara}/calendarView?startDateTime=${from}&endDateTime=${to}${more}`;
const meeting = (more: Record<string, unknown> = {}) => event('2026-11-24T10:00', '2026-11-24T11:00', more);

afterEach(() => cloud.close());

describe('who may ask', () => {
  it.each([
    ['no token', '', 401, 'InvalidAuthenticationToken'],
    ['a token of nobody', 'Bearer x.y.z', 401, 'InvalidAuthenticationToken'],
  ])('%s is refused', async (_name, authorization, status, code) => {
    await start();
    const answer = await graph('GET', events, undefined, { authorization });
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('an application without the permission is refused', async () => {
    await start({ apps: [app({ roles: ['Calendars.ReadBasic'] })] });
    expect((await graph('GET', events)).status).toBe(200);
    expect(await graph('POST', events, meeting())).toMatchObject({
      status: 403,
      body: { error: { code: 'ErrorAccessDenied' } },
    });
    expect(await graph('GET', `/users/${amara}/mailboxSettings`)).toMatchObject({ status: 403 });
  });

  it('a mailbox outside the scope is refused', async () => {
    await start({ apps: [app({ mailboxScope: ['somebody@sample.example'] })] });
    expect(await graph('GET', events)).toMatchObject({
      status: 403,
      body: { error: { code: 'ErrorAccessDenied' } },
    });
  });
});

describe('events', () => {
  beforeEach(() => start());

  it('are given back in the zone that was asked for', async () => {
    const { body } = await graph('POST', events, meeting(), {
      prefer: 'outlook.timezone="Romance Standard Time"',
    });
    expect(body.start).toEqual({
      dateTime: '2026-11-24T11:00:00.0000000',
      timeZone: 'Romance Standard Time',
    });
    expect((await graph('GET', `${events}/${body.id}`)).body.start).toEqual({
      dateTime: '2026-11-24T10:00:00.0000000',
      timeZone: 'UTC',
    });
  });

  it('keep their immutable id apart from the ordinary one, and answer to both', async () => {
    const ordinary = (await graph('POST', events, meeting())).body;
    const immutable = (
      await graph('GET', `${events}/${ordinary.id}`, undefined, { prefer: 'IdType="ImmutableId"' })
    ).body;
    expect(immutable.id).not.toBe(ordinary.id);
    expect((await graph('GET', `${events}/${immutable.id}`)).body.id).toBe(ordinary.id);
  });

  it('refuse a second one with the same transaction id, naming the first', async () => {
    const first = await graph('POST', events, meeting({ transactionId: 't' }));
    const second = await graph('POST', events, meeting({ transactionId: 't' }));
    expect(second).toMatchObject({
      status: 400,
      body: { error: { code: 'ErrorDuplicateTransactionId', '@event.existingEventId': first.body.id } },
    });
  });

  it('are found by an extended property: its name exactly, its value in any case', async () => {
    await graph('POST', events, meeting({ singleValueExtendedProperties: [{ id: property, value: 'B-1' }] }));
    const found = (name: string, value: string) =>
      graph(
        'GET',
        `${events}?$filter=singleValueExtendedProperties/Any(ep: ep/id eq '${name}' and ep/value eq '${value}')`,
      );
    expect((await found(property, 'b-1')).body.value).toHaveLength(1);
    expect((await found(property, 'b-2')).body.value).toHaveLength(0);
    expect((await found(property.replace('Booking', 'booking'), 'b-1')).body.value).toHaveLength(0);
  });

  it('are found by a part of an extended property’s value, its property set in any case', async () => {
    const custom = 'String {00020329-0000-0000-C000-000000000046} Name cecp-1';
    const value = '{"visit":"3f2a"}';
    await graph('POST', events, meeting({ singleValueExtendedProperties: [{ id: custom, value }] }));
    const found = (name: string, part: string) =>
      graph(
        'GET',
        `${events}?$filter=singleValueExtendedProperties/Any(ep: ep/id eq '${name}' and contains(ep/value,'${part}'))`,
      );
    expect((await found(custom, '3F2A')).body.value).toHaveLength(1);
    expect((await found(custom.replace('-C000-', '-c000-'), '3f2a')).body.value).toHaveLength(1);
    expect((await found(custom, '3f2b')).body.value).toHaveLength(0);
    expect((await found(custom.replace('cecp', 'CECP'), '3f2a')).body.value).toHaveLength(0);
  });

  it('show an extended property only when it is asked for', async () => {
    const { body } = await graph(
      'POST',
      events,
      meeting({ singleValueExtendedProperties: [{ id: property, value: 'B-1' }] }),
    );
    expect(body.singleValueExtendedProperties).toBeUndefined();
    const shown = await graph(
      'GET',
      `${events}/${body.id}?$expand=singleValueExtendedProperties($filter=id eq '${property}')`,
    );
    expect(shown.body.singleValueExtendedProperties).toEqual([{ id: property, value: 'B-1' }]);
  });

  it('change only for who knows their present version', async () => {
    const { body } = await graph('POST', events, meeting());
    const etag = body['@odata.etag'];
    const changed = await graph('PATCH', `${events}/${body.id}`, { subject: 'Other' }, { 'if-match': etag });
    expect(changed.body).toMatchObject({ subject: 'Other' });
    expect(changed.body.changeKey).not.toBe(body.changeKey);
    expect(
      (await graph('PATCH', `${events}/${body.id}`, { subject: 'Third' }, { 'if-match': etag })).status,
    ).toBe(412);
  });

  it('lose their Teams meeting with its lines in the body, and only then', async () => {
    const { body } = await graph(
      'POST',
      events,
      meeting({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }),
    );
    expect(body.body.content).toContain(body.onlineMeeting.joinUrl);
    const moved = await graph('PATCH', `${events}/${body.id}`, { subject: 'Moved' });
    expect(moved.body.onlineMeeting).toEqual(body.onlineMeeting);
    const emptied = await graph('PATCH', `${events}/${body.id}`, {
      body: { contentType: 'html', content: '' },
    });
    expect(emptied.body).toMatchObject({ onlineMeeting: null, isOnlineMeeting: false });
  });

  it('go when deleted', async () => {
    const { body } = await graph('POST', events, meeting());
    expect((await graph('DELETE', `${events}/${body.id}`)).status).toBe(204);
    expect(await graph('DELETE', `${events}/${body.id}`)).toMatchObject({
      status: 404,
      body: { error: { code: 'ErrorItemNotFound' } },
    });
  });

  it.each([
    [
      'the end before the start',
      event('2026-11-24T10:00', '2026-11-24T09:00'),
      'ErrorCalendarEndDateIsEarlierThanStartDate',
    ],
    ['an all-day event at ten', meeting({ isAllDay: true }), 'ErrorPropertyValidationFailure'],
    ['a name that no event has', meeting({ subjekt: 'x' }), 'RequestBodyRead'],
    [
      'a zone that nobody knows',
      { ...meeting(), start: { dateTime: '2026-11-24T10:00:00', timeZone: 'Mars' } },
      'TimeZoneNotSupportedException',
    ],
    [
      'a series without its days',
      meeting({
        recurrence: {
          pattern: { type: 'weekly', interval: 1 },
          range: { type: 'noEnd', startDate: '2026-11-24' },
        },
      }),
      'RequestBodyRead',
    ],
  ])('are refused with %s', async (_name, body, code) => {
    expect(await graph('POST', events, body)).toMatchObject({ status: 400, body: { error: { code } } });
  });

  it('refuse a query that is not played here', async () => {
    expect((await graph('GET', `${events}?$filter=subject eq 'x'`)).status).toBe(400);
    expect((await graph('GET', `${events}?$search=x`)).status).toBe(400);
  });
});

describe('calendarView', () => {
  it('pages by ten, by $top, and to the end', async () => {
    await start({ users: [account({ mailbox: mailbox(...Array.from({ length: 23 }, () => meeting())) })] });
    const first = await graph('GET', view('2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'));
    expect(first.body.value).toHaveLength(10);
    const second = await graph('GET', first.body['@odata.nextLink']);
    const third = await graph('GET', second.body['@odata.nextLink']);
    expect([second.body.value.length, third.body.value.length]).toEqual([10, 3]);
    expect(third.body['@odata.nextLink']).toBeUndefined();
    const ids = [first, second, third].flatMap((page) =>
      page.body.value.map((one: { id: string }) => one.id),
    );
    expect(new Set(ids).size).toBe(23);
  });

  it('honours an offset in the window, whatever Prefer says', async () => {
    await start({ users: [account({ mailbox: mailbox(event('2026-07-01T09:00', '2026-07-01T10:00')) })] });
    const prefer = { prefer: 'outlook.timezone="GMT Standard Time"' };
    const from = encodeURIComponent('2026-07-01T09:00:00+01:00');
    const to = encodeURIComponent('2026-07-01T10:00:00+01:00');
    expect((await graph('GET', view(from, to), undefined, prefer)).body.value).toHaveLength(1);
    expect(
      (await graph('GET', view('2026-07-01T09:00:00', '2026-07-01T10:00:00'), undefined, prefer)).body.value,
    ).toHaveLength(0);
  });

  it('lets one time of a series be moved and another taken out', async () => {
    const series = event('2026-11-23T09:00', '2026-11-23T10:00', {
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] },
        range: { type: 'numbered', startDate: '2026-11-23', numberOfOccurrences: 4 },
      },
    });
    await start({ users: [account({ mailbox: mailbox(series) })] });
    const month = view('2026-11-01T00:00:00Z', '2027-01-31T00:00:00Z');
    const [, second, third] = (await graph('GET', month)).body.value;
    await graph('PATCH', `${events}/${second.id}`, {
      start: { dateTime: '2026-12-01T14:00:00', timeZone: 'GMT Standard Time' },
      end: { dateTime: '2026-12-01T15:00:00', timeZone: 'GMT Standard Time' },
    });
    await graph('DELETE', `${events}/${third.id}`);
    const left = (await graph('GET', month)).body.value as { start: { dateTime: string }; type: string }[];
    expect(left.map((one) => `${one.start.dateTime.slice(0, 16)} ${one.type}`)).toEqual([
      '2026-11-23T09:00 occurrence',
      '2026-12-01T14:00 exception',
      '2026-12-14T09:00 occurrence',
    ]);
  });

  it.each([
    ['every other day', { type: 'daily', interval: 2 }, ['2026-11-01', '2026-11-03', '2026-11-05']],
    [
      'Tuesdays and Thursdays',
      { type: 'weekly', interval: 1, daysOfWeek: ['tuesday', 'thursday'] },
      ['2026-11-03', '2026-11-05', '2026-11-10'],
    ],
    [
      'the 31st',
      { type: 'absoluteMonthly', interval: 1, dayOfMonth: 31 },
      ['2026-11-30', '2026-12-31', '2027-01-31'],
    ],
    [
      'the last Friday',
      { type: 'relativeMonthly', interval: 1, daysOfWeek: ['friday'], index: 'last' },
      ['2026-11-27', '2026-12-25', '2027-01-29'],
    ],
    [
      'each 25 December',
      { type: 'absoluteYearly', interval: 1, dayOfMonth: 25, month: 12 },
      ['2026-12-25', '2027-12-25', '2028-12-25'],
    ],
  ])('expands %s', async (_name, pattern, dates) => {
    const range = { type: 'numbered', startDate: '2026-11-01', numberOfOccurrences: 3 };
    const series = event('2026-11-01T09:00', '2026-11-01T10:00', { recurrence: { pattern, range } });
    await start({ users: [account({ mailbox: mailbox(series) })] });
    const { body } = await graph('GET', view('2026-11-01T00:00:00Z', '2029-01-31T00:00:00Z'));
    expect(body.value.map((one: { start: { dateTime: string } }) => one.start.dateTime.slice(0, 10))).toEqual(
      dates,
    );
  });
});

describe('getSchedule', () => {
  const ask = (schedules: string[], to = '2026-11-25T00:00:00') =>
    graph('POST', `/users/${amara}/calendar/getSchedule`, {
      schedules,
      startTime: { dateTime: '2026-11-24T00:00:00', timeZone: 'UTC' },
      endTime: { dateTime: to, timeZone: 'UTC' },
      availabilityViewInterval: 60,
    });

  it('shows a digit an hour, and of a private event only that it is', async () => {
    const at = (hour: string, more: Record<string, unknown>) =>
      event(`2026-11-24T${hour}:00`, `2026-11-24T${hour}:30`, more);
    await start({
      users: [
        account({
          mailbox: mailbox(
            at('08', { showAs: 'workingElsewhere' }),
            at('09', { showAs: 'tentative' }),
            at('10', { sensitivity: 'private', subject: 'Secret' }),
            at('11', { showAs: 'oof' }),
          ),
        }),
      ],
    });
    const [schedule] = (await ask([amara])).body.value;
    expect(schedule.availabilityView).toBe('000000000123000000000000');
    expect(schedule.scheduleItems.map((one: { status: string }) => one.status)).toEqual([
      'workingElsewhere',
      'tentative',
      'busy',
      'oof',
    ]);
    expect(JSON.stringify(schedule)).not.toContain('Secret');
  });

  it('refuses one person without spoiling another', async () => {
    await start();
    const { body } = await ask([amara, 'nobody@sample.example']);
    expect(body.value[0]).toMatchObject({ scheduleId: amara, scheduleItems: [] });
    expect(body.value[1]).toMatchObject({ error: { responseCode: 'ErrorMailRecipientNotFound' } });
  });

  it('takes 20 people and less than 62 days', async () => {
    await start();
    expect((await ask(Array<string>(21).fill(amara))).status).toBe(400);
    expect((await ask([amara], '2027-01-25T00:00:00')).status).toBe(400);
    expect((await ask([amara], '2027-01-24T00:00:00')).status).toBe(200);
  });
});

describe('faults on demand', () => {
  it('come as often as they were asked for, by HTTP too', async () => {
    await start();
    const asked = await fetch(`${cloud.http}/_local/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'throttle', times: 2, path: '/events', retryAfterSeconds: 7 }),
    });
    expect(asked.status).toBe(201);
    const answers = [await graph('GET', events), await graph('GET', events), await graph('GET', events)];
    expect(answers.map((one) => one.status)).toEqual([429, 429, 200]);
    expect(answers[0]?.headers.get('retry-after')).toBe('7');
  });
});
