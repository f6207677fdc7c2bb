import { readFileSync } from 'node:fs';
import { caseProblems } from '#bot/policies/caseProblems.ts';
import { packJsonSchema } from '#bot/policies/packJsonSchema.ts';
import { loadPack } from '#bot/policies/loadPack.ts';
import { packProblemText } from '#bot/policies/packProblem.ts';
import { choosePacks } from './choosePacks.ts';
import { type Command, InputError, type Streams } from './command.ts';
import { knownPacks } from './knownPacks.ts';
import { orInputError } from './orInputError.ts';
import { packInWords } from './packInWords.ts';

/** `policy check PATH`, `policy list`, `policy explain ID|PATH`, `policy schema`. */
export const policy: Command = (args, streams) => {
  const [action, target, ...more] = args;
  if (more.length > 0)
    throw new InputError([`policy ${action}: too much after "${target}": ${more.join(' ')}.`]);
  if (action === 'list' && target === undefined) return Promise.resolve(list(streams));
  if (action === 'schema' && target === undefined) return Promise.resolve(schema(streams));
  if (action === 'check' && target !== undefined) return Promise.resolve(check(target, streams));
  if (action === 'explain' && target !== undefined) return Promise.resolve(explain(target, streams));
  throw new InputError([
    'policy: use "policy check PATH", "policy list", "policy explain ID or PATH" or "policy schema".',
  ]);
};

function list(streams: Streams): number {
  const { packs, wrong } = knownPacks();
  for (const { id, name, about } of packs.values()) streams.out(`${id}: ${name}. ${about}`);
  for (const line of wrong.flatMap(({ problems }) => problems)) streams.err(line);
  return wrong.length === 0 ? 0 : 2;
}

/** The shape of a pack for editors: `policy schema > policy-pack.schema.json`. */
function schema(streams: Streams): number {
  streams.out(JSON.stringify(packJsonSchema(), null, 2));
  return 0;
}

function check(path: string, streams: Streams): number {
  const pack = orInputError(() => loadPack(path));
  const wrong = caseProblems(pack, readFileSync(path, 'utf8'), path);
  if (wrong.length > 0) throw new InputError(wrong.map(packProblemText));
  const cases = pack.cases.length;
  streams.out(
    `${path}: ${pack.id} is a right policy pack; ${cases} worked case${cases === 1 ? '' : 's'} came out as written.`,
  );
  return 0;
}

function explain(id: string, streams: Streams): number {
  const [pack] = choosePacks([id], 'policy explain', true);
  streams.out(packInWords(pack!));
  return 0;
}
