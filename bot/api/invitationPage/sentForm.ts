import { z } from 'zod';
import { answerKinds, answerWishes } from '#shared/model/api/invitations.ts';

/** How much a child may write, in characters. */
export const longestWords = 300;

const list = (value: unknown) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** A form of the page, as a browser sends it. Line ends are counted once, as the browser counts them while one types. */
export const sentFormSchema = z.object({
  form: z.string().max(100),
  seen: z.coerce.number().int().min(1).max(1_000_000),
  says: z.enum(answerKinds),
  wishes: z.preprocess(list, z.array(z.enum(answerWishes)).max(answerWishes.length)),
  words: z
    .string()
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n').trim()),
});
export type SentForm = z.output<typeof sentFormSchema>;
