import type { Request } from 'express';
import type { TLSSocket } from 'node:tls';

/** The origin that a request was sent to: the https or the http door. */
export function originOf(request: Request): string {
  const secure = (request.socket as TLSSocket).encrypted === true;
  return `${secure ? 'https' : 'http'}://localhost:${request.socket.localPort ?? 0}`;
}
