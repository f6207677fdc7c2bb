import { CalendarError } from '#bot/calendar/calendarError.ts';
import { createCalendar } from '#bot/calendar/createCalendar.ts';
import type { VisitEvent } from '#bot/calendar/calendar.ts';
import type { CalendarReading } from '#shared/model/calendar.ts';
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
} from '#tests/infra/local/runningMicrosoft365.ts';

const amara = account().upn;
const other = {
  oid: '7d9f1c1e-0000-4000-8000-000000000012',
  upn: 'ben.cole@sample.example',
  displayName: 'Ben Cole',
  givenName: 'Ben',
};
const at = (text: string) => Date.parse(text);
const day = { from: at('2026-11-23T00:00:00Z'), to: at('2026-11-24T00:00:00Z') };

const visit = (change: Partial<VisitEvent> = {}): VisitEvent => ({
  bookingId: 'b-1',
  start: at('2026-11-23T15:30:00Z'),
  end: at('2026-11-23T16:30:00Z'),
  subject: 'Visit',
  place: 'At home',
  link: 'http://localhost:3978/bookings/b-1',
  online: false,
  transactionId: 't-1',
  ...change,
});

let cloud: Running;

function calendar(
  change: { timeoutMs?: number; clientSecret?: string; authority?: string; graphUrl?: string } = {},
) {
  return createCalendar({
    tenantId,
    clientId,
    clientSecret: secret,
    authority: cloud.https,
    graphUrl: cloud.https,
    ...change,
  });
}

async function readOne(upn = amara, window = day): Promise<CalendarReading> {
  return (await calendar().readCalendars([upn], window.from, window.to)).get(upn)!;
}

const failure = async (work: Promise<unknown>): Promise<CalendarError> => {
  const error = await work.then(
    () => new Error('nothing went wrong'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof CalendarError)) throw error;
  return error;
};

const calls = (method: string) => cloud.exchanges.filter((one) => one.request.method === method);

afterEach(() => cloud.close());

describe('reading a mailbox', () => {
  async function busyOf(window: { from: number; to: number }, ...events: ReturnType<typeof event>[]) {
    cloud = await runningMicrosoft365({ users: [account({ mailbox: mailbox(...events) })] });
    const reading = await readOne(amara, window);
    if (!reading.read) throw new Error(reading.why);
    return reading.busy;
  }

  it('gives working hours by ISO weekday in an IANA zone', async () => {
    cloud = await runningMicrosoft365();
    expect(await readOne()).toEqual({
      read: true,
      busy: [],
      workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:30', timeZone: 'Europe/London' },
    });
  });

  it.each(['tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'] as const)(
    'hands on %s as what it is',
    async (showAs) => {
      const busy = await busyOf(day, event('2026-11-23T09:00', '2026-11-23T10:00', { showAs }));
      expect(busy).toEqual([{ start: at('2026-11-23T09:00:00Z'), end: at('2026-11-23T10:00:00Z'), showAs }]);
    },
  );

  it('leaves out what is shown as free', async () => {
    expect(await busyOf(day, event('2026-11-23T09:00', '2026-11-23T10:00', { showAs: 'free' }))).toEqual([]);
  });

  it('is half-open: what ends or begins at the edge is outside', async () => {
    const before = event('2026-11-23T08:00', '2026-11-23T09:00');
    const after = event('2026-11-23T10:00', '2026-11-23T11:00');
    expect(
      await busyOf({ from: at('2026-11-23T09:00:00Z'), to: at('2026-11-23T10:00:00Z') }, before, after),
    ).toEqual([]);
  });

  it('takes an all-day event as the English day, in summer too', async () => {
    const window = { from: at('2026-06-10T00:00:00+01:00'), to: at('2026-06-11T00:00:00+01:00') };
    const busy = await busyOf(
      window,
      event('2026-06-10T00:00', '2026-06-11T00:00', { isAllDay: true, showAs: 'oof' }),
    );
    expect(busy).toEqual([
      { start: at('2026-06-09T23:00:00Z'), end: at('2026-06-10T23:00:00Z'), showAs: 'oof' },
    ]);
  });

  it("does not see yesterday's all-day event on a summer morning", async () => {
    const window = { from: at('2026-06-11T00:00:00+01:00'), to: at('2026-06-12T00:00:00+01:00') };
    expect(await busyOf(window, event('2026-06-10T00:00', '2026-06-11T00:00', { isAllDay: true }))).toEqual(
      [],
    );
  });

  it('expands a series on both sides of a clock change', async () => {
    const window = { from: at('2026-10-19T00:00:00Z'), to: at('2026-10-31T00:00:00Z') };
    const busy = await busyOf(
      window,
      event('2026-10-19T09:00', '2026-10-19T10:00', {
        recurrence: {
          pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] },
          range: { type: 'noEnd', startDate: '2026-10-19' },
        },
      }),
    );
    expect(busy.map((block) => new Date(block.start).toISOString())).toEqual([
      '2026-10-19T08:00:00.000Z',
      '2026-10-26T09:00:00.000Z',
    ]);
  });

  it('reads all pages', async () => {
    const events = Array.from({ length: 600 }, (_, index) => {
      const time = `${String(index % 24).padStart(2, '0')}:${String(Math.floor(index / 24)).padStart(2, '0')}`;
      return event(`2026-11-23T${time}`, `2026-11-23T${time.slice(0, 3)}59`);
    });
    expect(await busyOf(day, ...events)).toHaveLength(600);
    expect(calls('GET').filter((one) => one.request.path.endsWith('calendarView'))).toHaveLength(3);
  });

  it("marks the product's own bookings", async () => {
    cloud = await runningMicrosoft365();
    await calendar().createVisitEvent(amara, visit());
    const reading = await readOne();
    expect(reading).toMatchObject({
      busy: [{ bookingId: 'b-1', showAs: 'busy', start: visit().start, end: visit().end }],
    });
  });
});

describe('a mailbox that cannot be read is said, and spoils no other', () => {
  it.each([
    ['nobody has the name', 'nobody@sample.example', 'not-found'],
    ['the account has no mailbox', other.upn, 'not-found'],
    ['the mailbox is outside the scope', 'zed@sample.example', 'not-allowed'],
  ])('%s', async (_name, upn, why) => {
    cloud = await runningMicrosoft365({
      apps: [app({ mailboxScope: [amara] })],
      users: [
        account(),
        { ...other, mailbox: null },
        account({
          oid: '7d9f1c1e-0000-4000-8000-000000000013',
          upn: 'zed@sample.example',
          displayName: 'Zed',
        }),
      ],
    });
    const readings = await calendar().readCalendars([amara, upn], day.from, day.to);
    expect(readings.get(upn)).toEqual({ read: false, why });
    expect(readings.get(amara)).toMatchObject({ read: true });
  });

  it.each([
    ['throttled for long', { kind: 'throttle', retryAfterSeconds: 120 }, 'too-busy'],
    ['a server error', { kind: 'server-error' }, 'unreachable'],
    ['a broken connection', { kind: 'close-before' }, 'unreachable'],
  ] as const)('%s', async (_name, fault, why) => {
    cloud = await runningMicrosoft365();
    cloud.fault({ ...fault, path: '/calendarView', times: 9 });
    expect(await readOne()).toEqual({ read: false, why });
  });

  it('no answer in time', async () => {
    cloud = await runningMicrosoft365();
    cloud.fault({ kind: 'hang', path: '/mailboxSettings', times: 9 });
    const readings = await calendar({ timeoutMs: 300 }).readCalendars([amara], day.from, day.to);
    expect(readings.get(amara)).toEqual({ read: false, why: 'unreachable' });
  });

  it('gets over one broken connection', async () => {
    cloud = await runningMicrosoft365();
    cloud.fault({ kind: 'close-before', path: '/calendarView', times: 1 });
    expect(await readOne()).toMatchObject({ read: true });
  });

  it('waits out a short throttling', async () => {
    cloud = await runningMicrosoft365();
    cloud.fault({ kind: 'throttle', retryAfterSeconds: 0, path: '/calendarView', times: 2 });
    expect(await readOne()).toMatchObject({ read: true });
  });

  it('wrong credentials', async () => {
    cloud = await runningMicrosoft365();
    const readings = await calendar({ clientSecret: 'wrong' }).readCalendars([amara], day.from, day.to);
    expect(readings.get(amara)).toEqual({ read: false, why: 'not-allowed' });
  });

  it('nobody at the address', async () => {
    cloud = await runningMicrosoft365();
    const nowhere = calendar({ authority: 'https://localhost:1', graphUrl: 'https://localhost:1' });
    const readings = await nowhere.readCalendars([amara], day.from, day.to);
    expect(readings.get(amara)).toEqual({ read: false, why: 'unreachable' });
  });
});

it('asks one mailbox for no more than four things at a time', async () => {
  cloud = await runningMicrosoft365();
  const outlook = calendar();
  await Promise.all(Array.from({ length: 20 }, () => outlook.readCalendars([amara], day.from, day.to)));
  expect(cloud.exchanges.filter((one) => one.answer.status === 429)).toEqual([]);
});

describe('the event of a booking', () => {
  beforeEach(async () => {
    cloud = await runningMicrosoft365();
  });

  it('is private, names only its link, and keeps an id that outlives a move', async () => {
    const created = await calendar().createVisitEvent(amara, visit());
    expect(created).toMatchObject({ start: visit().start, end: visit().end, joinUrl: null });
    const [{ request, answer }] = calls('POST') as [(typeof cloud.exchanges)[number]];
    expect(request.headers.prefer).toContain('IdType="ImmutableId"');
    expect(answer.body).toMatchObject({
      subject: 'Visit',
      sensitivity: 'private',
      showAs: 'busy',
      attendees: [],
      location: { displayName: 'At home' },
      originalStartTimeZone: 'GMT Standard Time',
    });
    expect((answer.body as { body: { content: string } }).body.content).toBe(
      '<p><a href="http://localhost:3978/bookings/b-1">Open in Seen &#38; Heard</a></p>',
    );
  });

  it('is found by its booking, as it stands', async () => {
    const created = await calendar().createVisitEvent(amara, visit());
    expect(await calendar().findVisitEvent(amara, 'b-1')).toEqual(created);
    expect(await calendar().findVisitEvent(amara, 'b-2')).toBeNull();
  });

  it('has a link to join when it is online, and keeps it when it moves', async () => {
    const created = await calendar().createVisitEvent(amara, visit({ online: true }));
    expect(created.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    const moved = await calendar().moveVisitEvent(
      amara,
      created.eventId,
      visit({ start: visit().start + 3_600_000, end: visit().end + 3_600_000 }),
    );
    expect(moved).toMatchObject({
      joinUrl: created.joinUrl,
      start: visit().start + 3_600_000,
      eventId: created.eventId,
    });
    expect(moved.changeKey).not.toBe(created.changeKey);
  });

  it('is created once, however often it is asked for', async () => {
    const [first, second] = [
      await calendar().createVisitEvent(amara, visit()),
      await calendar().createVisitEvent(amara, visit()),
    ];
    expect(second).toEqual(first);
    expect(calls('POST')).toHaveLength(1);
  });

  it('is created once by two at the same moment', async () => {
    const both = await Promise.all([
      calendar().createVisitEvent(amara, visit()),
      calendar().createVisitEvent(amara, visit()),
    ]);
    expect(new Set(both.map((one) => one.eventId)).size).toBe(1);
    expect(await readOne()).toMatchObject({ busy: [{ bookingId: 'b-1' }] });
  });

  it.each(['close-after', 'bad-gateway-after', 'hang-after'] as const)(
    'is created once when the answer is lost (%s)',
    async (kind) => {
      cloud.fault({ kind, method: 'POST', path: '/events', times: 1 });
      const created = await calendar({ timeoutMs: 500 }).createVisitEvent(amara, visit());
      expect(created).toMatchObject({ start: visit().start });
      expect((await readOne()) as { busy: unknown[] }).toMatchObject({ busy: [{ bookingId: 'b-1' }] });
    },
  );

  it.each([
    ['close-before', 'unreachable', true],
    ['server-error', 'unreachable', true],
  ] as const)('says when nothing was created (%s)', async (kind, code, retryable) => {
    cloud.fault({ kind, method: 'POST', path: '/events', times: 1 });
    expect(await failure(calendar().createVisitEvent(amara, visit()))).toMatchObject({ code, retryable });
    expect(await readOne()).toMatchObject({ busy: [] });
  });

  it('hands on how long to wait', async () => {
    cloud.fault({ kind: 'throttle', retryAfterSeconds: 120, method: 'POST', path: '/events', times: 1 });
    expect(await failure(calendar().createVisitEvent(amara, visit()))).toMatchObject({
      code: 'throttled',
      retryable: true,
      retryAfterSeconds: 120,
    });
  });

  it('says when the worker has taken it out of Outlook: on moving, and on nothing else', async () => {
    const { eventId } = await calendar().createVisitEvent(amara, visit());
    await calendar().cancelVisitEvent(amara, eventId);
    expect(await readOne()).toMatchObject({ busy: [] });
    await calendar().cancelVisitEvent(amara, eventId);
    expect(await failure(calendar().moveVisitEvent(amara, eventId, visit()))).toMatchObject({
      code: 'event-gone',
      retryable: false,
    });
  });

  it('is taken out once when the answer is lost', async () => {
    const { eventId } = await calendar().createVisitEvent(amara, visit());
    cloud.fault({ kind: 'close-after', method: 'DELETE', path: '/events', times: 1 });
    await calendar().cancelVisitEvent(amara, eventId);
    expect(await readOne()).toMatchObject({ busy: [] });
  });

  it.each([['nobody has the mailbox', 'nobody@sample.example', 'mailbox-not-found']])(
    'is refused when %s',
    async (_name, upn, code) => {
      expect(await failure(calendar().createVisitEvent(upn, visit()))).toMatchObject({
        code,
        retryable: false,
      });
    },
  );

  it('is written in the second half of the hour that the clocks repeat', async () => {
    const start = at('2026-10-25T01:30:00Z');
    expect(await calendar().createVisitEvent(amara, visit({ start, end: start + 1_800_000 }))).toMatchObject({
      start,
    });
  });
});
