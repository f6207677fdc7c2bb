import { addChild } from '#tests/bot/caseload/addChild.ts';
import { addPerson } from '#tests/bot/addPerson.ts';
import { account, startTestProduct } from '#tests/bot/product.ts';
import { childrenWithVisits } from './rulesChildren.ts';

const children = 5_000;
const targetSeconds = 30;
const packs = ['bedford-borough', 'kent-school-hours'];

/**
 * A head of service asks for the last quarter and for the weeks ahead of a whole council, over HTTP: the first time, when every story is
 * read and looked through, and again, when none has changed.
 */
export const bench = {
  name: `reports: the quarter and eight weeks ahead of ${children} children over HTTP, two packs`,
  budget: `at most ${targetSeconds} s the first time, 2 s again`,
  async run(): Promise<{ figure: string; samples: number; withinBudget: boolean }> {
    const product = await startTestProduct({ now: '2026-11-20T09:00:00Z' });
    try {
      const head = await addPerson(product.council, 'Hedda Ross', ['head-of-service']);
      for (const facts of childrenWithVisits(children))
        await addChild(product.council, { staff: ['S1'] }, facts);
      const chosen = packs.map((id) => ({ id, from: '2020-01-01' }));
      const answer = await product.ask(account('Ada Min', ['Administrator']), 'PUT', '/api/policies', {
        chosen,
      });
      if (answer.status !== 200) throw new Error(`the policies were refused: ${answer.status}`);
      const timed = async (path: string) => {
        const start = performance.now();
        const { status, body } = await product.ask(head, 'GET', path);
        if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
        return (performance.now() - start) / 1000;
      };
      const back = '/api/reports/looking-back?from=2026-07-01&to=2026-09-30';
      const ahead = '/api/reports/weeks-ahead?view=team';
      const first = [await timed(back), await timed(ahead)];
      const again = [await timed(back), await timed(ahead)];
      const said = (seconds: number[]) => seconds.map((one) => `${one.toFixed(1)} s`).join(' and ');
      return {
        figure: `${said(first)}; again ${said(again)}`,
        samples: 1,
        withinBudget: Math.max(...first) <= targetSeconds && Math.max(...again) <= 2,
      };
    } finally {
      await product.stop();
    }
  },
};
