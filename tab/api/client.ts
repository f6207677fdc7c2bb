import type { z } from 'zod';
import { ApiProblem, problemOf, unreachable } from './problem.ts';

/** Where the client gets its proof of who is asking. */
export interface TokenSource {
  /** A token that is good now. */
  token(): Promise<string>;
  /** A fresh token after the server refused the last one; signs in again where that needs the person. */
  renew(): Promise<string>;
}

/** The one way from the page to the server. Every answer is checked against its schema. */
export interface Api {
  get<T>(path: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T>;
  send<T>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
    signal?: AbortSignal,
  ): Promise<T>;
  /** Sends a file's bytes as they are. */
  upload(path: string, bytes: Blob): Promise<void>;
  /** Sends a file's bytes as they are, to be told what is in it. */
  ask<T>(path: string, bytes: Blob, schema: z.ZodType<T>): Promise<T>;
}

/**
 * An API client that signs its requests. A 401 is tried once more with a fresh token, never a third time.
 * @throws ApiProblem (from every call) with the server's own words
 * @example createApi(session).get('/api/me', meSchema)
 */
export function createApi(tokens: TokenSource, fetcher: typeof fetch = (...args) => fetch(...args)): Api {
  async function request(path: string, init: RequestInit): Promise<Response> {
    const first = await signed(path, init, await tokens.token());
    const answer = first.status === 401 ? await signed(path, init, await tokens.renew()) : first;
    if (!answer.ok) throw await problemOf(answer);
    return answer;
  }

  async function signed(path: string, init: RequestInit, token: string): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    headers.set('accept', 'application/json');
    try {
      return await fetcher(path, { ...init, headers, credentials: 'omit', cache: 'no-store' });
    } catch (cause) {
      if (init.signal?.aborted) throw cause;
      throw unreachable(cause);
    }
  }

  return {
    async get(path, schema, signal) {
      return checked(path, await request(path, { method: 'GET', ...(signal && { signal }) }), schema);
    },
    async send(method, path, body, schema, signal) {
      const headers = { 'content-type': 'application/json' };
      const init = { method, body: JSON.stringify(body), headers, ...(signal && { signal }) };
      return checked(path, await request(path, init), schema);
    },
    async upload(path, bytes) {
      await request(path, ofBytes(bytes));
    },
    async ask(path, bytes, schema) {
      return checked(path, await request(path, ofBytes(bytes)), schema);
    },
  };
}

function ofBytes(body: Blob): RequestInit {
  return { method: 'PUT', body, headers: { 'content-type': 'application/octet-stream' } };
}

async function checked<T>(path: string, response: Response, schema: z.ZodType<T>): Promise<T> {
  const text = await response.text();
  const parsed = schema.safeParse(text === '' ? undefined : JSON.parse(text));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new ApiProblem({
    type: 'about:blank',
    title: '',
    status: response.status,
    detail: '',
    where: `${path}: ${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`,
  });
}
