import { rmSync } from 'node:fs';
import { account, runningMicrosoft365 } from './runningMicrosoft365.ts';

test('chats, who has the app, and the key outlive a restart of local Microsoft 365', async () => {
  const amara = account();
  const first = await runningMicrosoft365();
  const { chats } = first.connector;
  const { id } = first.connector.personal(amara.upn);
  const message = chats.add(id, 'bot', { type: 'message', text: 'Late' }, 1_000);
  chats.rewrite(message, { type: 'message', text: 'Seen' });
  chats.remove(chats.add(id, 'bot', { type: 'message', text: 'Gone' }, 2_000));
  first.connector.setApp(amara.upn, 'blocked');
  const { kid } = first.connector.keys[0] ?? {};
  await first.stop();
  const again = await runningMicrosoft365({}, { folder: first.folder });
  const kept = again.connector.chats;
  expect(again.connector.personal(amara.upn).id).toBe(id);
  expect(kept.messages(id)).toMatchObject([{ id: message.id, edits: 1, activity: { text: 'Seen' } }]);
  expect(kept.appOf(amara.oid)).toBe('blocked');
  expect(again.connector.keys[0]?.kid).toBe(kid);
  // A new message never takes the id of an older one.
  expect(Number(kept.add(id, 'bot', { type: 'message', text: 'Next' }, 0).id)).toBeGreaterThan(
    Number(message.id),
  );
  await again.stop();
  rmSync(first.folder, { recursive: true, force: true });
});
