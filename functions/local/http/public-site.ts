import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MadeAnswer, RequestPages } from '#functions/cluster/pages/request-pages.ts';
import { mediaCacheControl, pageCacheControl, publicHeaders } from '#functions/http/public-headers.ts';
import type { SiteDirectory } from '#functions/local/http/site-directory.ts';
import type { CachedObject, ObjectCache } from '#functions/local/http/stored/object-cache.ts';
import { type SendOptions, sendObject } from '#functions/local/http/stored/send-object.ts';
import type { Shortcuts } from '#functions/local/http/stored/shortcuts.ts';
import { pathOfAddress } from '#shared/domain/page/missing-page.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { showsPages } from '#shared/domain/site/site-life.ts';

export type PublicSiteParts = RequestPages & {
  readonly directory: SiteDirectory;
  readonly cache: ObjectCache;
  readonly shortcuts?: Shortcuts | undefined;
};

const topicPath = /^\/zt\/([a-z0-9-]+)(\/.*)?$/;

const sendMade = (request: IncomingMessage, response: ServerResponse, answer: MadeAnswer): void => {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...publicHeaders, ...answer.headers, 'content-length': String(body.length) });
  response.end(request.method === 'HEAD' ? undefined : body);
};

/** One request, and the moment at which its answer begins to be looked up. */
type Asked = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly moment: string };

const sendStored = (
  { shortcuts }: PublicSiteParts,
  { request, response, moment }: Asked,
  object: CachedObject,
  options: SendOptions,
): void => {
  shortcuts?.keep(moment, request, object, options);
  sendObject(request, response, object, options);
};

const sendMedia = async (parts: PublicSiteParts, asked: Asked, pathname: string): Promise<boolean> => {
  const path = pathOfAddress(pathname);
  const [, siteId, mediaId, name, ...rest] = path?.split('/') ?? [];
  if (!siteId || !mediaId || !name || rest.length > 0) return false;
  const object = await parts.cache.get(`${siteId}/media/${mediaId}/${name}`);
  if (!object) return false;
  const shown = /^(image|video|audio)\/|^application\/pdf/.test(object.head.contentType);
  const headers: Readonly<Record<string, string>> = shown
    ? {}
    : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
  sendStored(parts, asked, object, { cacheControl: mediaCacheControl, headers });
  return true;
};

const noSuchSite = async (directory: SiteDirectory): Promise<string> =>
  (await directory.isEmpty())
    ? '站群已经启动，还没有网站。请先用命令行建立账号，再用接口创建门户网站，见 docs/operate.md。\nThe cluster runs and has no site yet. Make accounts on the command line, then create the portal by the API: see docs/operate.md.'
    : '没有这个网站 / No such site';

/** Where a request stands: the site it asks for and the address below that site's root. A topic lives below its host. */
const placeOf = async (
  directory: SiteDirectory,
  host: string,
  pathname: string,
): Promise<{ readonly site: Site; readonly address: string } | { readonly redirect: string } | undefined> => {
  const site = await directory.byHost(host);
  if (!site) return undefined;
  const [, topicId, rest] = topicPath.exec(pathname) ?? [];
  const topic = topicId ? await directory.byId(topicId) : undefined;
  if (topic?.kind === 'topic' && topic.hostSiteId === site.siteId) {
    return rest === undefined ? { redirect: `${pathname}/` } : { site: topic, address: rest };
  }
  return { site, address: pathname };
};

/** Answers the public side of the cluster: stored pages and files first, then what is made for the request. */
export const servePublicSite =
  (parts: PublicSiteParts) =>
  async (request: IncomingMessage, response: ServerResponse, url: URL, host: string): Promise<void> => {
    const asked: Asked = { request, response, moment: parts.shortcuts?.current() ?? '' };
    if (url.pathname.startsWith('/media/') && (await sendMedia(parts, asked, url.pathname))) return;
    const place = await placeOf(parts.directory, host, url.pathname);
    if (!place)
      return sendMade(request, response, {
        status: 404,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: await noSuchSite(parts.directory),
      });
    if ('redirect' in place)
      return sendMade(request, response, { status: 301, headers: { location: place.redirect }, body: '' });
    const { siteId } = place.site;
    if (place.address === '/search') return sendMade(request, response, await parts.search(siteId, url.searchParams));
    if (place.address === '/leave') return sendMade(request, response, await parts.leave(siteId, url.searchParams));
    const path = pathOfAddress(place.address);
    const { hostSiteId } = place.site;
    const hostSite = hostSiteId === undefined ? undefined : await parts.directory.byId(hostSiteId);
    const shown = showsPages(place.site, hostSite);
    const page = shown && path !== undefined ? await parts.cache.get(pageObjectKey(siteId, path)) : undefined;
    if (page) return sendStored(parts, asked, page, { cacheControl: pageCacheControl });
    sendMade(request, response, await parts.missing(siteId, place.address));
  };
