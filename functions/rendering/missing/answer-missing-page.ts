import { adoptedAddress } from '#functions/rendering/missing/adopted-address.ts';
import { mergedLocation } from '#functions/rendering/missing/merged-location.ts';
import { movedPath } from '#functions/rendering/missing/moved-path.ts';
import { siteNotice } from '#functions/rendering/missing/site-notice.ts';
import { standingNotice } from '#functions/rendering/missing/standing-notice.ts';
import { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import { renderOnRequest } from '#functions/rendering/render-on-request.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { makePage } from '#functions/rendering/worker/make-page.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { missingPage, pathOfAddress } from '#shared/domain/page/missing-page.ts';
import type { PageManifest, PageSpec } from '#shared/domain/page/page.ts';
import { pageObjectKey, pagePath } from '#shared/domain/page/page-path.ts';
import { showsPages } from '#shared/domain/site/site-life.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import { RedirectRepository } from '#shared/repositories/page/redirect-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** An answer to a reader: headers in lower case, body UTF-8. */
export type MissingPageAnswer = {
  readonly status: 200 | 301 | 404 | 410 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=0, s-maxage=30' };
const retryAfter = '3600';

/** Answers an address below a site's root for which the store holds no page. `address` is as asked, with leading slash. */
export const answerMissingPage =
  (services: RenderingServices) =>
  async (siteId: string, address: string): Promise<MissingPageAnswer> => {
    const manifests = new ManifestRepository(services.tables);
    const sites = new SiteRepository(services.tables);
    const site = await sites.find(siteId);
    const host = site?.hostSiteId === undefined ? undefined : await sites.find(site.hostSiteId);
    const path = pathOfAddress(address);
    const [manifest, folder, moved] =
      site && path !== undefined
        ? await Promise.all([
            manifests.find({ siteId, path }),
            manifests.find({ siteId, path: `${path}/index.html` }),
            movedPath(new RedirectRepository(services.tables), siteId, path),
          ])
        : [];
    const merged = site && path !== undefined ? await mergedLocation(services, site, path) : undefined;
    if (merged !== undefined) return { status: 301, headers: { ...html, location: merged }, body: '' };
    if (!site) return { status: 404, headers: html, body: siteNotice(undefined, 404) };
    if (!showsPages(site, host)) return noticeAnswer(standingNotice(site, host));
    const decision = missingPage({ site, manifest: await asItIsNow(services, manifest), folder, moved });
    const adopted =
      decision.status === 404 && path !== undefined ? await adoptedAddress(services, siteId, path) : undefined;
    if (adopted) return { status: 301, headers: { ...html, location: adopted }, body: '' };
    if (decision.status === 301) {
      const location = `${await rootOf(services, siteId)}${headerAddress(decision.location)}`;
      return { status: 301, headers: { ...html, location }, body: '' };
    }
    const underWay = decision.status === 404 ? await pageUnderWay(services, manifest) : undefined;
    if (underWay !== undefined) return { status: 200, headers: html, body: underWay };

    const lang = path?.startsWith('en/') && site.languages.includes('en') ? 'en' : 'zh';
    const kind = decision.status === 410 ? 'withdrawn' : 'notFound';
    const spec: PageSpec = { siteId, kind, lang, path: path ?? pagePath.notFound, columnId: manifest?.columnId };
    const page = kind === 'notFound' && lang === 'zh' ? await storedNotFound(services, siteId) : undefined;
    const body = page ?? (await renderOnRequest(services)(spec))?.body;
    const status = decision.status === 410 ? 410 : 404;
    return { status, headers: html, body: body ?? siteNotice(site, status) };
  };

const noticeAnswer = ({ status, body }: ReturnType<typeof standingNotice>): MissingPageAnswer => ({
  status,
  headers: status === 503 ? { ...html, 'retry-after': retryAfter } : html,
  body,
});

/** A site that has just come back, or an article of this second: its pages are made for who asks until they are stored. */
const pageUnderWay = async (
  services: RenderingServices,
  manifest: PageManifest | undefined,
): Promise<string | undefined> => {
  if (!manifest || manifest.etag !== undefined || manifest.kind === 'archive' || manifest.kind === 'sitemapXml')
    return undefined;
  const { fate, content } = await makePage(services, manifest, new TableDataReader(services));
  return fate.state === 'live' && content ? new TextDecoder().decode(content.bytes) : undefined;
};

/** A takedown does not wait for the page's ledger: until its removal is booked there, the article itself says what became of it. */
const asItIsNow = async (
  { tables }: RenderingServices,
  manifest: PageManifest | undefined,
): Promise<PageManifest | undefined> => {
  if (manifest?.state !== 'live' || manifest.articleId === undefined) return manifest;
  const article = await new ArticleRepository(tables).find(manifest.siteId, manifest.articleId);
  return article?.live && !isPublic(article) ? { ...manifest, state: 'withdrawn' } : manifest;
};

/** An address as a header may carry it: a reader's own text may be part of where their old address leads. */
const headerAddress = (address: string): string => address.split('/').map(encodeURIComponent).join('/');

/** Path under which the site stands on its host: empty, but for a topic. */
const rootOf = async (services: RenderingServices, siteId: string): Promise<string> => {
  const reader = new TableDataReader(services);
  const site = await reader.site(siteId);
  return site ? new URL(reader.baseOf(site)).pathname.replace(/\/$/, '') : '';
};

const storedNotFound = async ({ objects }: RenderingServices, siteId: string): Promise<string | undefined> => {
  const object = await objects.get(pageObjectKey(siteId, pagePath.notFound));
  return object && new TextDecoder().decode(object.body);
};
