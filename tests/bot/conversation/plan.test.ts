import type { Person } from '#bot/identity/person.ts';
import type { Chat } from '#tests/bot/teams/chat.ts';
import { type Scene, startScene } from './scene.ts';

/** Monday 23 November 2026, nine in the morning. */
let here: Scene;
let amara: Person;
beforeAll(async () => {
  here = await startScene();
  amara = await here.person('Amara Bell', ['worker']);
});
afterAll(() => here.close());

test('“plan my fortnight” says whom to see when and why, and books nothing', async () => {
  const chat = here.chatOf(amara);
  const none = await chat.say('Plan my fortnight');
  expect(none[0]?.words).toMatch(/^Nobody needs a visit in the next two weeks\./);

  const leo = await here.named(amara, 'Leo Hart');
  const mia = await here.named(amara, 'Mia Osei');
  await here.named(null, 'Zara Quill');
  const [answer] = await chat.say('Plan my fortnight');
  expect(answer?.words).toContain('2 visits');
  expect(answer?.words).toMatch(/Leo Hart\n.*\d(am|pm)? to \d/);
  expect(answer?.words).toMatch(/Mia Osei\n.*\d(am|pm)? to \d/);
  expect(answer?.words).not.toContain('Zara');
  expect(answer?.summary).not.toMatch(/Leo|Mia/);
  for (const child of [leo, mia]) expect(await here.bookingsOf(child)).toEqual([]);
});

/** The morning's message may come between. */
const answerTo = (messages: Awaited<ReturnType<Chat['say']>>) =>
  messages.find(({ words }) => !words.includes('to agree a plan for'));

test('whoever both visits and answers for children gets the plan they ask for', async () => {
  const lead = await here.person('Tom Reed', ['worker', 'head-of-service']);
  await here.named(amara, 'Ida Frost');
  const chat = here.chatOf(lead);
  const own = answerTo(await chat.say('Plan my fortnight'));
  expect(own?.words).toMatch(/^Nobody needs a visit/);
  const team = answerTo(await chat.say('Plan the team’s fortnight'));
  expect(team?.words).toContain('Ida Frost');
  const [refused] = await here.chatOf(amara).say('Plan the team’s fortnight');
  expect(refused?.words).not.toContain('Ida Frost');
});
