import type { z } from 'zod';
import { schoolWords } from '#shared/words/schools.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';

/** @throws UnreadableExport where the file is not JSON, or not of that shape: each wrong place with its mend */
export function readJson<T extends z.ZodType>(file: ExportFile, schema: T): z.infer<T> {
  const whole = { file: file.name, row: null, column: null };
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8').decode(file.bytes));
  } catch (error) {
    // The engine's message may quote the file: only where it stopped is told.
    const where =
      /position \d+|line \d+ column \d+/.exec((error as Error).message)?.[0] ?? 'it ends too early';
    throw new UnreadableExport([{ ...whole, ...schoolWords.notJson(where) }]);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new UnreadableExport(
    result.error.issues.map(({ path, message }) => ({
      ...whole,
      ...schoolWords.notThisShape(path.map(String).join('.') || 'the top', message),
    })),
  );
}
