import { later } from '#functions/rendering/planning/page-plan.ts';
import { type PageRequest, requestPages } from '#functions/rendering/planning/request-pages.ts';
import { standingPages } from '#functions/rendering/planning/standing-pages.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { wrote } from '#functions/rendering/worker/store-reads.ts';
import type { PageManifest } from '#shared/domain/page/page.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';
import { articlePage } from '#shared/domain/page/plan/article-page.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import type { PageTask } from '#shared/schemas/events/page-messages.ts';

type ReconcileTask = Extract<PageTask, { task: 'reconcilePages' }>;
type Step = { readonly pages: readonly PageRequest[]; readonly next: readonly PageTask[] };

const perStep = 200;

const isBehind = ({ rendered, requested }: PageManifest): boolean => rendered < requested;

const missing = async <Page extends { siteId: string; path: string }>(
  services: RenderingServices,
  pages: readonly Page[],
): Promise<readonly Page[]> => {
  const known = await new ManifestRepository(services.tables).findMany(pages);
  return pages.filter((_, n) => known[n] === undefined);
};

const tries = 20;

/**
 * Forgets what was rendered of a page where the store holds something else, so that the next render writes; answers whether
 * it had to. A render may come between looking and writing: what it made the same it did not write, so the page is looked at
 * again.
 */
const distrust = async ({ objects, tables }: RenderingServices, first: PageManifest): Promise<boolean> => {
  const repository = new ManifestRepository(tables);
  let manifest: PageManifest | undefined = first;
  for (let attempt = 0; attempt < tries && manifest; attempt += 1) {
    const head = await objects.head(pageObjectKey(manifest.siteId, manifest.path));
    if (head?.etag === manifest.etag) return false;
    const version = manifest.version + 1;
    if (await wrote(tables, repository.put({ ...manifest, version, etag: head?.etag, hash: undefined }))) return true;
    manifest = await repository.find(manifest);
  }
  if (manifest) throw new Error(`page ${manifest.siteId}/${manifest.path} changed at every one of ${tries} tries`);
  return false;
};

const distrusted = async (
  services: RenderingServices,
  manifests: readonly PageManifest[],
): Promise<readonly PageManifest[]> => {
  const drifted = await Promise.all(manifests.map((manifest) => distrust(services, manifest)));
  return manifests.filter((_, n) => drifted[n]);
};

const manifestsStep = async (services: RenderingServices, task: ReconcileTask): Promise<Step> => {
  const { siteId, cursor } = task;
  const standing = cursor === undefined ? await missing(services, await standingPages(services, siteId)) : [];
  const page = await new ManifestRepository(services.tables).walk(siteId, { limit: perStep, cursor });
  const drifted = task.verify ? await distrusted(services, page.manifests) : [];
  const wanted = [...page.manifests.filter(isBehind), ...drifted];
  return {
    pages: later([...standing, ...wanted.map(({ path }) => ({ siteId, path }))]),
    next: [page.cursor ? { ...task, cursor: page.cursor } : { ...task, part: 'articles', cursor: undefined }],
  };
};

const articlesStep = async (services: RenderingServices, task: ReconcileTask): Promise<Step> => {
  const { siteId, cursor } = task;
  const query = { siteId, status: 'published', limit: perStep, after: cursor } as const;
  const articles = await new ArticleRepository(services.tables).listBehind(query);
  const pages = articles.flatMap((article) => articlePage(article) ?? []);
  const last = articles.length === perStep ? articles.at(-1) : undefined;
  const after: readonly PageTask[] = task.verify ? [{ ...task, part: 'objects', cursor: undefined }] : [];
  return {
    pages: later(await missing(services, pages)),
    next: last ? [{ ...task, cursor: `${last.updatedAt}#${last.articleId}` }] : after,
  };
};

/** Objects that no manifest knows: what a dead worker left, or a restore. */
const objectsStep = async (services: RenderingServices, task: ReconcileTask): Promise<Step> => {
  const { siteId, cursor } = task;
  const { objects, tables } = services;
  const prefix = pageObjectKey(siteId, '');
  const page = await objects.list(prefix, { limit: perStep, cursor });
  const found = page.objects.map(({ key, etag }) => ({ siteId, path: key.slice(prefix.length), key, etag }));
  const known = await new ManifestRepository(tables).findMany(found);
  const orphans = found.filter((_, n) => known[n] === undefined);
  await Promise.all(orphans.map(({ key, etag }) => objects.delete(key, { ifMatch: etag })));
  return { pages: [], next: page.cursor ? [{ ...task, cursor: page.cursor }] : [] };
};

const steps = { manifests: manifestsStep, articles: articlesStep, objects: objectsStep };

/** One step of a reconcile: asks for what it found behind or missing; answers the steps that follow. */
export const reconcileStep = async (services: RenderingServices, task: ReconcileTask): Promise<readonly PageTask[]> => {
  const { pages, next } = await steps[task.part](services, task);
  await requestPages(services)(pages);
  return next;
};
