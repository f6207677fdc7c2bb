import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { namedPack } from '#bot/policies/namedPack.ts';
import { firstOfEachPlace, mendFor } from '#bot/policies/mendFor.ts';
import { placeText } from '#bot/policies/placeText.ts';
import { caseFileSchema, type CaseFile, momentSchema } from '#shared/model/caseFile.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { instantText } from '#shared/time/moment.ts';
import { type Command, InputError } from './command.ts';
import { orInputError } from './orInputError.ts';
import { dueInWords } from './dueInWords.ts';

/** `due [--policy ID[,ID…]] [--as-of WHEN] [--json] FILE`: a case file in, due dates out (docs/policies.md). */
export const due: Command = async (args, streams) => {
  const options = readOptions(args);
  const text = options.file === '-' ? await streams.readInput() : await readText(options.file);
  const caseFile = readCaseFile(text, options.file);
  const packs = choosePacks(options.policy ?? caseFile.policy, options);
  const asOf = options.asOf ?? caseFile.asOf ?? instantText(streams.now());
  const children = caseFile.children.map((child) => evaluate(child, packs, asOf));
  streams.out(options.json ? JSON.stringify({ asOf, children }, null, 2) : inWords(children, caseFile));
  return 0;
};

interface Options {
  file: string;
  policy: string[] | undefined;
  asOf: string | undefined;
  json: boolean;
}

function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const [file, ...others] = positionals;
  if (file === undefined) throw new InputError(['due: no case file: name one, or "-" for standard input.']);
  if (others.length > 0)
    throw new InputError([`due: one case file at a time: take out ${others.join(', ')}.`]);
  const asOf = values['as-of'];
  if (asOf !== undefined) {
    const moment = momentSchema.safeParse(asOf);
    if (!moment.success)
      throw new InputError([`--as-of: ${moment.error.issues[0]!.message}: "${asOf}" is not.`]);
  }
  const policy = values.policy
    ?.split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  return { file, policy, asOf, json: values.json ?? false };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { policy: { type: 'string' }, 'as-of': { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new InputError([`due: ${(error as Error).message.split('\n')[0]!}`]);
  }
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

/** Reads a case file, or says of every wrong place what is wrong and how to mend it. */
function readCaseFile(text: string, file: string): CaseFile {
  const name = file === '-' ? 'standard input' : file;
  let json: unknown;
  try {
    // Windows editors put a byte order mark before the first bracket.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError([
      `${name}: this is not JSON: ${(error as Error).message.split('\n')[0]!}. Check brackets, commas and quotes there.`,
    ]);
  }
  const result = caseFileSchema.safeParse(json, { reportInput: true });
  if (result.success) return result.data;
  throw new InputError(
    firstOfEachPlace(result.error.issues).map((issue) => {
      const { problem, mend } = mendFor(issue);
      const path =
        issue.code === 'unrecognized_keys' && issue.keys.length === 1
          ? [...issue.path, issue.keys[0]!]
          : issue.path;
      return `${name}: ${placeText(path) || 'the whole file'}: ${problem}. ${mend}`;
    }),
  );
}

/** By id, or with `--policy` by the path of a file that is being written. */
function choosePacks(ids: string[], options: Options): PolicyPack[] {
  const known = builtInPacks();
  const where = options.policy
    ? '--policy'
    : `${options.file === '-' ? 'standard input' : options.file}: policy`;
  return [...new Set(ids)].map((id) => {
    const pack = options.policy ? orInputError(() => namedPack(id)) : known.get(id);
    if (!pack)
      throw new InputError([
        `${where}: there is no policy "${id}": use one of ${[...known.keys()].join(', ')}${options.policy ? ', or the path of a pack file' : ''}.`,
      ]);
    return pack;
  });
}

function inWords(children: Evaluation[], caseFile: CaseFile): string {
  return children.map((evaluation, index) => dueInWords(evaluation, caseFile.children[index]!)).join('\n\n');
}
