import { runCommand } from '#bot/commandLine/runCommand.ts';
import { commandHelp, type CommandHelp, commandOverview, helpOn } from '#shared/words/commandHelp.ts';

const all = Object.entries<CommandHelp>(commandHelp);

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(args, {
    readInput: () => Promise.resolve('{'),
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    now: () => Date.parse('2026-11-23T09:00Z'),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('help', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])(
    '%j names every command and exits with 0',
    async (args) => {
      expect(await run(...args)).toEqual({ code: 0, out: commandOverview, err: '' });
      for (const [name, { about }] of all) expect(commandOverview).toContain(`  ${name}\n      ${about}`);
    },
  );

  it.each(all)('%s: by --help, -h and help, whatever else is said', async (name, help) => {
    const told = { code: 0, out: helpOn(help), err: '' };
    for (const args of [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
      [name, 'check', '--help'],
    ])
      expect(await run(...args)).toEqual(told);
  });

  it.each(all)('%s: its example does what it says', async (_, { example }) => {
    expect(await run(...example.split(' '))).toMatchObject({ code: 0, err: '' });
  });

  // A value that no option takes: it is the value that is wrong then, or the file, never the option.
  it.each(all)('%s: there are just the options that its help names', async (name, { options, usage }) => {
    const named = options.flatMap(([option]) => option.match(/^--[a-z-]+/) ?? []);
    const used = new Set(usage.flatMap((line) => line.match(/--[a-z-]+/g) ?? []));
    expect(new Set(named)).toEqual(used);
    for (const option of named) expect((await run(name, option, '-')).err).not.toContain('Unknown option');
    if (name !== 'policy') expect((await run(name, '--colour', '-')).err).toContain('--colour');
  });
});

it.each([
  ['duee', 'There is no command "duee". Did you mean "due"? '],
  ['look-bak', 'Did you mean "look-back"? '],
  ['constructor', 'There is no command "constructor". "npm run'],
])('a command that is not there: %s', async (name, said) => {
  for (const args of [[name], [name, '--help'], ['help', name]]) {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  }
});

it('a wrong value ends in 2 with a line for it, and nothing on standard output', async () => {
  expect(await run('look-back', '--from', 'monday', '--to', '2026-10-31', '-')).toEqual({
    code: 2,
    out: '',
    err: '--from: a day is written 2026-11-05, and "monday" is not one. Write it so.',
  });
});
