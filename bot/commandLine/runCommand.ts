import { nearest } from '#bot/policies/nearest.ts';
import { commandHelp, commandOverview, helpOn, noSuchCommand } from '#shared/words/commandHelp.ts';
import { type Command, InputError, type Streams } from './command.ts';

type Name = keyof typeof commandHelp;

/** The commands, each in a file of its own and read only when asked for. */
const commands: Record<Name, () => Promise<Command>> = {
  due: async () => (await import('./due.ts')).due,
  'what-if': async () => (await import('./whatIf.ts')).whatIf,
  'look-back': async () => (await import('./lookBack.ts')).lookBack,
  'look-ahead': async () => (await import('./lookAhead.ts')).lookAhead,
  slots: async () => (await import('./slots.ts')).slots,
  plan: async () => (await import('./plan.ts')).plan,
  import: async () => (await import('./import.ts')).importExport,
  policy: async () => (await import('./policy.ts')).policy,
};

const helpOptions = ['help', '--help', '-h'];

/**
 * Runs what stands on the command line and answers with the exit code: 0, or 2 with a line on `streams.err` for each thing that is wrong.
 * Help is asked for by `help`, by `help COMMAND`, by `--help` or `-h` anywhere in a command, or by nothing at all.
 * @example await runCommand(['due', '--help'], streams) // 0
 */
export async function runCommand(args: string[], streams: Streams): Promise<number> {
  const [first, ...rest] = args;
  const isHelp = first === undefined || helpOptions.includes(first);
  const name = isHelp ? rest[0] : first;
  if (name === undefined) {
    streams.out(commandOverview);
    return 0;
  }
  if (!isName(name)) {
    streams.err(noSuchCommand(name, nearest(name, Object.keys(commands))));
    return 2;
  }
  if (isHelp || rest.some((one) => one === '--help' || one === '-h')) {
    streams.out(helpOn(commandHelp[name]));
    return 0;
  }
  try {
    const command = await commands[name]();
    return await command(rest, streams);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const line of error.lines) streams.err(line);
    return 2;
  }
}

const isName = (name: string): name is Name => Object.hasOwn(commands, name);
