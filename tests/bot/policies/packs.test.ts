import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, type Streams } from '#bot/commandLine/command.ts';
import { policy } from '#bot/commandLine/policy.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { differencesFromCases } from '#bot/policies/workedCases.ts';

const bedfordFile = 'shared/policies/bedford-borough.yaml';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const out: string[] = [];
  const streams: Streams = {
    readInput: () => Promise.resolve(''),
    out: (line) => void out.push(line),
    err: () => {},
    now: () => 0,
  };
  try {
    return { code: await policy(args, streams), out: out.join('\n'), err: '' };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      code: 2,
      out: out.join('\n'),
      err: error.lines.map((line) => line.replace(/^.*pack\.yaml/, 'pack.yaml')).join('\n'),
    };
  }
}

/** Bedford's pack with one text changed for another, checked. */
function checkWith(from: string, to: string) {
  const text = readFileSync(bedfordFile, 'utf8');
  if (!text.includes(from)) throw new Error(`the pack has no "${from}"`);
  const file = join(folder, 'pack.yaml');
  writeFileSync(file, text.replace(from, to));
  return run('check', file);
}

/** The line of the file on which a text begins, from 1. */
const lineOf = (part: string): number => readFileSync(bedfordFile, 'utf8').split(part)[0]!.split('\n').length;

describe('the packs that come with the product', () => {
  it('hold to their own worked cases, and have some', () => {
    for (const pack of builtInPacks().values()) {
      expect(pack.cases.length).toBeGreaterThanOrEqual(pack.clocks.length > 0 ? 5 : 1);
      expect([pack.id, differencesFromCases(pack)]).toEqual([pack.id, []]);
    }
  });

  it('policy list names them', async () => {
    expect((await run('list')).out).toMatch(/^bedford-borough: .*\n(.*\n)*visiting-policy-2019: /m);
  });

  it('policy explain tells every clause', async () => {
    const { out } = await run('explain', 'bedford-borough');
    expect(out).toContain('BB-20: Visited at least once in every 10 working days.');
    expect(out).toContain('BB-6: Every attempted visit is recorded. (kept by');
  });

  it('policy explain of one that is not there lists those that are', async () => {
    expect((await run('explain', 'nobody')).err).toContain('use one of bedford-borough');
  });
});

describe('policy check', () => {
  it('says that a right pack is right, and how many cases came out', async () => {
    const { code, out } = await run('check', bedfordFile);
    expect(code).toBe(0);
    expect(out).toMatch(/bedford-borough is a right policy pack; \d+ worked cases came out as written\./);
  });

  it.each([
    [
      'every: 10 working days',
      'every: ten working days',
      '',
      '"ten working days" is wrong here. A length of time is written like "10 working days"',
    ],
    [
      'step: head-of-service',
      'step: head-of-services',
      'step: head-of-service',
      'Use one of: team-manager, head-of-service',
    ],
    [
      'covers: [child-protection]',
      'covers: [child-protektion]',
      'covers:',
      'Use one of: early-help, assessment',
    ],
    [
      '  - clause: BB-8',
      '  - claus: BB-8',
      '- clause: BB-8',
      '"claus" is not known here. Did you mean "clause"?',
    ],
    ['cushion: 2', 'cushions: 2', 'cushion: 2', '"cushions" is not known here. Did you mean "cushion"?'],
    ['cushion: 2', 'hurry: 2', 'cushion: 2', 'take it out. Known here: cushion, dayOfEvent'],
    [
      'clock: visit',
      'clock: visits',
      '',
      '"visits" is not one of the values known here. Did you mean "visit"?',
    ],
    ['    every: 10 working days', '    every:', '', 'a value is missing here. A length of time is written'],
    ['  - clause: BB-8', '  - clause: 8', '', 'Write it in quotes: "8"'],
    ['for: [child-protection]', 'for: child-protection', '', 'Write it in brackets: [child-protection].'],
    ['    every: 1\n', '    every: 0\n', '', 'this is less than 1. Make it 1 or more.'],
    ['attempt: 2', 'attempt: two', '', 'a number is expected here'],
    ['attempt: 2', 'atempt: 2', '', '"atempt" is not known here. Did you mean "attempt"?'],
    ['kind: child-protection', 'kind: child-protektion', '', 'Did you mean "child-protection"?'],
    [
      '          place: home',
      '          plase: home',
      '',
      '"plase" is not known here. Did you mean "place"?',
    ],
    ['obligation: bedford-borough/BB-20', 'obligaton: x', '', 'nothing called next.obligaton comes out'],
    ['covers:', 'extends: bedfrd\ncovers:', 'covers:', 'there is no policy "bedfrd" to extend'],
    ['covers:', 'without: [BB-9]\ncovers:', 'covers:', 'Say under "extends" of which'],
    [
      '    every: 10 working days',
      '    roles: [other]\n    every: 10 working days',
      '  - clause: BB-20\n    says: Visited',
      '"roles" is for contact',
    ],
    [
      '    every: 10 working days',
      '    onceBetween: [review-held]\n    every: 10 working days',
      '  - clause: BB-20\n    says: Visited',
      '"onceBetween" is for home, bedroom',
    ],
    ['dayOfEvent: 0', 'dayOfEvent: 2', 'dayOfEvent: 0', 'Use one of: 0, 1'],
    [
      'covers: [child-protection]',
      'covers: [child-protection, in-care]',
      'covers:',
      '"in-care" is covered but has no visit clock',
    ],
    [
      '      - step: head-of-service',
      '      - step: supervisor',
      '',
      'the step "supervisor" must stand above this one',
    ],
    [
      '      - unseenFor: 10 working days',
      '      - unseenFor: 48 hours',
      '',
      'counted in days, weeks or months, not in hours',
    ],
    [
      '    include: alone\n    every: 1',
      '    include: alone',
      '  - clause: BB-1\n    says: Alone',
      'either "every"',
    ],
    ['name: Bedford', 'nom: Bedford', 'name: Bedford', '"nom" is not known here'],
  ])('%s → %s is refused with file, line and mend', async (from, to, place, mend) => {
    const { code, err } = await checkWith(from, to);
    expect(code).toBe(2);
    const line = lineOf(place || from);
    expect(err).toContain(`pack.yaml:${line}: `);
    expect(err).toContain(mend);
  });

  it('says each thing once, however often it is taken up in the cases', async () => {
    for (const [from, to] of [
      ['          place: home', '          plase: home'],
      ['kind: child-protection', 'kind: child-protektion'],
      ['every: 10 working days', 'evry: 10 working days'],
    ] as const)
      expect((await checkWith(from, to)).err.split('\n')).toHaveLength(1);
  });

  it('days that are not in order', async () => {
    const { err } = await checkWith(
      'every: 10 working days',
      'every:\n      2026-04-01: 10 working days\n      2019-07-01: 20 working days',
    );
    expect(err).toMatch(
      /^pack\.yaml:\d+: clocks\[0\]\.every\.2019-07-01: 2019-07-01 stands after 2026-04-01\. Put the days in order/,
    );
  });

  it('a day that is not in the calendar', async () => {
    const { err } = await checkWith('every: 10 working days', 'every:\n      2026-02-30: 10 working days');
    expect(err).toMatch(/"2026-02-30" is not a day: there is no such day in the calendar\./);
  });

  it('a clause left out that the other pack has not', async () => {
    const { err } = await checkWith(
      'covers: [child-protection]',
      'extends: halton\nwithout: [HA-111]\ncovers: [child-protection]',
    );
    expect(err).toMatch(/without\[0\]: "HA-111" is no rule of halton\. Did you mean "HA-11"\?/);
  });

  it('a file that is not YAML', async () => {
    const { code, err } = await checkWith('covers: [child-protection]', 'covers: [child-protection');
    expect(code).toBe(2);
    expect(err).toMatch(/^pack\.yaml:\d+: .*Check the spaces/);
  });

  it('a rule that does not give what its author worked by hand', async () => {
    const { code, err } = await checkWith('every: 10 working days', 'every: 9 working days');
    expect(code).toBe(2);
    expect(err).toMatch(
      /pack\.yaml:\d+: cases\[0\] ".*": next\.dueBy is "2026-11-18", worked by hand "2026-11-19"\. Correct the rule or the case\./,
    );
  });

  it('a file that is not there', async () => {
    expect(await run('check', join(folder, 'pack.yaml').replace('pack.yaml', 'none.yaml'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no such file. Check the path.'),
    });
  });

  it('says what can be asked', async () => {
    expect((await run('chek')).err).toBe(
      'policy: use "policy check PATH", "policy list", "policy explain ID or PATH" or "policy schema".',
    );
  });
});
