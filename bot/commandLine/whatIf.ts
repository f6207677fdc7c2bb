import { parseArgs } from 'node:util';
import { z } from 'zod';
import { caseFileSchema } from '#shared/model/caseFile.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { minutesOfVisit } from '#shared/rules/minutesOfVisit.ts';
import { whatIf as compare } from '#shared/rules/whatIf.ts';
import { instantText } from '#shared/time/moment.ts';
import { editedTitle } from '#shared/words/whatIf.ts';
import { readAsOf } from './asOfOption.ts';
import { choosePacks, namesIn } from './choosePacks.ts';
import { type Command, InputError } from './command.ts';
import { fileName, readJsonFile } from './readJsonFile.ts';
import { whatIfInWords } from './whatIfInWords.ts';

/** A case file that may say whose child each is, by the child's id. */
const caseloadSchema = caseFileSchema
  .extend({ workers: z.record(z.string(), z.string().min(1)).default({}) })
  .superRefine(({ children, workers }, context) => {
    const ids = new Set(children.map(({ id }) => id));
    for (const id of Object.keys(workers))
      if (!ids.has(id))
        context.addIssue({
          code: 'custom',
          path: ['workers', id],
          message: 'no child in this file has this id',
        });
  });

/**
 * `what-if [--policy ID[,ID…]] --instead ID|PATH[,…] [--as-of WHEN] [--minutes N] [--travel N] [--recording N] [--json] FILE`: the same
 * children under the policies that hold and under others (docs/what-if.md).
 */
export const whatIf: Command = async (args, streams) => {
  const options = readOptions(args);
  const instead = choosePacks(options.instead, '--instead', true);
  const begun = streams.now();
  const caseFile = await readJsonFile(options.file, caseloadSchema, streams);
  const read = streams.now();
  const now = options.policy
    ? choosePacks(options.policy, '--policy', true)
    : choosePacks(caseFile.policy, `${fileName(options.file)}: policy`, false);
  if (now.length === 0)
    throw new InputError([
      `${fileName(options.file)}: policy: no policy is named there that holds now: add "policy", or name one with --policy.`,
    ]);
  requireOthers(now, instead);
  const compared = compare(
    { children: caseFile.children, workers: new Map(Object.entries(caseFile.workers)) },
    now,
    instead,
    options.asOf ?? caseFile.asOf ?? instantText(streams.now()),
    minutesOfVisit(options.minutes),
  );
  const found = { ...compared, titles: { ...compared.titles, instead: titlesTold(now, instead, options) } };
  const times = { read: read - begun, compared: streams.now() - read };
  streams.out(options.json ? JSON.stringify(found, null, 2) : whatIfInWords(found, times));
  return 0;
};

/** An edited pack has the name of the one it was copied from: then it is named with its file too. */
function titlesTold(
  now: readonly PolicyPack[],
  instead: readonly PolicyPack[],
  { instead: given }: Options,
): string[] {
  const names = [...new Set(given)];
  return instead.map((pack, index) =>
    now.some((other) => other !== pack && other.name === pack.name)
      ? editedTitle(pack.name, names[index]!)
      : pack.name,
  );
}

/** The same on both sides is a slip, and its answer would read as if nothing changed. */
function requireOthers(now: readonly PolicyPack[], instead: readonly PolicyPack[]): void {
  const isSame = now.length === instead.length && instead.every((pack) => now.includes(pack));
  if (isSame)
    throw new InputError([
      '--instead: these are the policies that hold now: name others, or the path of an edited pack.',
    ]);
}

interface Options {
  file: string;
  policy: string[] | undefined;
  instead: string[];
  asOf: string | undefined;
  minutes: { visit?: number; travel?: number; recording?: number };
  json: boolean;
}

function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const [file, ...others] = positionals;
  if (file === undefined)
    throw new InputError(['what-if: no case file: name one, or "-" for standard input.']);
  if (others.length > 0)
    throw new InputError([`what-if: one case file at a time: take out ${others.join(', ')}.`]);
  const instead = namesIn(values.instead ?? '');
  if (instead.length === 0)
    throw new InputError([
      'what-if: --instead is missing: name the policies to compare with, by id or by the path of a pack file.',
    ]);
  const policy = values.policy === undefined ? undefined : namesIn(values.policy);
  return {
    file,
    policy,
    instead,
    asOf: readAsOf(values['as-of']),
    minutes: {
      ...minutesIn('visit', '--minutes', values.minutes),
      ...minutesIn('travel', '--travel', values.travel),
      ...minutesIn('recording', '--recording', values.recording),
    },
    json: values.json ?? false,
  };
}

function minutesIn(part: string, option: string, text: string | undefined): Record<string, number> {
  if (text === undefined) return {};
  if (!/^\d{1,3}$/.test(text))
    throw new InputError([`${option}: minutes are a whole number from 0 to 999: "${text}" is not.`]);
  return { [part]: Number(text) };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        policy: text,
        instead: text,
        'as-of': text,
        minutes: text,
        travel: text,
        recording: text,
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new InputError([`what-if: ${(error as Error).message.split('\n')[0]!}`]);
  }
}
