import type { IncomingMessage, ServerResponse } from 'node:http';
import { publicHeaders } from '#functions/http/public-headers.ts';
import type { CachedObject } from '#functions/local/http/stored/object-cache.ts';

const rangeOf = (
  header: string | undefined,
  size: number,
): { readonly from: number; readonly to: number } | undefined => {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!match || (!match[1] && !match[2])) return undefined;
  const from = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]));
  const to = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1;
  return from <= to ? { from, to } : undefined;
};

export type SendOptions = {
  readonly cacheControl: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** By which a reader tells that it has the object already. */
export const entityTag = ({ head }: CachedObject): string => `"${head.etag.slice(0, 32)}"`;

/** Headers of every answer with or about a stored object. */
export const storedHeaders = (object: CachedObject, options: SendOptions): Record<string, string> => ({
  ...publicHeaders,
  'content-type': object.head.contentType,
  'cache-control': options.cacheControl,
  etag: entityTag(object),
  vary: 'accept-encoding',
  ...options.headers,
});

/** Sends a stored object: not at all when the reader has it, in part when a part is asked for, packed when that is shorter. */
export const sendObject = (
  request: IncomingMessage,
  response: ServerResponse,
  object: CachedObject,
  options: SendOptions,
): void => {
  const headers = storedHeaders(object, options);
  if (request.headers['if-none-match']?.includes(entityTag(object))) {
    response.writeHead(304, headers).end();
    return;
  }
  const range = rangeOf(request.headers.range, object.body.length);
  const packed = !range && object.gzip && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const whole = packed && object.gzip ? object.gzip : object.body;
  const body = range ? whole.subarray(range.from, range.to + 1) : whole;
  if (packed) headers['content-encoding'] = 'gzip';
  if (range) headers['content-range'] = `bytes ${range.from}-${range.to}/${object.body.length}`;
  response.writeHead(range ? 206 : (options.status ?? 200), { ...headers, 'content-length': String(body.length) });
  response.end(request.method === 'HEAD' ? undefined : body);
};
