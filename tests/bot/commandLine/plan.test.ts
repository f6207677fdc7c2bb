import { fileURLToPath } from 'node:url';
import { InputError } from '#bot/commandLine/command.ts';
import { plan } from '#bot/commandLine/plan.ts';

const example = fileURLToPath(new URL('../../../docs/examples/fortnight.json', import.meta.url));

async function run(args: string[], input = ''): Promise<string> {
  const out: string[] = [];
  const streams = {
    readInput: () => Promise.resolve(input),
    out: (text: string) => out.push(text),
    err: (text: string) => out.push(text),
    now: () => 0,
  };
  expect(await plan(args, streams)).toBe(0);
  return out.join('\n');
}

const whole = { from: '2026-11-09', to: '2026-11-22', children: [] };
const ada = {
  id: 'ada',
  calendar: { read: true, workingHours: { days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' } },
};
const child = { id: 'kit', workers: ['ada'], dueBy: '2026-11-12', dateOfBirth: '2014-03-01' };

describe('plan FILE', () => {
  test('the example of the documentation, in words: the late child first, then the others in time', async () => {
    const text = await run([example]);
    expect(text).toMatch(/^Monday 9 November\n {4}3:45pm to 4:45pm {2}kit, at home, with duty\n/);
    expect(text).toContain('4pm to 5:30pm  noor and sam, at home, with ada');
    expect(text).toMatch(/No better plan exists\.$/);
  });

  test('--json is one document with London times, and how good it is', async () => {
    const answer = JSON.parse(await run([example, '--json'])) as Record<string, unknown>;
    expect(answer).toMatchObject({ optimal: true, atMostPercentBetter: 0, notPlanned: [] });
    expect(answer['visits']).toContainEqual({
      children: ['noor', 'sam'],
      worker: 'ada',
      start: '2026-11-10T16:00:00+00:00',
      end: '2026-11-10T17:30:00+00:00',
      place: 'home',
    });
  });

  test('a calendar that could not be read: nothing is planned in it', async () => {
    const unread = { ...ada, calendar: { read: false, why: 'unreachable' } };
    const answer = JSON.parse(
      await run(['-', '--json'], JSON.stringify({ ...whole, workers: [unread], children: [child] })),
    ) as Record<string, unknown>;
    expect(answer).toMatchObject({ visits: [], notPlanned: [{ children: ['kit'] }] });
  });

  test.each([
    ['no file', [], '', /name one/],
    ['no such file', ['nowhere.json'], '', /no such file/],
    ['not JSON', ['-'], '{', /not JSON/],
    ['no seconds', ['-', '--seconds', 'soon'], '{}', /--seconds is a number/],
    ['fields missing', ['-'], '{}', /standard input: workers: a list is missing here\. Add it\./],
    [
      'an unknown worker',
      ['-'],
      JSON.stringify({ ...whole, workers: [ada], children: [{ ...child, workers: ['bo'] }] }),
      /children\[0\]\.workers\[0\].*there is no worker "bo"/,
    ],
    ['two workers of one id', ['-'], JSON.stringify({ ...whole, workers: [ada, ada] }), /two workers "ada"/],
    [
      'days not in order',
      ['-'],
      JSON.stringify({ ...whole, to: '2026-11-01', workers: [ada] }),
      /before the first/,
    ],
  ])('%s: one clear line', async (_, args, input, expected) => {
    const refused = await run(args, input).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(InputError);
    expect((refused as InputError).lines.join('\n')).toMatch(expected);
  });
});
