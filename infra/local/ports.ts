import { createServer } from 'node:net';
import { StartError } from './startError.ts';

/** The ports of a start by the names of their settings. */
export type Ports = Record<'PORT' | 'M365_HTTPS_PORT' | 'M365_HTTP_PORT' | 'PLAYGROUND_PORT', number>;

/**
 * Looks whether the ports can be opened, before anything is made: whoever listens on one of them is heard of at once.
 * @throws StartError naming the setting of the first that cannot
 */
export async function requirePorts(ports: Ports): Promise<void> {
  const codes = await Promise.all(Object.values(ports).map(whyClosed));
  const index = codes.findIndex((code) => code !== null);
  if (index < 0) return;
  const why =
    codes[index] === 'EADDRINUSE' ? 'is in use by another program' : `cannot be opened (${codes[index]})`;
  throw new StartError(
    `The port ${Object.values(ports)[index]} ${why}: stop that program, or set ${Object.keys(ports)[index]} to another number.`,
  );
}

/** True when all of them can be opened. */
export async function portsFree(ports: Ports): Promise<boolean> {
  return (await Promise.all(Object.values(ports).map(whyClosed))).every((code) => code === null);
}

/** The system's code of why a port cannot be opened, on every address and on the loopback one; null when it can. */
async function whyClosed(port: number): Promise<string | null> {
  return (await tryOn(port)) ?? tryOn(port, 'localhost');
}

function tryOn(port: number, host?: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, ...(host ? { host } : {}) }, () => server.close(() => resolve(null)));
  });
}
