import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sampleAccounts } from '#infra/local/sample/staff.ts';
import { askAs, npmStart, startPlace, type NpmStart, type StartPlace } from './npmStart.ts';

const { administrator, worker } = sampleAccounts;
/** Comes when a file is there: a start that ends says so by it. */
async function untilExists(file: string): Promise<void> {
  while (!existsSync(file)) await new Promise((resolve) => setImmediate(resolve));
}

const chosen = (from: string) => [{ id: 'bedford-borough', from }];

// One council, through everything that happens to it in turn.
describe('an empty council, from its first start to its last', () => {
  let place: StartPlace;
  let start: NpmStart;
  beforeAll(async () => {
    place = await startPlace();
    start = npmStart(place, ['--empty']);
    await start.running;
  });
  afterAll(() => {
    start.killAll();
    place.remove();
  });

  const choose = (from: string) =>
    askAs(place, administrator, '/api/policies', { method: 'PUT', body: { chosen: chosen(from) } });

  it('answers where it said, with the administrator alone in it', async () => {
    expect(start.stdout()).toContain(`Open        ${place.product}`);
    expect(start.stdout()).toContain('Sign in as  Felix Marlow (the administrator)');
    expect(start.stderr()).toBe('');
    const me = await askAs(place, administrator, '/api/me');
    expect(me.body).toMatchObject({ account: administrator, roles: ['administrator'], lastImport: null });
    const { body } = await askAs(place, administrator, '/api/people');
    const { people } = body as { people: { account: string; children: number }[] };
    expect(people.map(({ account }) => account)).toEqual([administrator]);
    expect((await fetch(place.product)).headers.get('content-type')).toContain('text/html');
  });

  it('points the tab to the mailbox of the person', async () => {
    const config = (await (await fetch(`${place.product}/api/config`)).json()) as { outlookUrl: string };
    expect(config.outlookUrl).toBe(`${place.microsoft365}/mailbox/{account}`);
    const mailbox = await fetch(config.outlookUrl.replace('{account}', encodeURIComponent(worker)));
    expect(await mailbox.text()).toContain('Amina Cole');
  });

  it('has Office.js for the pane in Outlook on this machine too', async () => {
    const pane = await (await fetch(`${place.product}/outlook.html`)).text();
    const address = /<script src="([^"]+)">/.exec(pane)?.[1] ?? '';
    expect(address).toContain(place.microsoft365);
    expect((await fetch(address)).headers.get('content-type')).toContain('javascript');
  });

  it('is started once: the second start says so', async () => {
    const second = npmStart(place);
    expect(await second.ended).toBe(2);
    expect(second.stderr()).toBe(
      `Seen & Heard is already running with the data folder ${place.folder}: use that one, stop it with Ctrl-C, or name another folder in DATA_FOLDER.\n`,
    );
    expect((await fetch(`${place.product}/api/health`)).status).toBe(200);
  });

  it('keeps through a kill -9 of everything what it had answered, and is as empty as it was asked to be', async () => {
    expect((await choose('2019-01-01')).status).toBe(200);
    // In the middle of another change.
    const cut = choose('2020-01-01').catch(() => undefined);
    start.killAll();
    await Promise.all([cut, start.ended]);
    start = npmStart(place, [], { LOCAL_CLOCK: '2027-06-16T08:30:00Z' });
    await start.running;
    const { body } = await askAs(place, administrator, '/api/policies');
    const [one] = (body as { chosen: { id: string; from: string }[] }).chosen;
    expect(one?.id).toBe('bedford-borough');
    expect(['2019-01-01', '2020-01-01']).toContain(one?.from);
    expect((await askAs(place, administrator, '/api/me')).body).toMatchObject({ lastImport: null });
  });

  it('takes the moment of LOCAL_CLOCK as now, and so do the mailboxes', async () => {
    const { body } = await askAs(place, administrator, '/api/me');
    expect((body as { today: string }).today).toBe('2027-06-16');
    const week = await (await fetch(`${place.microsoft365}/mailbox/${worker}`)).text();
    // The Monday of that week.
    expect(week).toContain('14 June 2027');
  });

  it('ends on SIGTERM with 0, and nothing is left running; who starts at that very moment waits for it', async () => {
    start.terminate();
    await untilExists(join(place.folder, 'start', 'ending'));
    const next = npmStart(place);
    expect({ code: await start.ended, left: start.left(), said: start.stderr() }).toEqual({
      code: 0,
      left: [],
      said: '',
    });
    start = next;
    await start.running;
    start.interrupt();
    expect(await start.ended).toBe(0);
  });

  it('ends on Ctrl-C with 0, even before it has started', async () => {
    start = npmStart(place, ['--reset', '--empty']);
    await start.saying('Beginning afresh.');
    start.interrupt();
    expect({ code: await start.ended, left: start.left(), said: start.stderr() }).toEqual({
      code: 0,
      left: [],
      said: '',
    });
    expect(existsSync(join(place.folder, 'database'))).toBe(false);
  });
});
