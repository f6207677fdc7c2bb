import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { mendFor } from '#bot/policies/mendFor.ts';
import { placeText } from '#bot/policies/placeText.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { type SlotFile, slotFileSchema } from '#shared/slots/slotFile.ts';
import { slotRequestOf } from '#shared/slots/slotRequestOf.ts';
import { instantText } from '#shared/time/moment.ts';
import { type Command, InputError } from './command.ts';
import { slotsInWords } from './slotsInWords.ts';

/** `slots FILE [--json]`: a question as in docs/slots.md in, times for a visit out, each with its reasons. */
export const slots: Command = async (args, streams) => {
  const { file, json } = readOptions(args);
  const text = file === '-' ? await streams.readInput() : await readText(file);
  const request = slotRequestOf(readSlotFile(text, file === '-' ? 'standard input' : file), streams.now());
  const answer = proposeSlots(request);
  const written = <T extends { start: number; end: number }>(one: T) => ({
    ...one,
    start: instantText(one.start),
    end: instantText(one.end),
  });
  streams.out(
    json
      ? JSON.stringify(
          { ...answer, slots: answer.slots.map(written), ruledOut: answer.ruledOut.map(written) },
          null,
          2,
        )
      : slotsInWords(answer, request.now),
  );
  return 0;
};

function readOptions(args: string[]): { file: string; json: boolean } {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  } catch (error) {
    throw new InputError([`slots: ${(error as Error).message.split('\n')[0]!}`]);
  }
  const [file, ...others] = parsed.positionals;
  if (file === undefined) throw new InputError(['slots: no file: name one, or "-" for standard input.']);
  if (others.length > 0) throw new InputError([`slots: one file at a time: take out ${others.join(', ')}.`]);
  return { file, json: parsed.values.json ?? false };
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

/** Reads a slot file, or says of every wrong place what is wrong and how to mend it. */
function readSlotFile(text: string, name: string): SlotFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError([
      `${name}: this is not JSON: ${(error as Error).message.split('\n')[0]!}. Check brackets, commas and quotes there.`,
    ]);
  }
  const result = slotFileSchema.safeParse(json);
  if (result.success) return result.data;
  throw new InputError(
    result.error.issues.map((issue) => {
      const { problem, mend } = mendFor(issue);
      return `${name}: ${placeText(issue.path) || 'the whole file'}: ${problem}. ${mend}`;
    }),
  );
}
