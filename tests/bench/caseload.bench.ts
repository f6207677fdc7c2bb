import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { addChild } from '#tests/bot/caseload/addChild.ts';
import { account, startTestProduct, type TestProduct } from '#tests/bot/product.ts';
import { childrenWithVisits } from './rulesChildren.ts';

const children = 30;
const visitsEach = 30;
const rounds = 200;
const warmUp = 40;
const target = 3;

/**
 * A worker's list of 30 children over HTTP, from the store with dates and reasons, against bare Express answering the same bytes: the
 * ratio of the medians, asked in turns so that both meet the same machine.
 */
export const bench = {
  name: 'caseload: 30 children over HTTP',
  budget: `at most ${target} times of bare Express answering the same bytes`,
  async run(): Promise<{ figure: string; samples: number; withinBudget: boolean }> {
    const product = await startTestProduct({ now: '2026-11-20T09:00:00Z' });
    try {
      const worker = await fill(product);
      const headers = { authorization: `Bearer ${await product.tokenFor(worker)}` };
      const list = () => timed(`${product.url}/api/children?view=mine`, headers);
      const { body } = await list();
      if (JSON.parse(body).children.length !== children) throw new Error('the list is not whole');
      const bare = await startBare(body);
      try {
        const ours: number[] = [];
        const theirs: number[] = [];
        for (let round = 0; round < rounds + warmUp; round++) {
          const own = await list();
          const other = await timed(bare.url, headers);
          if (round < warmUp) continue;
          ours.push(own.took);
          theirs.push(other.took);
        }
        const ratio = median(ours) / median(theirs);
        return {
          figure: `${ratio.toFixed(1)} times (${Math.round(body.length / 1024)} kB)`,
          samples: rounds,
          withinBudget: ratio <= target,
        };
      } finally {
        bare.close();
      }
    } finally {
      await product.stop();
    }
  },
};

async function fill({ council, ask }: TestProduct) {
  const worker = account('Jo Reed');
  const staff = ['S1'];
  await council.db
    .insertInto('person')
    .values({
      id: randomUUID(),
      name: worker.name,
      account: worker.upn,
      object_id: null,
      staff,
      roles: ['worker'],
      teams: [],
      in_file: true,
    })
    .execute();
  for (const facts of childrenWithVisits(children, visitsEach)) await addChild(council, { staff }, facts);
  const chosen = council.packs.map(({ id }) => ({ id, from: '2020-01-01' }));
  const answer = await ask(account('Ada Min', ['Administrator']), 'PUT', '/api/policies', { chosen });
  if (answer.status !== 200) throw new Error(`the policies were refused: ${answer.status}`);
  return worker;
}

async function timed(url: string, headers: Record<string, string>) {
  const start = performance.now();
  const response = await fetch(url, { headers });
  const body = await response.text();
  const took = performance.now() - start;
  if (response.status !== 200) throw new Error(`${response.status} ${body}`);
  return { body, took };
}

async function startBare(body: string): Promise<{ url: string; close(): void }> {
  const app = express();
  app.get('/', (_request, response) => void response.type('json').send(body));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

function median(list: number[]): number {
  return list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
}
