import { Server } from 'node:net';

/**
 * Loaded into Microsoft's playground before its own code. It would listen on every address of the machine: here it listens on this
 * computer's own alone. It tells its parent the port, and ends when the parent does, even by kill -9.
 */
const listen = Server.prototype.listen as (...args: unknown[]) => Server;
Server.prototype.listen = function (this: Server, ...args: unknown[]): Server {
  const [port, ...rest] = args;
  if (typeof port !== 'number') return listen.apply(this, args);
  return listen.call(this, { port, host: 'localhost' }, ...rest);
};

process.once('disconnect', () => process.exit(0));
// Gone already, while this process began.
if (!process.connected) process.exit(0);
