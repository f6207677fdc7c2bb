import { runAsChild } from '#infra/local/childSide.ts';
import { playgroundAccounts } from '#infra/local/sample/staff.ts';
import { StartError } from '#infra/local/startError.ts';
import { shiftedClock } from './clock.ts';
import { readDirectory } from './directory.ts';
import { startMicrosoft365 } from './server.ts';

/** Local Microsoft 365 as a process of its own: started by `npm start`, told everything by its environment. */
await runAsChild(async () => {
  const {
    M365_DIRECTORY,
    M365_FOLDER,
    M365_HTTPS_PORT,
    M365_HTTP_PORT,
    PLAYGROUND_PORT,
    PUBLIC_URL,
    CLOCK_SHIFT_MS,
  } = process.env;
  try {
    const running = await startMicrosoft365({
      directory: readDirectory(M365_DIRECTORY ?? ''),
      folder: M365_FOLDER ?? '',
      httpsPort: Number(M365_HTTPS_PORT),
      httpPort: Number(M365_HTTP_PORT),
      product: PUBLIC_URL ?? '',
      playground: { port: Number(PLAYGROUND_PORT), accounts: playgroundAccounts },
      clock: shiftedClock(Number(CLOCK_SHIFT_MS ?? 0)),
    });
    return () => running.close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    const port = 'port' in error ? Number(error.port) : 0;
    const name = port === Number(M365_HTTP_PORT) ? 'M365_HTTP_PORT' : 'M365_HTTPS_PORT';
    throw new StartError(
      `The port ${port} is in use by another program: stop that program, or set ${name} to another number.`,
    );
  }
});
