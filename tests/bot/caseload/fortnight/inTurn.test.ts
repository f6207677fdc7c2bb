import { inTurn } from '#bot/caseload/fortnight/inTurn.ts';
import { refusal } from '#tests/bot/caseload/refusal.ts';

/** Work that goes on until it is ended, and says when it began. */
function work(name: string, begun: string[]) {
  const { promise, resolve } = Promise.withResolvers<string>();
  const run = () => {
    begun.push(name);
    return promise;
  };
  return { run, end: () => resolve(name) };
}

const names = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

describe('one at a time', () => {
  test('each begins when the one before has ended, in the order they came, and is answered its own', async () => {
    const begun: string[] = [];
    const [one, two, three] = names.map((name) => work(name, begun));
    const answers = [one!, two!, three!].map(({ run }) => inTurn(run));
    expect(begun).toEqual(['first']);
    one!.end();
    expect(await answers[0]).toBe('first');
    two!.end();
    expect(await answers[1]).toBe('second');
    three!.end();
    expect(await answers[2]).toBe('third');
    expect(begun).toEqual(['first', 'second', 'third']);
  });

  test('who gives up leaves the queue, and never begins', async () => {
    const begun: string[] = [];
    const [one, two, three] = names.map((name) => work(name, begun));
    const first = inTurn(one!.run);
    const gone = new AbortController();
    const second = inTurn(two!.run, gone.signal);
    const third = inTurn(three!.run);
    gone.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    one!.end();
    three!.end();
    await Promise.all([first, third]);
    expect(begun).toEqual(['first', 'third']);
  });

  test('what fails lets the next begin', async () => {
    const failing = inTurn(() => Promise.reject(new Error('no plan')));
    const next = inTurn(() => Promise.resolve('a plan'));
    await expect(failing).rejects.toThrow('no plan');
    expect(await next).toBe('a plan');
  });

  test('a sixth that would wait is refused at once; there is room again once one has gone', async () => {
    const begun: string[] = [];
    const all = names.map((name) => work(name, begun));
    const answers = all.map(({ run }) => inTurn(run));
    const refused = () => refusal(inTurn(() => Promise.resolve('too many')));
    expect(await refused()).toMatchObject({ code: 'many-plans', status: 503 });
    all[0]!.end();
    await answers[0];
    const late = inTurn(() => Promise.resolve('in time'));
    for (const { end } of all) end();
    expect(await Promise.all(answers)).toEqual(names);
    expect(await late).toBe('in time');
  });
});
