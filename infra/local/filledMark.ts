import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './microsoft365/writeWhole.ts';

const contentSchema = z.enum(['filling', 'sample', 'empty']);

/** What the first start put into a database: the sample council (or the beginning of it), or nobody, as it was asked. */
export type Content = z.infer<typeof contentSchema>;

/** A note about one database in the data folder. */
export interface FilledMark {
  read(): Content | null;
  write(content: Content): void;
}

/** @param databaseUrl null: the embedded one */
export function filledMark(sampleFolder: string, databaseUrl: string | null): FilledMark {
  // By its hash: the address may hold a password.
  const name = createHash('sha256')
    .update(databaseUrl ?? 'embedded')
    .digest('hex')
    .slice(0, 16);
  const file = join(sampleFolder, `filled-${name}`);
  return {
    read: () => (existsSync(file) ? contentSchema.parse(readFileSync(file, 'utf8')) : null),
    write: (content) => writeWhole(file, content),
  };
}
