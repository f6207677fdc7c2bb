import { type Command, InputError } from '#bot/commandLine/command.ts';
import { lookAhead } from '#bot/commandLine/lookAhead.ts';
import { lookBack } from '#bot/commandLine/lookBack.ts';
import { visit } from '#tests/shared/rules/childBuilder.ts';

/** Under the visiting policy every 10 working days: due 22 October, made 26 October, not alone. */
const caseFile = {
  policy: ['visiting-policy-2019'],
  asOf: '2026-11-23T09:00',
  children: [
    {
      id: 'c1',
      name: 'Amara',
      dateOfBirth: '2015-03-02',
      involvements: [{ kind: 'child-protection', start: '2026-10-05' }],
      visits: [visit('v1', '2026-10-08T16:00'), visit('v2', '2026-10-26T16:00', { alone: 'no' })],
    },
  ],
};

async function run(command: Command, args: string[], input: unknown = caseFile) {
  const out: string[] = [];
  const code = await command([...args, '-'], {
    readInput: () => Promise.resolve(typeof input === 'string' ? input : JSON.stringify(input)),
    out: (text) => out.push(text),
    err: () => undefined,
    now: () => Date.parse('2027-01-01'),
  });
  return { code, text: out.join('\n') };
}

const period = ['--from', '2026-10-12', '--to', '2026-10-31'];

describe('look-back', () => {
  it('says in words what was kept, what was late and by how much, and who was not seen alone', async () => {
    const { code, text } = await run(lookBack, period);
    expect(code).toBe(0);
    expect(text).toContain('From Monday 12 October 2026 to Saturday 31 October 2026.');
    expect(text).toMatch(/All together +1 +0 of 1 \(0%\) +1 +0 +0 of 1 \(0%\)/);
    expect(text).toMatch(/Child protection plan +1/);
    expect(text).toMatch(/^Visiting policy .+ +1 /m);
    expect(text).not.toContain('visiting-policy-2019');
    expect(text).toContain(
      'Amara: visit due Thursday 22 October 2026 (I.5, Child protection plan), 4 days late: v2 on Monday 26 October 2026.',
    );
    expect(text).toContain('Amara: v2 on Monday 26 October 2026, not alone.');
  });

  it('gives the same as JSON', async () => {
    const found = JSON.parse((await run(lookBack, [...period, '--json'])).text);
    expect(found).toMatchObject({
      asOf: '2026-11-23T09:00',
      from: '2026-10-12',
      to: '2026-10-31',
      total: { visits: { owed: 1, inTime: 0, late: 1, stillOwed: 0 } },
      children: [{ id: 'c1', visits: [{ visit: 'v2', alone: 'no' }] }],
    });
    expect(found.policies).toMatchObject([
      { key: 'visiting-policy-2019', title: expect.stringMatching(/^Visiting policy/) },
    ]);
  });

  it('takes another policy', async () => {
    const { text } = await run(lookBack, [...period, '--policy', 'bedford-borough', '--json']);
    expect(JSON.parse(text).policies.map(({ key }: { key: string }) => key)).toEqual(['bedford-borough']);
  });
});

describe('look-ahead', () => {
  it('says week by week how many visits and hours, and which', async () => {
    const { text } = await run(lookAhead, ['--weeks', '3', '--minutes', '90', '--way', '0']);
    expect(text).toContain(
      'The 3 weeks from Monday 23 November 2026, if each visit is made on the day to aim for.',
    );
    expect(text).toMatch(/This week +1 +1.5 h/);
    expect(text).toContain(
      'Amara: aim for Monday 23 November 2026, due Monday 9 November 2026, late (visiting-policy-2019/I.5).',
    );
    expect(text).toMatch(/Week of Monday 30 November 2026\n {2}Amara: aim for Thursday 3 December 2026/);
  });

  it('names who has no date and what is missing, so that no week is empty without a word', async () => {
    const undated = {
      ...caseFile,
      children: [{ id: 'k', name: 'Kit', involvements: [{ kind: 'early-help', start: '2026-11-02' }] }],
    };
    const { text } = await run(lookAhead, ['--policy', 'children-first-standard'], undated);
    expect(text).toMatch(/1 child has no date yet and stands in no week:\n {2}Kit: Missing: .*plan/);
    const { children } = JSON.parse(
      (await run(lookAhead, ['--policy', 'children-first-standard', '--json'], undated)).text,
    );
    expect(children).toEqual([{ child: 'k', visits: [], missing: [expect.stringContaining('plan')] }]);
  });

  it('gives the same as JSON', async () => {
    const found = JSON.parse((await run(lookAhead, ['--json'])).text);
    expect(found.weeks).toHaveLength(8);
    expect(found.weeks[0]).toMatchObject({ from: '2026-11-23', trips: 1, minutes: 90, hard: false });
    expect(found.children[0].visits[0]).toMatchObject({ day: '2026-11-23', late: true });
  });
});

describe('wrong input ends in a line for each problem', () => {
  it.each([
    [lookBack, [], /--from: say which day.*\n--to: say which day/],
    [
      lookBack,
      ['--from', '2026-02-30', '--to', '2026-03-01'],
      /^--from: a day is written 2026-11-05, and "2026-02-30" is not one/,
    ],
    [lookBack, ['--from', '2026-03-02', '--to', '2026-03-01'], /^--to: the last day is before the first/],
    [lookBack, [...period, '--policy', 'nowhere'], /--policy: .*nowhere/],
    [lookBack, [...period, '--as-of', 'soon'], /^--as-of: /],
    [lookBack, [...period, '--team', 'x'], /^look-back: .*--team/],
    [lookAhead, ['--weeks', '0'], /^--weeks: "0" is no number from 1 to 52/],
    [lookAhead, ['--minutes', 'x'], /^--minutes: /],
    [lookAhead, ['other.json'], /^look-ahead: one case file at a time/],
  ])('%#', async (command, args, problem) => {
    const failed = await run(command, args).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(InputError);
    expect((failed as InputError).lines.join('\n')).toMatch(problem);
  });

  it('of a file that cannot be read', async () => {
    const failed = await run(lookBack, period, '{').catch((error: unknown) => error);
    expect((failed as InputError).lines[0]).toMatch(/^standard input: this is not JSON/);
  });
});
