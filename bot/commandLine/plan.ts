import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { solveInThread } from '#bot/caseload/fortnight/solveInThread.ts';
import { mendFor } from '#bot/policies/mendFor.ts';
import { placeText } from '#bot/policies/placeText.ts';
import { type FortnightFile, fortnightFileSchema } from '#shared/slots/fortnight/fortnightFile.ts';
import { problemOfFile } from '#shared/slots/fortnight/problemOfFile.ts';
import { type Command, InputError } from './command.ts';
import { planInWords, planWritten } from './planInWords.ts';

const usually = 5;
const longest = 600;

/** `plan FILE [--json] [--seconds N]`: a fortnight as in docs/fortnight.md in, who is seen when out, with how good the plan is. */
export const plan: Command = async (args, streams) => {
  const { file, json, seconds } = readOptions(args);
  const name = file === '-' ? 'standard input' : file;
  const text = file === '-' ? await streams.readInput() : await readText(file);
  const made = problemOfFile(readFortnightFile(text, name), streams.now());
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

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new InputError([
      `${file}: ${code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`}: check the path.`,
    ]);
  }
}

/** Reads a fortnight's file, or says of every wrong place what is wrong and how to mend it. */
function readFortnightFile(text: string, name: string): FortnightFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError([
      `${name}: this is not JSON: ${(error as Error).message.split('\n')[0]!}. Check brackets, commas and quotes there.`,
    ]);
  }
  const result = fortnightFileSchema.safeParse(json);
  if (result.success) return result.data;
  throw new InputError(
    result.error.issues.map((issue) => {
      const { problem, mend } = mendFor(issue);
      return `${name}: ${placeText(issue.path) || 'the whole file'}: ${problem}. ${mend}`;
    }),
  );
}
