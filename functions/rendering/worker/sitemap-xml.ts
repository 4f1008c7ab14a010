import { requestPages } from '#functions/rendering/planning/request-pages.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { cutSpan, type KeySpan, wholeSpan } from '#shared/domain/page/archive/key-span.ts';
import { sitemapList, sitemapRule } from '#shared/domain/page/archive/span-rules.ts';
import type { PageManifest, PageSpec } from '#shared/domain/page/page.ts';
import { pageAddress } from '#shared/domain/page/page-fate.ts';
import { isListedKind, sitemapPart } from '#shared/domain/page/plan/sitemap-part.ts';
import type { RenderedPage } from '#shared/rendering/rendered-page.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';

const contentType = 'application/xml; charset=utf-8';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const xmlns = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const address = (base: string, path: string): string => escapeXml(base + encodeURI(pageAddress(path)));

const entry = (base: string, { path, shownAt }: PageManifest): string =>
  `<url><loc>${address(base, path)}</loc>${shownAt ? `<lastmod>${escapeXml(shownAt)}</lastmod>` : ''}</url>\n`;

const listedWithin = async (
  { tables }: RenderingServices,
  siteId: string,
  { from, to }: KeySpan,
): Promise<readonly PageManifest[]> => {
  const manifests = new ManifestRepository(tables);
  const listed: PageManifest[] = [];
  let cursor: string | undefined;
  do {
    const page = await manifests.walk(siteId, { from, to, limit: 1000, cursor });
    listed.push(...page.manifests.filter(({ kind, state, hash }) => isListedKind(kind) && state === 'live' && hash));
    cursor = page.cursor;
  } while (cursor);
  return listed;
};

const idOf = (path: string): string =>
  path
    .replace(/^.*\//, '')
    .replace(/\.html$/, '')
    .toLowerCase();

/** Cuts a part that has grown beyond twice its size; answers the part as it is then, undefined when it became an index. */
const keptPart = async (
  services: RenderingServices,
  spec: PageSpec,
  span: KeySpan,
  listed: readonly PageManifest[],
): Promise<KeySpan | undefined> => {
  const { siteId } = spec;
  const keys = listed.filter(({ kind }) => kind === 'article').map(({ path }) => path);
  if (keys.length <= 2 * sitemapRule.size) return span;
  if (spec.rangeId === undefined) await services.spans.start(siteId, sitemapList, span);
  const parts = cutSpan(span, keys, sitemapRule, idOf);
  await services.spans.cut(siteId, sitemapList, span, parts);
  const others = [undefined, ...parts.map(({ rangeId }) => rangeId)].filter((id) => id !== spec.rangeId);
  await requestPages(services)(others.map((id) => ({ ...sitemapPart(siteId, id), urgent: false })));
  return spec.rangeId === undefined ? undefined : parts[0];
};

const urlSet = (base: string, listed: readonly PageManifest[]): RenderedPage => ({
  body: `${head}<urlset ${xmlns}>\n${listed.map((one) => entry(base, one)).join('')}</urlset>\n`,
  contentType,
  reads: [],
});

const index = (base: string, siteId: string, spans: readonly KeySpan[]): RenderedPage => {
  const parts = spans.map(({ rangeId }) => address(base, sitemapPart(siteId, rangeId).path));
  const body = parts.map((loc) => `<sitemap><loc>${loc}</loc></sitemap>\n`).join('');
  return { body: `${head}<sitemapindex ${xmlns}>\n${body}</sitemapindex>\n`, contentType, reads: [] };
};

/**
 * sitemap.xml of a site or, once it has grown, one of its parts: each lists the pages whose paths lie in its range, as their
 * manifests say, so that a publish rewrites one part. Undefined for a part that is not there.
 */
export const sitemapXml = async (
  services: RenderingServices,
  spec: PageSpec,
  base: string,
): Promise<RenderedPage | undefined> => {
  const { siteId, rangeId } = spec;
  const spans = await services.spans.list(siteId, sitemapList);
  if (rangeId === undefined && spans.length > 0) return index(base, siteId, spans);
  const span = rangeId === undefined ? wholeSpan(sitemapRule) : spans.find((one) => one.rangeId === rangeId);
  if (!span) return undefined;
  const listed = await listedWithin(services, siteId, span);
  const kept = await keptPart(services, spec, span, listed);
  if (!kept) return index(base, siteId, await services.spans.list(siteId, sitemapList));
  return urlSet(
    base,
    listed.filter(({ path }) => path >= kept.from && path <= kept.to),
  );
};
