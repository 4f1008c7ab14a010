import { isPublic } from '#shared/domain/article/article-status.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { PageManifest } from '#shared/domain/page/page.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';
import { entityOf } from '#shared/repositories/entity.ts';
import { articlesOf } from './half-done.ts';
import type { StoredState } from './stored-state.ts';

const manifestFaults = ({ content, objects }: StoredState): readonly string[] => {
  const faults: string[] = [];
  const known = new Set<string>();
  for (const item of content.filter(({ pk }) => pk.startsWith('pages#'))) {
    const { siteId, path, requested, rendered, etag } = entityOf<PageManifest>(item);
    const key = pageObjectKey(siteId, path);
    known.add(key);
    if (rendered < requested) faults.push(`${key}: rendered ${rendered} of ${requested}`);
    if (objects.get(key)?.etag !== etag) faults.push(`${key}: the store holds another page than was rendered`);
  }
  for (const key of objects.keys())
    if (/^[^/]+\/pages\//.test(key) && !known.has(key)) faults.push(`${key}: no manifest knows it`);
  return faults;
};

/** Rows on other sites: every public article of a mounted column is there. */
const mountFaults = ({ tenants, content }: StoredState, articles: ReturnType<typeof articlesOf>): readonly string[] => {
  const rows = new Set(content.filter(({ pk }) => pk.startsWith('list#')).map(({ pk, sk }) => `${pk} ${sk}`));
  const columns = tenants
    .filter(({ pk }) => pk.startsWith('site#') && pk.endsWith('#columns'))
    .map((item) => entityOf<Column>(item));
  return articles.filter(isPublic).flatMap((article) => {
    const at = article.placed.find(({ columnId }) => columnId === article.live?.content.columnId);
    const column = columns.find((one) => one.siteId === article.siteId && one.columnId === at?.columnId);
    return (column?.mounts ?? [])
      .filter(
        ({ state, siteId, columnId }) =>
          state === 'approved' && !rows.has(`list#${siteId}#${columnId} ${at?.displayKey}`),
      )
      .map(({ siteId, columnId }) => `${article.articleId}: not shown in ${siteId}/${columnId}`);
  });
};

/** Where pages, rows on other sites, search and audit chain differ from what the tables say, once nothing is queued. */
export const notConverged = async (state: StoredState): Promise<readonly string[]> => {
  const articles = articlesOf(state);
  const faults = [...manifestFaults(state), ...mountFaults(state, articles)];
  for (const article of articles) {
    const { siteId, articleId, live } = article;
    if (state.found.has(`${siteId}/${articleId}`) !== isPublic(article))
      faults.push(`${articleId}: search and tables differ`);
    if (!live) continue;
    const key = pageObjectKey(siteId, live.url.slice(1));
    const proof = `${key} ${state.objects.get(key)?.etag} ${live.content.title}`;
    if (isPublic(article) && state.proven.has(proof)) continue;
    const page = await state.text(key);
    if ((page !== undefined) !== isPublic(article)) faults.push(`${articleId}: page ${page ? 'stands' : 'is missing'}`);
    else if (page !== undefined && !page.includes(live.content.title))
      faults.push(`${articleId}: page shows an old text`);
    else if (page !== undefined) state.proven.add(proof);
  }
  const sealed = state.audit.filter(({ pk }) => pk.startsWith('chain#')).length;
  const records = state.audit.filter(({ pk }) => pk.startsWith('audit#')).length;
  if (sealed !== records) faults.push(`audit: ${sealed} seals of ${records} records`);
  return faults;
};
