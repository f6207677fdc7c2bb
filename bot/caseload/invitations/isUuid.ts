const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from an address may be one of our ids at all: the database refuses any other. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}
