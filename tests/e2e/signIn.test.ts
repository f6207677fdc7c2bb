import { chooseAccount, startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

test('a person signs in and comes back to the page they had asked for', async () => {
  const page = await (await world.window()).newPage();
  await page.goto(`${world.url}/bookings?from=mail`);
  await chooseAccount(page, world.worker);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/bookings?from=mail');
  await page.getByRole('heading', { level: 1, name: 'Booked visits' }).waitFor();
  expect(await page.getByText('Amara Bell').count()).toBe(1);
  await page.context().close();
});

test('nothing of the sign-in stays in the address, and a reload asks nobody to sign in again', async () => {
  const page = await world.signedIn(world.worker);
  expect(page.url()).toBe(`${world.url}/`);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'My children' }).waitFor();
  await page.context().close();
});

test('a refused token is renewed once, without the person noticing', async () => {
  const page = await world.signedIn(world.worker);
  const refused: string[] = [];
  await page.route('**/api/children?view=mine', async (route) => {
    if (refused.length > 0) return route.continue();
    refused.push(route.request().headers()['authorization'] ?? '');
    return route.fulfill({ status: 401, json: {} });
  });
  const renewed = page.waitForRequest(
    (request) =>
      request.url().endsWith('view=mine') &&
      refused.length > 0 &&
      request.headers()['authorization'] !== refused[0],
  );
  await page.reload();
  await renewed;
  await page.getByText('No children yet').waitFor();
  expect(new URL(page.url()).origin).toBe(world.url);
  await page.context().close();
});

test('a person who signs out stays signed out until they ask to sign in', async () => {
  const page = await world.signedIn(world.worker);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  expect(
    await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('oidc.user'))),
  ).toEqual([]);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('button[name="account"]').first().waitFor();
  await page.context().close();
});

test('a server that does not answer is said plainly, and trying again helps', async () => {
  const context = await world.window();
  const page = await context.newPage();
  await page.route('**/api/config', (route) => route.abort());
  await page.goto(world.url);
  await page.getByRole('heading', { name: 'We could not open Seen & Heard' }).waitFor();
  await page.unroute('**/api/config');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('button[name="account"]').first().waitFor();
  await context.close();
});
