import { plainPages } from '#shared/words/plainPages.ts';
import { problemsInEveryLook } from './support/everyLook.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

test.each(['privacy', 'terms'] as const)(
  '/%s opens for anybody, without signing in and without asking the server for anything of anybody',
  async (name) => {
    const page = await (await world.window()).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${world.url}/${name}`);
    await page.getByRole('heading', { level: 1, name: plainPages[name].title }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(
      plainPages[name].parts.map(({ title }) => title),
    );
    expect(asked.filter((path) => path.startsWith('/api/') || path.startsWith('/auth/'))).toEqual([]);
    expect(await problemsInEveryLook(page)).toEqual([]);
    await page.context().close();
  },
);
