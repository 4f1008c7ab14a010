import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { ApiHandler } from '#functions/http/api-handler.ts';
import { problemAnswer, problemDetails } from '#functions/http/problem/problem-details.ts';
import { assetCacheControl, publicHeaders } from '#functions/http/public-headers.ts';
import { languageOf } from '#functions/http/request/request-parts.ts';
import { tokenInCookie } from '#functions/http/request/session-cookie.ts';
import { apiHeaders } from '#functions/http/response-headers.ts';
import { BodyTooLarge, gatewayEvent, sendGatewayAnswer } from '#functions/local/http/gateway-event.ts';
import { namesTwoHosts, type Shortcuts } from '#functions/local/http/stored/shortcuts.ts';
import type { StrangerTurn } from '#functions/local/http/stranger-turns.ts';
import { acceptUnescapedAddresses } from '#functions/local/http/unescaped-address.ts';
import { DomainError } from '#shared/domain/errors.ts';

type Asset = { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };

export type ServerParts = {
  readonly api: ApiHandler;
  /** Whom nobody has signed in waits for a turn. */
  readonly strangers: StrangerTurn;
  readonly site: (request: IncomingMessage, response: ServerResponse, url: URL, host: string) => Promise<void>;
  /** Where this process can tell whether anything was written. */
  readonly shortcuts?: Shortcuts | undefined;
  readonly assets: readonly Asset[];
  /** The staff desk below `/admin/`. */
  readonly desk?:
    | {
        readonly serve: (request: IncomingMessage, response: ServerResponse, url: URL) => void;
        readonly isAdminHost: (host: string) => boolean;
      }
    | undefined;
  readonly healthy: () => Promise<object>;
};

/** Longest body of any request: one part of an upload and a little. */
const bodyLimit = 9 * 1024 * 1024;

const plain = (response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void => {
  response.writeHead(status, { ...publicHeaders, 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
};

const isStranger = ({ headers }: IncomingMessage): boolean =>
  headers.authorization === undefined && tokenInCookie(headers.cookie) === undefined;

const serveApi = async (
  { api, strangers }: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> => {
  if (isStranger(request)) await strangers();
  try {
    sendGatewayAnswer(response, await api(await gatewayEvent(request, url, bodyLimit)), request.method === 'HEAD');
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    const refusal = new DomainError('too-large', 'body over the limit', { limitBytes: bodyLimit });
    const language = languageOf(request.headers['accept-language']);
    const { headers, body } = problemAnswer(problemDetails(refusal, language, url.pathname));
    response.writeHead(413, { ...apiHeaders, ...headers, connection: 'close' } as OutgoingHttpHeaders).end(body);
  }
};

const serveAsset = (assets: readonly Asset[], response: ServerResponse, pathname: string): void => {
  const asset = assets.find(({ name }) => `/assets/${name}` === pathname);
  if (!asset) {
    plain(response, 404, 'Not found');
    return;
  }
  response.writeHead(200, {
    ...publicHeaders,
    'content-type': asset.contentType,
    'cache-control': assetCacheControl,
    'content-length': String(asset.bytes.length),
  });
  response.end(asset.bytes);
};

const serve = async (parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const host = (request.headers.host ?? 'localhost').replace(/:\d+$/, '').toLowerCase();
  // Backslashes count as slashes, and two of them would begin the name of a host.
  const address = (request.url ?? '/').replace(/^[/\\]{2,}/, '/');
  if (namesTwoHosts(request) || !URL.canParse(address, 'http://host')) return plain(response, 400, 'Bad request');
  const url = new URL(address, 'http://host');
  if (url.pathname === '/healthz')
    return plain(response, 200, JSON.stringify(await parts.healthy()), 'application/json');
  if (url.pathname.startsWith('/api/')) return serveApi(parts, request, response, url);
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, 'Method not allowed');
  if (url.pathname.startsWith('/assets/')) return serveAsset(parts.assets, response, url.pathname);
  if (/^\/admin(\/|$)/.test(url.pathname) && parts.desk?.isAdminHost(host))
    return parts.desk.serve(request, response, url);
  return parts.site(request, response, url, host);
};

/** The one HTTP server of the one-machine cluster: API, pages of every site by host, files. */
export const clusterServer = (parts: ServerParts): Server => {
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 15_000, maxHeaderSize: 32 * 1024 },
    (request, response) => {
      if (parts.shortcuts?.answer(request, response)) return;
      serve(parts, request, response).catch((error: unknown) => {
        console.error(
          JSON.stringify({
            level: 'error',
            url: request.url,
            error: error instanceof Error ? error.stack : String(error),
          }),
        );
        if (!response.headersSent)
          plain(response, 500, '系统出现意外情况，请稍后再试。 / Something unexpected happened; try again later.');
        else response.destroy();
      });
    },
  );
  server.keepAliveTimeout = 30_000;
  acceptUnescapedAddresses(server);
  return server;
};
