import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CachedObject } from '#functions/local/http/stored/object-cache.ts';
import { entityTag, type SendOptions, storedHeaders } from '#functions/local/http/stored/send-object.ts';

type Shortcut = {
  readonly etag: string;
  readonly notModified: readonly string[];
  readonly plain: Answer;
  readonly packed: Answer | undefined;
};
type Answer = { readonly headers: readonly string[]; readonly body: Uint8Array };

const mostBytes = 12 * 1024 * 1024;
const mostEntries = 5000;
const longestAddress = 300;
/** With one of these an answer is not the usual one. */
const special = ['range', 'if-range', 'expect'];

const listOf = (headers: Readonly<Record<string, string>>): readonly string[] => Object.entries(headers).flat();

const answer = (headers: Readonly<Record<string, string>>, body: Uint8Array): Answer => ({
  headers: listOf({ ...headers, 'content-length': String(body.length) }),
  body,
});

/**
 * Ready-made answers by host and address, for as long as nothing at all was written: who asks for what was asked for just now is
 * answered without a look at tables or files. Every commit ends them all, so none is ever old.
 */
export class Shortcuts {
  readonly #version: () => string;
  readonly #kept = new Map<string, Shortcut>();
  #of = '';
  #bytes = 0;

  constructor(version: () => string) {
    this.#version = version;
  }

  /** Answers a plain reading request where it can; false leaves it to others. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' || this.#kept.size === 0) return false;
    const { headers } = request;
    this.current();
    const found = this.#kept.get(`${headers.host} ${request.url}`);
    if (!found || special.some((name) => name in headers) || namesTwoHosts(request)) return false;
    if (headers['if-none-match']?.includes(found.etag)) {
      response.writeHead(304, [...found.notModified]).end();
      return true;
    }
    const wanted =
      found.packed && /\bgzip\b/.test(String(headers['accept-encoding'] ?? '')) ? found.packed : found.plain;
    response.writeHead(200, [...wanted.headers]).end(wanted.body);
    return true;
  }

  /** Names the moment: to be read before what is to be kept is looked up. */
  current(): string {
    const now = this.#version();
    if (now !== this.#of) this.#forget(now);
    return now;
  }

  /** Keeps what `request` was answered with, unless something was written since `moment`. */
  keep(moment: string, request: IncomingMessage, object: CachedObject, options: SendOptions): void {
    const size = object.body.length + (object.gzip?.length ?? 0);
    const name = `${request.headers.host} ${request.url}`;
    if (moment !== this.current() || name.length > longestAddress || size > mostBytes / 16) return;
    if (this.#bytes + size > mostBytes || this.#kept.size >= mostEntries) this.#forget(moment);
    const headers = storedHeaders(object, options);
    this.#kept.set(name, {
      etag: entityTag(object),
      notModified: listOf(headers),
      plain: answer(headers, object.body),
      packed: object.gzip && answer({ ...headers, 'content-encoding': 'gzip' }, object.gzip),
    });
    this.#bytes += size;
  }

  #forget(now: string): void {
    this.#kept.clear();
    this.#bytes = 0;
    this.#of = now;
  }
}

/** Two of them are read in two ways: by what stands before this server, and by it. */
export const namesTwoHosts = ({ rawHeaders }: IncomingMessage): boolean => {
  let hosts = 0;
  for (let n = 0; n < rawHeaders.length; n += 2)
    if (rawHeaders[n]?.length === 4 && rawHeaders[n]?.toLowerCase() === 'host') hosts += 1;
  return hosts > 1;
};
