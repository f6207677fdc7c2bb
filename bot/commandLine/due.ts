import { parseArgs } from 'node:util';
import { caseFileSchema, type CaseFile } from '#shared/model/caseFile.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { instantText } from '#shared/time/moment.ts';
import { readAsOf } from './asOfOption.ts';
import { choosePacks, namesIn } from './choosePacks.ts';
import { type Command, InputError } from './command.ts';
import { dueInWords } from './dueInWords.ts';
import { fileName, readJsonFile } from './readJsonFile.ts';

/** `due [--policy ID[,ID…]] [--as-of WHEN] [--json] FILE`: a case file in, due dates out (docs/policies.md). */
export const due: Command = async (args, streams) => {
  const options = readOptions(args);
  const caseFile = await readJsonFile(options.file, caseFileSchema, streams);
  const packs = options.policy
    ? choosePacks(options.policy, '--policy', true)
    : choosePacks(caseFile.policy, `${fileName(options.file)}: policy`, false);
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
  return {
    file,
    policy: values.policy === undefined ? undefined : namesIn(values.policy),
    asOf: readAsOf(values['as-of']),
    json: values.json ?? false,
  };
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

function inWords(children: Evaluation[], caseFile: CaseFile): string {
  return children.map((evaluation, index) => dueInWords(evaluation, caseFile.children[index]!)).join('\n\n');
}
