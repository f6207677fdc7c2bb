import { type Command, InputError, type Streams } from './commandLine/command.ts';

/** The commands, each in a file of its own and read only when asked for. */
const commands: Record<string, { usage: string[]; load: () => Promise<Command> }> = {
  due: {
    usage: ['due [--policy ID[,ID…]] [--as-of WHEN] [--json] FILE'],
    load: async () => (await import('./commandLine/due.ts')).due,
  },
  'what-if': {
    usage: ['what-if [--policy ID[,ID…]] --instead ID|PATH[,…] [--as-of WHEN] [--minutes N] [--json] FILE'],
    load: async () => (await import('./commandLine/whatIf.ts')).whatIf,
  },
  'look-back': {
    usage: ['look-back --from DAY --to DAY [--policy ID[,ID…]] [--as-of WHEN] [--json] FILE'],
    load: async () => (await import('./commandLine/lookBack.ts')).lookBack,
  },
  'look-ahead': {
    usage: [
      'look-ahead [--weeks N] [--policy ID[,ID…]] [--as-of WHEN] [--minutes N] [--way N] [--json] FILE',
    ],
    load: async () => (await import('./commandLine/lookAhead.ts')).lookAhead,
  },
  slots: {
    usage: ['slots FILE [--json]'],
    load: async () => (await import('./commandLine/slots.ts')).slots,
  },
  plan: {
    usage: ['plan FILE [--json] [--seconds N]'],
    load: async () => (await import('./commandLine/plan.ts')).plan,
  },
  import: {
    usage: ['import --format ssd|annex-a PATH… [--apply] [--json]'],
    load: async () => (await import('./commandLine/import.ts')).importExport,
  },
  policy: {
    usage: ['policy check PATH', 'policy list', 'policy explain ID', 'policy schema'],
    load: async () => (await import('./commandLine/policy.ts')).policy,
  },
};

const usage = (): string =>
  [
    'Commands (npm run --silent cli -- …):',
    ...Object.values(commands).flatMap(({ usage }) => usage.map((line) => `  ${line}`)),
  ].join('\n');

async function run(args: string[], streams: Streams): Promise<number> {
  const [name, ...rest] = args;
  const command = name === undefined ? undefined : commands[name];
  if (!command) {
    streams.err(name === undefined ? usage() : `There is no command "${name}".\n${usage()}`);
    return 2;
  }
  try {
    return await (
      await command.load()
    )(rest, streams);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const line of error.lines) streams.err(line);
    return 2;
  }
}

async function readInput(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

process.exitCode = await run(process.argv.slice(2), {
  readInput,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  now: () => Date.now(),
});
