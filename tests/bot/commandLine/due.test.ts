import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, type Streams } from '#bot/commandLine/command.ts';
import { due } from '#bot/commandLine/due.ts';

const visit = {
  id: 'v1',
  at: '2026-11-05T16:00',
  by: 'lead-social-worker',
  mode: 'in-person',
  place: 'home',
  purpose: 'planned',
  childSeen: 'yes',
  alone: 'no',
  awake: 'yes',
  homeSeen: 'yes',
  bedroomSeen: 'yes',
  recordedAt: '2026-11-06T10:00',
};
const caseFile = (changes: object = {}, child: object = {}) => ({
  policy: ['visiting-policy-2019'],
  asOf: '2026-11-16T09:00',
  children: [
    {
      id: 'c1',
      name: 'Amara',
      dateOfBirth: '2019-03-02',
      involvements: [{ kind: 'child-protection', start: '2026-10-05', end: null }],
      visits: [visit],
      ...child,
    },
  ],
  ...changes,
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'due-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as the terminal would, on a case file or on a text that should be one. */
async function run(content: unknown, ...options: string[]) {
  const out: string[] = [];
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const streams: Streams = {
    readInput: () => Promise.resolve(text),
    out: (line) => void out.push(line),
    err: () => {},
    now: () => Date.UTC(2026, 10, 20, 9),
  };
  const file = join(folder, 'case.json');
  writeFileSync(file, text);
  try {
    return {
      code: await due([...options, file], streams),
      out: out.join('\n'),
      err: [] as readonly string[],
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      code: 2,
      out: out.join('\n'),
      err: error.lines.map((line) => line.replaceAll(file, 'case.json')),
    };
  }
}
const json = async (content: unknown, ...options: string[]) =>
  JSON.parse((await run(content, '--json', ...options)).out);

describe('due --json', () => {
  it('prints one document with what is owed', async () => {
    expect(await json(caseFile())).toEqual({
      asOf: '2026-11-16T09:00',
      children: [
        {
          id: 'c1',
          unseen: false,
          unconfirmed: false,
          findings: [],
          next: {
            dueBy: '2026-11-19',
            aimBy: '2026-11-17',
            state: 'on-track',
            mustInclude: ['alone'],
            prefer: [],
            obligation: 'visiting-policy-2019/I.5',
          },
          obligations: [
            {
              id: 'visiting-policy-2019/I.5',
              clause: 'I.5',
              kind: 'visit',
              involvement: 'child-protection',
              countedFrom: { what: 'visit v1', at: '2026-11-05' },
              dueBy: '2026-11-19',
              aimBy: '2026-11-17',
              state: 'on-track',
              assumed: false,
              because: [
                'Due Thursday 19 November: 10 working days after Amara was seen on 5 November (I.5).',
                'Aim for Tuesday 17 November.',
                'Asked of the next visit: alone at least at every other visit (I.8).',
              ],
            },
          ],
          escalation: [],
          advice: [],
          notCounted: [],
        },
      ],
    });
  });

  it('--policy and --as-of override the file; several packs stand side by side', async () => {
    const answer = await json(
      caseFile(),
      '--policy',
      'visiting-policy-2019,bedford-borough',
      '--as-of',
      '2026-11-20',
    );
    expect(answer.asOf).toBe('2026-11-20');
    expect(
      answer.children[0].obligations.map(({ id, state }: { id: string; state: string }) => [id, state]),
    ).toEqual([
      ['visiting-policy-2019/I.5', 'late'],
      ['bedford-borough/BB-20', 'late'],
      ['bedford-borough/BB-1', 'late'],
    ]);
  });

  it('without a moment it looks from now', async () => {
    const answer = await json(caseFile({ asOf: undefined }));
    expect(answer).toMatchObject({
      asOf: '2026-11-20T09:00:00+00:00',
      children: [{ next: { state: 'late' } }],
    });
  });

  it('without a policy every open involvement is not set', async () => {
    const answer = await json(caseFile({ policy: [] }));
    expect(answer.children[0]).toMatchObject({
      next: null,
      obligations: [{ id: 'none/child-protection', state: 'not-set' }],
    });
  });

  it('facts that cannot be right are findings, not errors', async () => {
    const answer = await json(
      caseFile(
        {},
        {
          involvements: [
            { kind: 'child-protection', start: '2026-10-05' },
            { kind: 'child-protecton', start: '2026-10-05' },
            { kind: 'child-in-need', start: '2026-10-05', end: '2026-09-01' },
          ],
          visits: [visit, { ...visit, id: 'v2', at: '2017-11-05', recordedAt: '2017-11-06' }],
          away: [{ from: '2026-11-10', to: '2026-11-08' }],
        },
      ),
    );
    expect(answer.children[0].findings).toEqual([
      'The end of the child in need plan, 1 September, is before its start, 5 October: correct one of them.',
      '"child-protecton" is not an involvement we know: correct its name, or choose the nearest one.',
      'The visit of 5 November 2017 is before the birth: correct its date or the date of birth.',
      'The time away from 10 November ends before it begins, on 8 November: correct one of them.',
    ]);
    expect(answer.children[0].next.dueBy).toBe('2026-11-19');
    expect(answer.children[0].obligations.at(-1)).toMatchObject({
      id: 'none/child-protecton',
      state: 'not-set',
    });
  });
});

describe('due for people', () => {
  it('reads as sentences', async () => {
    expect((await run(caseFile())).out).toBe(
      [
        'Amara (c1)',
        '  Next visit due Thursday 19 November 2026, aim for Tuesday 17 November 2026: on track. It must include: seen alone.',
        '  - visiting-policy-2019/I.5, visit: due Thursday 19 November 2026, on track',
        '      Due Thursday 19 November: 10 working days after Amara was seen on 5 November (I.5).',
        '      Aim for Tuesday 17 November.',
        '      Asked of the next visit: alone at least at every other visit (I.8).',
      ].join('\n'),
    );
  });
});

describe('wrong input ends with exit code 2, the place and the mend', () => {
  const withVisit = (changes: object) => caseFile({}, { visits: [{ ...visit, ...changes }] });
  it.each([
    ['no JSON', '{"children": [', 'case.json: this is not JSON:'],
    ['no children', {}, 'case.json: children: a list is missing here. Add it.'],
    [
      'a day that is not',
      withVisit({ at: '2026-02-30' }),
      'case.json: children[0].visits[0].at: there is no such day in the calendar',
    ],
    [
      'a British date',
      withVisit({ at: '05/11/2026' }),
      'case.json: children[0].visits[0].at: a time is written 2026-11-05T16:00',
    ],
    ['an unknown word', withVisit({ mode: 'zoom' }), 'case.json: children[0].visits[0].mode: '],
    [
      'an unknown field',
      withVisit({ seenAlone: 'yes' }),
      'case.json: children[0].visits[0].seenAlone: "seenAlone" is not known here',
    ],
    [
      'an unknown policy',
      caseFile({ policy: ['visiting'] }),
      'case.json: policy: there is no policy "visiting": use one of bedford-borough',
    ],
  ])('%s', async (_, content, expected) => {
    const { code, out, err } = await run(content, '--json');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err[0]).toContain(expected);
  });

  it('every problem has its line', async () => {
    const { err } = await run(
      caseFile(
        {},
        {
          visits: [
            { ...visit, at: 'x' },
            { ...visit, mode: 'zoom' },
          ],
        },
      ),
    );
    expect(err).toHaveLength(2);
    expect(err[1]).toMatch(/^case\.json: children\[0\]\.visits\[1\]\.mode: .*in-person.*$/);
  });

  it.each([
    [
      ['--policy', 'nobody'],
      /--policy: there is no policy "nobody": use one of bedford-borough, .*visiting-policy-2019/,
    ],
    [['--as-of', 'tomorrow'], /--as-of: a time is written 2026-11-05T16:00/],
    [['--colour'], /Unknown option '--colour'/],
    [['another.json'], /one case file at a time/],
  ])('%j', async (options, expected) => {
    const { code, err } = await run(caseFile(), ...options);
    expect([code, err.length]).toEqual([2, 1]);
    expect(err[0]).toMatch(expected);
  });

  it('a file that is not there', async () => {
    const streams = { readInput: () => Promise.resolve(''), out: () => {}, err: () => {}, now: () => 0 };
    await expect(due(['nowhere.json'], streams)).rejects.toThrow(
      'nowhere.json: there is no such file: check the path.',
    );
  });
});

describe('the command itself', () => {
  const cli = (args: string[], input: string, zone?: string) =>
    spawnSync(process.execPath, ['bot/cli.ts', ...args], {
      input,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', ...(zone && { TZ: zone }) },
    });

  it('gives the same answers whatever zone the machine is in', () => {
    const late = {
      id: 'v2',
      at: '2026-10-24T23:30',
      by: 'lead-social-worker',
      mode: 'in-person',
      place: 'home',
      purpose: 'planned',
      childSeen: 'no',
    };
    const input = JSON.stringify(
      caseFile(
        { policy: ['visiting-policy-2019', 'bedford-borough'], asOf: '2026-10-25T00:30' },
        {
          visits: [{ ...visit, at: '2026-10-15T00:10', alone: 'yes' }, late],
          milestones: [{ kind: 'child-asked', at: '2026-10-24T23:45' }],
        },
      ),
    );
    const answers = ['UTC', 'Europe/London', 'Pacific/Auckland'].map(
      (zone) => cli(['due', '--json', '-'], input, zone).stdout,
    );
    expect(JSON.parse(answers[0]!).children[0].next.dueBy).toBe('2026-10-25T22:30:00+00:00');
    expect(new Set(answers).size).toBe(1);
  });

  it('keeps standard output clean of errors, and exits with 2', () => {
    const { status, stdout, stderr } = cli(['due', '--json', '-'], '[]');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'standard input: the whole file: a group of fields is expected here. Correct the value.\n',
    );
  });

  it('says which command was meant', () => {
    const { status, stderr } = cli(['duo'], '');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^There is no command "duo"\. Did you mean "due"\? .*\n$/);
  });
});
