import { randomUUID } from 'node:crypto';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { addPerson } from '#tests/bot/addPerson.ts';
import { addChild } from '#tests/bot/caseload/addChild.ts';
import type { Account, TestProduct } from '#tests/bot/product.ts';

export interface Booked {
  worker: Account;
  child: string;
  booking: Booking;
}

let workers = 0;

/** A worker by this name, a child they work with, and a visit on Tuesday 24 November 2026, 15:45 to 16:45. */
export async function booked(
  product: TestProduct,
  { place = 'home', announced = true, name = 'Wendy Brook', children = 1 }: BookedOptions = {},
): Promise<Booked & { children: string[] }> {
  const staff = `W${++workers}`;
  const worker = await addPerson(product.council, `${name}`, ['worker'], [staff]).then(async (who) => {
    // Accounts are named for people: each needs its own.
    const upn = `${staff.toLowerCase()}@council.example`;
    await product.council.db
      .updateTable('person')
      .set({ account: upn })
      .where('account', '=', who.upn)
      .execute();
    return { ...who, upn };
  });
  const ids = [];
  for (let one = 0; one < children; one++) ids.push(await addChild(product.council, { staff: [staff] }));
  const { status, body } = await product.ask(worker, 'POST', '/api/bookings', {
    key: randomUUID(),
    childIds: ids,
    start: '2026-11-24T15:45:00+00:00',
    end: '2026-11-24T16:45:00+00:00',
    place,
    announced,
    anyway: true,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { worker, child: ids[0] as string, children: ids, booking: body as Booking };
}

export interface BookedOptions {
  place?: SlotPlace;
  announced?: boolean;
  name?: string;
  children?: number;
}

/** The path of a new link, `/m/…`. */
export async function linkFor(
  product: TestProduct,
  { worker, booking, child }: Pick<Booked, 'worker' | 'booking' | 'child'>,
): Promise<string> {
  const { status, body } = await product.ask(worker, 'POST', `/api/bookings/${booking.id}/invitations`, {
    childId: child,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return new URL(body.url as string).pathname;
}

let visitors = 0;

/** A browser without script: it opens a page and sends the page's own forms, each visitor from an address of its own. */
export function visitor(product: TestProduct) {
  visitors += 1;
  const from = `198.18.${visitors >> 8}.${visitors & 255}`;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(product.url + path, {
      redirect: 'manual',
      ...init,
      headers: { 'x-forwarded-for': from, ...init.headers },
    });
  return {
    ask,
    async open(path: string) {
      const answer = await ask(path);
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    },
    async send(path: string, form: string[][]) {
      const answer = await ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form as [string, string][]).toString(),
      });
      return {
        status: answer.status,
        headers: answer.headers,
        location: answer.headers.get('location'),
        text: await answer.text(),
      };
    },
  };
}

/** The hidden fields of the form on a page that says this. */
export function formOf(page: string, says: string): string[][] {
  const part = page.split('<form').find((text) => text.includes(`value="${says}"`)) ?? '';
  const inputs = part.split('</form>')[0]?.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return inputs.map((input) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1] ?? '',
  ]);
}

/** What a page says, without its markup. */
export function textOf(page: string): string {
  return page
    .replace(/<(svg|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();
}
