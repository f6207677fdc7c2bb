import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { firstOfEachPlace, mendFor } from '#bot/policies/mendFor.ts';
import { placeText } from '#bot/policies/placeText.ts';
import { InputError, type Streams } from './command.ts';

/** How a file is named in what is said of it. */
export const fileName = (file: string): string => (file === '-' ? 'standard input' : file);

/**
 * Reads a file that a command is given, a case file or another in JSON, `-` from standard input, or says of every wrong place what is wrong and how to mend it.
 * @param schema what it must hold
 * @throws InputError one line for each wrong place
 */
export async function readJsonFile<T>(file: string, schema: z.ZodType<T>, streams: Streams): Promise<T> {
  const text = file === '-' ? await streams.readInput() : await readText(file);
  let json: unknown;
  try {
    // Windows editors put a byte order mark before the first bracket.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError([
      `${fileName(file)}: this is not JSON: ${(error as Error).message.split('\n')[0]!}. Check brackets, commas and quotes there.`,
    ]);
  }
  const result = schema.safeParse(json, { reportInput: true });
  if (result.success) return result.data;
  throw new InputError(
    firstOfEachPlace(result.error.issues).map((issue) => {
      const { problem, mend } = mendFor(issue);
      const path =
        issue.code === 'unrecognized_keys' && issue.keys.length === 1
          ? [...issue.path, issue.keys[0]!]
          : issue.path;
      return `${fileName(file)}: ${placeText(path) || 'the whole file'}: ${problem}. ${mend}`;
    }),
  );
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
