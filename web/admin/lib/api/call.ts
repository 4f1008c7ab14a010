import type { z } from 'zod';
import { language } from '#desk/lib/words/language.ts';
import type { Endpoint } from '#shared/schemas/http/endpoint.ts';
import { NoConnection, Problem, problemOf } from './problem.ts';
import { sessionLost } from './session-lost.ts';

type Asked<Name extends string, Schema> = Schema extends z.ZodType
  ? Record<string, never> extends z.input<Schema>
    ? { readonly [Key in Name]?: z.input<Schema> }
    : { readonly [Key in Name]: z.input<Schema> }
  : object;

/** What one call of `E` may or must say. */
export type Asking<E extends Endpoint> = Asked<'params', E['params']> &
  Asked<'query', E['query']> &
  Asked<'body', E['body']> & {
    /** Version the change was made on; needed where the endpoint demands `If-Match`. */
    readonly ifMatch?: number | undefined;
    readonly bytes?: Blob | undefined;
    readonly signal?: AbortSignal | undefined;
    /** The same key answers the same; made per act, not per try. */
    readonly idempotencyKey?: string | undefined;
  };

/** Any endpoint, whatever its shapes. */
// biome-ignore lint/suspicious/noExplicitAny: the shapes are of each endpoint
export type AnyEndpoint = Endpoint<any, any, any, any>;

type Loose = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly bytes?: Blob;
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
};

/** Address of one call, with parameters filled in and the query in the order given. */
export const addressOf = (endpoint: Pick<AnyEndpoint, 'path'>, asked: object): string => {
  const { params = {}, query = {} } = asked as Loose;
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
  const words = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString();
  return words ? `${path}?${words}` : path;
};

const send = async (endpoint: AnyEndpoint, asked: Loose): Promise<Response> => {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language() };
  if (endpoint.body || asked.body !== undefined) headers['content-type'] = 'application/json';
  if (asked.ifMatch !== undefined) headers['if-match'] = `"${asked.ifMatch}"`;
  if (asked.idempotencyKey) headers['idempotency-key'] = asked.idempotencyKey;
  if (asked.bytes) headers['content-type'] = 'application/octet-stream';
  try {
    return await fetch(addressOf(endpoint, asked), {
      method: endpoint.method,
      headers,
      credentials: 'same-origin',
      body: asked.bytes ?? (asked.body === undefined ? null : JSON.stringify(asked.body)),
      signal: asked.signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NoConnection();
  }
};

const answered = async (endpoint: AnyEndpoint, asked: Loose): Promise<Response> => {
  let response = await send(endpoint, asked);
  if (response.status === 401 && endpoint.id !== 'signIn' && endpoint.id !== 'getSession') {
    const problem = await problemOf(response);
    if (problem.code !== 'sign-in-required' || !(await sessionLost())) throw problem;
    response = await send(endpoint, asked);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
};

/**
 * Calls one operation of the API. When the session has ended, asks the person to sign in again and then goes on, so that
 * what was typed is kept.
 *
 * @throws Problem what the API refuses, in the reader's language; NoConnection when nothing answered
 */
export const call = async <E extends AnyEndpoint>(endpoint: E, asked: Asking<E>): Promise<z.output<E['answer']>> => {
  const response = await answered(endpoint, asked as Loose);
  if (response.status === 204) return {} as z.output<E['answer']>;
  const answer = response.headers.get('content-type')?.includes('json') ? await response.json() : await response.text();
  return answer as z.output<E['answer']>;
};

/**
 * Reads what an operation hands out as a file, in the reader's language: a link would ask in the browser's.
 *
 * @throws Problem what the API refuses; NoConnection when nothing answered
 */
export const callFile = async <E extends AnyEndpoint>(
  endpoint: E,
  asked: Asking<E>,
): Promise<{ readonly name: string | undefined; readonly bytes: Blob }> => {
  const response = await answered(endpoint, asked as Loose);
  const [, name] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { name, bytes: await response.blob() };
};

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);
