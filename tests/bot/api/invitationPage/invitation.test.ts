import { touchChildren } from '#bot/caseload/touchChild.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import { addPerson } from '#tests/bot/addPerson.ts';
import { startTestProduct, type TestProduct } from '#tests/bot/product.ts';
import { booked, type Booked, formOf, linkFor, textOf, visitor } from './aChildsPage.ts';

/** Monday 23 November 2026, 09:00; visits are on Tuesday, 15:45 to 16:45, so their links run out at the end of Wednesday. */
const monday = Date.parse('2026-11-23T09:00:00Z');
let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct({ settings: { proxies: 1, publicUrl: 'https://seen.sample.example' } });
});
afterAll(() => product?.stop());
beforeEach(() => {
  product.clock.now = monday;
});

const bookingNow = async ({ worker, booking }: Booked): Promise<Booking> =>
  (await product.ask(worker, 'GET', `/api/bookings/${booking.id}`)).body;

async function move(of: Booked, change: object = {}): Promise<Booking> {
  const { version, start, end, place, announced } = await bookingNow(of);
  const { status, body } = await product.ask(of.worker, 'PATCH', `/api/bookings/${of.booking.id}`, {
    ...{ version, start, end, place, announced, anyway: true },
    ...change,
  });
  expect({ status, body }).toMatchObject({ status: 200 });
  return body;
}
const toThursday = { start: '2026-11-26T16:00:00+00:00', end: '2026-11-26T17:00:00+00:00' };

async function cancel(of: Booked): Promise<void> {
  const { version } = await bookingNow(of);
  await product.ask(of.worker, 'POST', `/api/bookings/${of.booking.id}/cancel`, {
    version,
    why: 'called-off',
  });
}

async function answered(path: string, says: string, more: string[][] = [], who = visitor(product)) {
  const { text } = await who.open(path);
  return who.send(path, [...formOf(text, says), ...more]);
}

describe('the link', () => {
  test('is long, of the public address, told once; only a hash of it is kept, and it is in no log', async () => {
    const of = await booked(product);
    const { body } = await product.ask(of.worker, 'POST', `/api/bookings/${of.booking.id}/invitations`, {
      childId: of.child,
    });
    expect(body.url).toMatch(/^https:\/\/seen\.sample\.example\/m\/[\w-]{32}$/);
    const token = (body.url as string).split('/m/')[1] as string;
    expect((await visitor(product).open(`/m/${token}`)).status).toBe(200);
    await answered(`/m/${token}`, 'fine');
    const rows = [
      ...(await product.council.db.selectFrom('invitation').selectAll().execute()),
      ...(await product.council.db.selectFrom('invitation_answer').selectAll().execute()),
      ...(await product.council.db.selectFrom('audit').selectAll().execute()),
    ];
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(await bookingNow(of))).not.toContain(token);
    const log = product.logged.join('');
    expect(log).toContain('"route":"/m/:token"');
    expect(log).not.toContain(token);
    expect(log).not.toContain(of.child);
  });

  test('a new one stops the old, and stopping it stops it; again changes nothing', async () => {
    const of = await booked(product);
    const first = await linkFor(product, of);
    const second = await linkFor(product, of);
    const status = async (path: string) => (await visitor(product).open(path)).status;
    expect([await status(first), await status(second)]).toEqual([404, 200]);
    const [invitation, ...more] = (await bookingNow(of)).invitations ?? [];
    expect(more).toEqual([]);
    expect(invitation).toMatchObject({
      childId: of.child,
      madeBy: 'Wendy Brook',
      until: '2026-11-26T00:00:00+00:00',
    });
    for (let again = 0; again < 2; again++) {
      const stopped = await product.ask(of.worker, 'POST', `/api/invitations/${invitation?.id}/withdraw`);
      expect(stopped).toMatchObject({ status: 200, body: { invitations: [] } });
      expect(await status(second)).toBe(404);
    }
    const actions = (
      await product.council.db.selectFrom('audit').selectAll().where('child_id', '=', of.child).execute()
    ).map(({ action, actor }) => [action, actor]);
    expect(actions.filter(([action]) => action?.startsWith('invitation.'))).toEqual(
      ['make', 'withdraw', 'make', 'withdraw'].map((what) => [`invitation.${what}`, of.worker.oid]),
    );
  });

  test('each child of a trip has one of their own', async () => {
    const of = await booked(product, { children: 2 });
    const paths = [];
    for (const child of of.children) paths.push(await linkFor(product, { ...of, child }));
    expect(new Set(paths).size).toBe(2);
    for (const path of paths) expect((await visitor(product).open(path)).status).toBe(200);
  });

  test.each<[string, (of: Booked) => Promise<unknown>, number, string]>([
    ['unannounced', (of) => move(of, { announced: false }), 409, 'visit-unannounced'],
    ['cancelled', cancel, 409, 'booking-cancelled'],
    ['over', async () => (product.clock.now = Date.parse('2026-11-24T16:45:00Z')), 409, 'visit-over'],
  ])('is not made for a visit that is %s', async (_what, before, status, code) => {
    const of = await booked(product);
    await before(of);
    expect(
      await product.ask(of.worker, 'POST', `/api/bookings/${of.booking.id}/invitations`, {
        childId: of.child,
      }),
    ).toMatchObject({ status, body: { type: `/problems/${code}` } });
  });

  test('is not made for a child who is not on the visit, nor by somebody who does not work with the child', async () => {
    const of = await booked(product);
    const other = await booked(product);
    const make = (who: Booked['worker'], childId: string) =>
      product.ask(who, 'POST', `/api/bookings/${of.booking.id}/invitations`, { childId });
    expect(await make(of.worker, other.child)).toMatchObject({ status: 404 });
    expect(await make(other.worker, of.child)).toMatchObject({
      status: 404,
      body: { type: '/problems/booking-not-found' },
    });
    await linkFor(product, of);
    const [invitation] = (await bookingNow(of)).invitations ?? [];
    expect(
      await product.ask(other.worker, 'POST', `/api/invitations/${invitation?.id}/withdraw`),
    ).toMatchObject({ status: 404 });
    expect((await bookingNow(of)).invitations).toHaveLength(1);
  });
});

describe('every link that does not work gets the same page', () => {
  test.each<[string, (of: Booked) => Promise<unknown>]>([
    ['withdrawn', (of) => linkFor(product, of)],
    ['run out', async () => (product.clock.now = Date.parse('2026-11-26T00:00:00Z'))],
    ['the visit became unannounced', (of) => move(of, { announced: false })],
    [
      'and stays stopped when it is announced again',
      async (of) => {
        await move(of, { announced: false });
        await move(of, { announced: true });
      },
    ],
  ])('%s', async (_what, before) => {
    const of = await booked(product);
    const path = await linkFor(product, of);
    const who = visitor(product);
    const open = await who.open(path);
    expect(open.status).toBe(200);
    await before(of);
    const unknown = await who.open(`/m/${'x'.repeat(32)}`);
    const gone = await who.open(path);
    expect([unknown.status, gone.status]).toEqual([404, 404]);
    expect(gone.text).toBe(unknown.text);
    const kept = (headers: Headers) =>
      [...headers].filter(([name]) => !['date', 'keep-alive', 'connection'].includes(name));
    expect(kept(gone.headers)).toEqual(kept(unknown.headers));
    expect(textOf(gone.text)).toMatch(/Ask the grown-up who gave you the link.*999.*0800 1111/);
    // And what is sent to it is not taken.
    const sent = await who.send(path, formOf(open.text, 'another-time'));
    expect([sent.status, sent.text]).toEqual([404, unknown.text]);
    expect((await bookingNow(of)).answers ?? []).toEqual([]);
  });

  test.each(['/m/', '/m/x', `/m/${'é'.repeat(32)}`, '/m/%00', `/m/${'a'.repeat(3000)}`])(
    'whatever is typed: %.20s',
    async (path) => {
      const { status, text } = await visitor(product).open(path);
      expect([404, 400]).toContain(status);
      expect(text).not.toMatch(/Wendy/);
    },
  );

  test('who tries many is slowed down; those who come from elsewhere are not', async () => {
    const of = await booked(product);
    const path = await linkFor(product, of);
    const who = visitor(product);
    const tries = [];
    for (let one = 0; one < 40; one++)
      tries.push((await who.open(`/m/${String(one).padStart(32, 'x')}`)).status);
    expect(tries.slice(0, 30)).toEqual(Array(30).fill(404));
    expect(tries.slice(30)).toEqual(Array(10).fill(429));
    expect((await visitor(product).open(path)).status).toBe(200);
  });
});

describe('a visit that changes', () => {
  test('moved: the link stays, and the page says that the time has changed, until it is said to be fine', async () => {
    const of = await booked(product);
    const path = await linkFor(product, of);
    await move(of, toThursday);
    const who = visitor(product);
    const { text } = await who.open(path);
    expect(textOf(text)).toMatch(/has changed.*Before, it was Tuesday 24 November at 3:45pm/);
    expect(textOf(text)).toContain('Thursday 26 November At 4 o’clock in the afternoon');
    expect((await bookingNow(of)).invitations).toMatchObject([{ until: '2026-11-28T00:00:00+00:00' }]);
    product.clock.now = Date.parse('2026-11-27T12:00:00Z');
    expect((await who.open(path)).status).toBe(200);
    product.clock.now = monday;
    await answered(path, 'fine', [], who);
    expect(textOf((await who.open(path)).text)).not.toContain('has changed');
  });

  test('“That’s fine” for a time that has been changed meanwhile is not taken for the new one', async () => {
    const of = await booked(product);
    const path = await linkFor(product, of);
    const who = visitor(product);
    const before = await who.open(path);
    await move(of, toThursday);
    const sent = await who.send(path, formOf(before.text, 'fine'));
    expect(sent).toMatchObject({ status: 303, location: `${path}?told=look` });
    expect(textOf((await who.open(`${path}?told=look`)).text)).toContain(
      'Please look again before you answer',
    );
    expect((await bookingNow(of)).answers ?? []).toEqual([]);
  });

  test('cancelled: the page says kindly that it is not happening, and an answer still comes through', async () => {
    const of = await booked(product);
    const path = await linkFor(product, of);
    await cancel(of);
    const text = textOf((await visitor(product).open(path)).text);
    expect(text).toContain('Wendy is not coming this time');
    expect(text).not.toContain('That’s fine');
    await answered(path, 'another-time', [['wishes', 'sooner']]);
    const list = await product.ask(of.worker, 'GET', '/api/children?view=mine');
    expect(list.body.children[0].answers).toMatchObject([
      { says: 'another-time', wishes: ['sooner'], reply: null },
    ]);
  });

  test.each<[string, (of: Booked) => Promise<unknown>]>([
    [
      'has left',
      ({ worker }) =>
        product.council.db
          .updateTable('person')
          .set({ removed_at: new Date(monday) })
          .where('account', '=', worker.upn)
          .execute(),
    ],
    [
      'works with other children now',
      ({ child }) =>
        product.council.db
          .updateTable('allocation')
          .set({ staff: 'W-new' })
          .where('child_id', '=', child)
          .execute(),
    ],
  ])('the worker %s: nobody is promised whom we do not know', async (_what, leave) => {
    const of = await booked(product);
    const path = await linkFor(product, of);
    await leave(of);
    const said = textOf((await visitor(product).open(path)).text);
    expect(said).toMatch(/Somebody from our team is coming to see you/);
    expect(said).toMatch(/Somebody from our team is here to listen to you/);
    expect(said).toMatch(/Not sure who will come\?/);
    expect(said).not.toMatch(/Wendy/);
  });

  test('over: the page says so until the end of the next day', async () => {
    const of = await booked(product);
    const path = await linkFor(product, of);
    product.clock.now = Date.parse('2026-11-25T20:00:00Z');
    const text = textOf((await visitor(product).open(path)).text);
    expect(text).toContain('This time is over now');
    expect(text).not.toContain('That’s fine');
  });
});

describe('what a child answers', () => {
  test('comes to the worker once, however often the same form is sent', async () => {
    const of = await booked(product);
    const path = await linkFor(product, of);
    const who = visitor(product);
    const { text } = await who.open(path);
    const form = [
      ...formOf(text, 'another-time'),
      ['wishes', 'other-day'],
      ['wishes', 'after-school'],
      ['words', 'I have football on Tuesday.\r\nThursday is good.'],
    ];
    const both = await Promise.all([who.send(path, form), who.send(path, form)]);
    both.push(await who.send(path, form));
    for (const sent of both) expect(sent).toMatchObject({ status: 303, location: `${path}?told=sent` });
    expect((await bookingNow(of)).answers).toMatchObject([
      {
        childId: of.child,
        bookingId: of.booking.id,
        says: 'another-time',
        wishes: ['other-day', 'after-school'],
        words: 'I have football on Tuesday.\nThursday is good.',
        reply: null,
      },
    ]);
    const thanks = textOf((await who.open(`${path}?told=sent`)).text);
    expect(thanks).toContain('We have got your answer');
    expect(thanks).not.toContain('football');
    const messages = await product.council.db
      .selectFrom('message')
      .selectAll()
      .where('kind', '=', 'child-answer')
      .execute();
    const ids = (await bookingNow(of)).answers?.map(({ id }) => id) ?? [];
    expect(messages.filter(({ subject_id }) => ids.includes(subject_id))).toMatchObject([
      { wanted: 'shown', key: expect.stringContaining(`child-answer/${ids[0]}/`) },
    ]);
  });

  test('sent again with other words, after going back, is another answer: nothing is lost', async () => {
    const of = await booked(product);
    const path = await linkFor(product, of);
    const who = visitor(product);
    const form = formOf((await who.open(path)).text, 'another-time');
    await who.send(path, [...form, ['words', 'Not Tuesday']]);
    await who.send(path, [...form, ['words', 'Not Tuesday, please']]);
    expect((await bookingNow(of)).answers?.map(({ words }) => words)).toEqual([
      'Not Tuesday',
      'Not Tuesday, please',
    ]);
  });

  test('“That’s fine” asks for nothing: no message, no waiting answer', async () => {
    const of = await booked(product);
    const path = await linkFor(product, of);
    await answered(path, 'fine');
    const [answer] = (await bookingNow(of)).answers ?? [];
    expect(answer).toMatchObject({ says: 'fine', reply: null });
    const about = await product.council.db
      .selectFrom('message')
      .select('id')
      .where('subject_id', '=', answer?.id as string)
      .execute();
    expect(about).toEqual([]);
    const list = await product.ask(of.worker, 'GET', '/api/children?view=mine');
    expect(list.body.children[0].answers ?? []).toEqual([]);
  });

  test.each<[string, string[][]]>([
    ['too much', [['words', 'a'.repeat(301)]]],
    ['a worry without a word', []],
  ])('%s: says so, keeps what was typed, and nothing is sent', async (_what, more) => {
    const of = await booked(product);
    const path = await linkFor(product, of);
    const sent = await answered(path, 'worried', more);
    expect(sent.status).toBe(400);
    expect(sent.text).toContain('role="alert"');
    for (const [, typed] of more) expect(sent.text).toContain(typed);
    expect((await bookingNow(of)).answers ?? []).toEqual([]);
  });

  test.each<[string, (form: string[][]) => string[][]]>([
    [
      'a mark that is not of this link',
      (form) => form.map(([name, value]) => [name, name === 'form' ? 'x' : value] as string[]),
    ],
    ['something else than the page offers', (form) => [...form, ['wishes', 'a pony']]],
    ['nothing', () => []],
  ])('%s is not taken', async (_what, change) => {
    const of = await booked(product);
    const path = await linkFor(product, of);
    const who = visitor(product);
    const { text } = await who.open(path);
    await who.send(path, change(formOf(text, 'another-time')));
    expect((await bookingNow(of)).answers ?? []).toEqual([]);
  });

  test('what somebody writes is text on the page of the worker and never markup on the child’s', async () => {
    const of = await booked(product, { name: '<b>Wendy</b> Brook' });
    const path = await linkFor(product, of);
    const sent = await answered(path, 'worried', [['words', `</textarea><script>"'${'x'.repeat(300)}`]]);
    expect(sent.text).not.toMatch(/<script|<b>Wendy/);
    expect(sent.text).toContain('&#60;/textarea&#62;&#60;script&#62;');
  });

  test('the trail says that it came, not from where', async () => {
    const of = await booked(product);
    await answered(await linkFor(product, of), 'worried', [['words', 'Can you come?']]);
    const lines = await product.council.db
      .selectFrom('audit')
      .selectAll()
      .where('child_id', '=', of.child)
      .where('action', 'like', 'invitation.answer%')
      .execute();
    expect(lines).toMatchObject([{ action: 'invitation.answer.worried', actor: null, outcome: 'done' }]);
    expect(product.logged.join('')).not.toMatch(/203\.0\.113|Can you come/);
  });
});

describe('what the worker answers', () => {
  async function asked(says = 'another-time', more: string[][] = []) {
    const of = await booked(product);
    const path = await linkFor(product, of);
    await answered(path, says, more);
    const answer = (await bookingNow(of)).answers?.[0];
    return { ...of, path, answerId: answer?.id as string };
  }
  const reply = (who: Booked['worker'], id: string, words: string) =>
    product.ask(who, 'POST', `/api/answers/${id}/reply`, { words });
  const pageText = async (path: string) => textOf((await visitor(product).open(path)).text);

  test('moving the visit answers it, and the page says so', async () => {
    const of = await asked('another-time', [
      ['wishes', 'other-day'],
      ['wishes', 'after-school'],
    ]);
    expect((await move(of, toThursday)).answers).toMatchObject([
      { reply: { how: 'moved', by: 'Wendy Brook' } },
    ]);
    const text = await pageText(of.path);
    expect(text).toContain('You asked for another time. The time or place has changed since.');
    expect(text).not.toContain('read your answer');
  });

  test.each<[string, string[][]]>([
    ['words', [['words', 'I want my nan with me']]],
    ['somebody beside them', [['wishes', 'somebody-with-me']]],
    [
      'another place',
      [
        ['wishes', 'weekend'],
        ['wishes', 'other-place'],
      ],
    ],
    ['to be seen sooner', [['wishes', 'sooner']]],
  ])('moving the visit does not answer %s: it waits for somebody', async (_what, more) => {
    const of = await asked('another-time', more);
    expect((await move(of, toThursday)).answers).toMatchObject([{ reply: null }]);
    const text = await pageText(of.path);
    expect(text).toContain('The time or place has changed');
    expect(text).toContain('You sent something to Wendy. It has arrived.');
    expect(text).not.toContain('read your answer');
    await reply(of.worker, of.answerId, 'Yes, she can come.');
    expect(await pageText(of.path)).toContain('Wendy says: Yes, she can come.');
  });

  test('telling Outlook or nothing new does not', async () => {
    const of = await asked();
    expect((await move(of)).answers).toMatchObject([{ reply: null }]);
  });

  test('a worry is not answered by moving: somebody writes back', async () => {
    const of = await asked('worried', [['words', 'I am sad']]);
    expect((await move(of, toThursday)).answers).toMatchObject([{ reply: null }]);
    const words = 'Thank you for telling me. I will ring today.';
    for (let again = 0; again < 2; again++)
      expect(await reply(of.worker, of.answerId, words)).toMatchObject({
        status: 200,
        body: { answers: [{ reply: { how: 'replied', words } }] },
      });
    const text = await pageText(of.path);
    expect(text).toContain(`Wendy read what you sent. Wendy says: ${words}`);
    expect(text).not.toContain('I am sad');
    expect(await reply(of.worker, of.answerId, 'Something else')).toMatchObject({
      status: 409,
      body: { type: '/problems/already-answered' },
    });
  });

  test('the manager of the team may answer too; nobody else', async () => {
    const of = await asked();
    const asks = async (who: Booked['worker']) => [
      (await reply(who, of.answerId, 'No')).status,
      (await product.ask(who, 'POST', `/api/answers/${of.answerId}/asked-to-be-seen`)).status,
    ];
    expect(await asks((await booked(product)).worker)).toEqual([404, 404]);
    expect(await asks(await addPerson(product.council, 'Ada Stone', ['administrator']))).toEqual([403, 403]);
    expect((await bookingNow(of)).answers).toMatchObject([{ reply: null }]);
    const manager = await addPerson(product.council, 'Mara Stone', ['manager']);
    await reply(manager, of.answerId, 'We can come on Friday.');
    expect(await pageText(of.path)).toContain('Mara read what you sent. Mara says: We can come on Friday.');
  });

  test('a child who wants to be seen sooner counts as having asked only when the worker says so, and once', async () => {
    const of = await asked('worried', [['wishes', 'sooner']]);
    const facts = async () =>
      (await product.ask(of.worker, 'GET', `/api/children/${of.child}`)).body.facts as { fact: object }[];
    expect(await facts()).toEqual([]);
    for (let again = 0; again < 2; again++)
      expect(
        await product.ask(of.worker, 'POST', `/api/answers/${of.answerId}/asked-to-be-seen`),
      ).toMatchObject({ status: 200, body: { answers: [{ askedToBeSeen: true }] } });
    expect(await facts()).toMatchObject([{ fact: { kind: 'child-asked', at: '2026-11-23T09:00:00+00:00' } }]);
    const plain = await asked();
    expect(
      await product.ask(plain.worker, 'POST', `/api/answers/${plain.answerId}/asked-to-be-seen`),
    ).toMatchObject({ status: 409, body: { type: '/problems/nothing-asked' } });
  });
});

describe('the page itself', () => {
  test('keeps to itself: no script, no cookie, nothing from elsewhere, no store, no referrer', async () => {
    const of = await booked(product);
    const { headers, text } = await visitor(product).open(await linkFor(product, of));
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': expect.stringContaining('noindex'),
      'x-content-type-options': 'nosniff',
    });
    expect(headers.get('set-cookie')).toBeNull();
    const policy = (headers.get('content-security-policy') ?? '').split('; ');
    expect(policy.slice(0, 6)).toEqual([
      "default-src 'none'",
      "style-src 'self'",
      "img-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]);
    expect(text).not.toMatch(/<script|<iframe|\sstyle=|\son\w+=|javascript:/i);
    const addresses = [...text.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(
      ([, address]) => address ?? '',
    );
    expect(addresses.filter((address) => !/^(\/m\/|#|tel:)/.test(address))).toEqual([]);
    for (const address of addresses.filter((one) => one.startsWith('/m/')))
      expect((await visitor(product).open(address)).status).toBe(200);
  });

  test('names no child, no family name, no plan, and nothing of the trade in its title', async () => {
    const of = await booked(product, { children: 2 });
    const { text } = await visitor(product).open(await linkFor(product, of));
    expect(textOf(text)).not.toMatch(
      /Kit|Lowe|Brook|C-[0-9a-f]{8}|protection|plan\b|visit|social|council’s/i,
    );
    expect(/<title>([^<]*)/.exec(text)?.[1]).toBe('A page for you');
    expect(text).not.toContain(of.child);
    expect(text).not.toContain(of.booking.id);
  });

  test('shows brothers and sisters only where we know them to be', async () => {
    const of = await booked(product, { children: 2 });
    const path = await linkFor(product, of);
    const said = async () => textOf((await visitor(product).open(path)).text).includes('brothers or sisters');
    expect(await said()).toBe(false);
    await product.council.db
      .insertInto('family')
      .values(of.children.map((child_id) => ({ source: 'ssd' as const, family: of.booking.id, child_id })))
      .execute();
    await touchChildren(product.council, of.children);
    expect(await said()).toBe(true);
  });

  test('a meeting online has a button once Outlook has made it, and only to an https address', async () => {
    const of = await booked(product, { place: 'online' });
    const path = await linkFor(product, of);
    const button = async (address: string | null) => {
      await product.council.db
        .updateTable('booking')
        .set({ join_url: address })
        .where('id', '=', of.booking.id)
        .execute();
      return /<a[^>]*href="([^"]*)"[^>]*>\s*Join the call/.exec(
        (await visitor(product).open(path)).text,
      )?.[1];
    };
    expect(await button(null)).toBeUndefined();
    expect(textOf((await visitor(product).open(path)).text)).toContain(
      'A button to join will be here on the day',
    );
    expect(await button('https://teams.microsoft.com/l/meetup-join/1?a=b&c=d')).toBe(
      'https://teams.microsoft.com/l/meetup-join/1?a=b&#38;c=d',
    );
    expect(await button('javascript:alert(1)')).toBeUndefined();
  });
});
