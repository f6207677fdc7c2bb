/** How long a filled-in appointment is awaited after the pane last asked about it, milliseconds: a working day. */
export const awaitedForMs = 8 * 3_600_000;
