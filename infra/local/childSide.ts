/**
 * The other end of `startChild`: runs `start`, tells the parent that it is ready, and stops when the parent says so or
 * is gone. What goes wrong at the start becomes one line on standard error and exit code 2.
 */
export async function runAsChild(start: () => Promise<() => Promise<void>>): Promise<void> {
  // Ctrl-C reaches the whole group of processes: the parent decides in which order they end.
  process.on('SIGINT', () => undefined);
  let stopping = false;
  let stop: (() => Promise<void>) | undefined;
  const end = () => {
    if (stopping) return;
    stopping = true;
    // Before it is ready there is nothing to close that a kill could hurt.
    if (!stop) process.exit(0);
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('message', end);
  process.on('disconnect', end);
  process.on('SIGTERM', end);
  try {
    stop = await start();
    process.send?.({ ready: true });
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  const expected =
    error instanceof Error &&
    ['StartError', 'StoreError', 'SettingsError', 'DirectoryError', 'JournalError'].includes(error.name);
  const text =
    error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`, () => process.exit(2));
}
