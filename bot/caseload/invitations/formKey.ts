import { createHmac } from 'node:crypto';

/**
 * The mark of a form on a child's page: of this link, and of how much had been answered when the page was made. The same form sent
 * twice carries the same mark; after an answer the page carries another.
 * @param answers how many answers had come by then
 */
export function formKey(token: string, answers: number): string {
  return createHmac('sha256', token).update(`form ${answers}`).digest('base64url');
}
