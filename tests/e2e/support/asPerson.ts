import type { Page } from 'playwright-core';

/** A request to the API as the person who is signed in on this page, with the token that the page itself uses. */
export interface AsPerson {
  get(path: string): Promise<unknown>;
  send(method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown): Promise<unknown>;
}

/** @throws with the server's own words when it refuses */
export async function asPerson(page: Page): Promise<AsPerson> {
  const asking = page.waitForRequest((request) => request.url().endsWith('/api/me'));
  await page.reload();
  const authorization = (await asking).headers()['authorization'] ?? '';
  const origin = new URL(page.url()).origin;
  async function ask(method: string, path: string, data?: unknown): Promise<unknown> {
    const answer = await page.request.fetch(origin + path, {
      method,
      headers: { authorization },
      ...(data !== undefined && { data }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  }
  return { get: (path) => ask('GET', path), send: (method, path, body) => ask(method, path, body) };
}
