import { parseArgs } from 'node:util';
import { solveInThread } from '#bot/caseload/fortnight/solveInThread.ts';
import { fortnightFileSchema } from '#shared/slots/fortnight/fortnightFile.ts';
import { problemOfFile } from '#shared/slots/fortnight/problemOfFile.ts';
import { type Command, InputError } from './command.ts';
import { planInWords, planWritten } from './planInWords.ts';
import { readJsonFile } from './readJsonFile.ts';

const usually = 5;
const longest = 600;

/** `plan FILE [--json] [--seconds N]`: a fortnight as in docs/fortnight.md in, who is seen when out, with how good the plan is. */
export const plan: Command = async (args, streams) => {
  const { file, json, seconds } = readOptions(args);
  const made = problemOfFile(await readJsonFile(file, fortnightFileSchema, streams), streams.now());
  const answer = await solveInThread({ problem: made.problem, from: made.from, seconds });
  streams.out(json ? JSON.stringify(planWritten(made, answer), null, 2) : planInWords(made, answer));
  return 0;
};

function readOptions(args: string[]): { file: string; json: boolean; seconds: number } {
  let parsed;
  try {
    const options = { json: { type: 'boolean' }, seconds: { type: 'string' } } as const;
    parsed = parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new InputError([`plan: ${(error as Error).message.split('\n')[0]!}`]);
  }
  const [file, ...others] = parsed.positionals;
  if (file === undefined) throw new InputError(['plan: no file: name one, or "-" for standard input.']);
  if (others.length > 0) throw new InputError([`plan: one file at a time: take out ${others.join(', ')}.`]);
  const seconds = Number(parsed.values.seconds ?? usually);
  if (!(seconds > 0 && seconds <= longest))
    throw new InputError([`plan: --seconds is a number from 1 to ${longest}, such as --seconds ${usually}.`]);
  return { file, json: parsed.values.json ?? false, seconds };
}
