import { startDelivery, type Delivery } from '#tests/bot/teams/startDelivery.ts';
import { startServer, type TestServer } from './server.ts';

/** Several processes on one PostgreSQL server, which bring the same messages to people's chats. */
let server: TestServer;
let delivery: Delivery;
beforeAll(async () => {
  server = await startServer();
  delivery = await startDelivery(server.url);
});
afterAll(async () => {
  await delivery.close();
  await server.stop();
});

test('each message is there once, and in order, however many processes are at it', async () => {
  const readers = await Promise.all(Array.from({ length: 12 }, () => delivery.reader()));
  const subjects: string[] = [];
  for (const text of ['One', 'Two', 'Three'])
    for (const reader of readers) subjects.push(await delivery.want(reader, text));
  await delivery.drainAsReplicas(3);
  for (const { chat } of readers)
    expect(chat.messages.map(({ text, edits }) => [text, edits])).toEqual([
      ['One', 0],
      ['Two', 0],
      ['Three', 0],
    ]);
  const rows = await Promise.all(subjects.map((subject) => delivery.row(subject)));
  expect(
    rows.every(({ done_at, claim, last_error }) => done_at && claim === null && last_error === null),
  ).toBe(true);
});
