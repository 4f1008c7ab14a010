import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { entityOf } from '#shared/repositories/entity.ts';
import type { MemoryCluster } from './memory-cluster.ts';

/** What readers are shown: pages by key, what search finds. */
export type Shown = { readonly pages: ReadonlyMap<string, string>; readonly found: readonly string[] };

export const shown = async ({ objects, search }: MemoryCluster): Promise<Shown> => {
  const pages = new Map<string, string>();
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await objects.list('', { limit: 1000, cursor });
    for (const { key } of page.objects) {
      if (!key.includes('/pages/')) continue;
      pages.set(key, Buffer.from((await objects.get(key))?.body ?? []).toString('utf8'));
    }
    cursor = page.cursor;
  }
  const found = (await search.versions({ limit: 1000 })).filter(({ live }) => live).map(({ id }) => id);
  return { pages, found };
};

/** The articles as the tables have them. */
export const storedArticles = async ({ tables }: MemoryCluster): Promise<readonly Article[]> => {
  const articles: Article[] = [];
  for await (const item of tables.scan('content'))
    if (item.pk.startsWith('article#') && item.sk === 'article') articles.push(entityOf<Article>(item));
  return articles;
};

const titlesIn = (text: string): readonly string[] => text.match(/题\d+完/g) ?? [];

/** Titles and texts on pages that no public edition has, public editions without a page, and where search differs. */
export const shownFaults = ({ pages, found }: Shown, articles: readonly Article[]): readonly string[] => {
  const open = articles.filter(isPublic);
  const titles = new Set(open.map(({ live }) => live?.content.title));
  const faults: string[] = [];
  for (const [key, text] of pages)
    for (const title of titlesIn(text)) if (!titles.has(title)) faults.push(`${key} shows ${title}`);
  for (const { siteId, live } of open) {
    const key = `${siteId}/pages${live?.url}`;
    const title = live?.content.title ?? '';
    const text = pages.get(key) ?? '';
    if (!text.includes(title) || !text.includes(title.replace('题', '文')))
      faults.push(`${key} does not show ${title}`);
    if (live?.content.columnId === 'news' && !pages.get('portal/pages/bm/index.html')?.includes(title))
      faults.push(`the portal does not show ${title}`);
  }
  const ids = open.map(({ siteId, articleId }) => `${siteId}/${articleId}`).sort();
  if (JSON.stringify(ids) !== JSON.stringify([...found].sort()))
    faults.push(`search finds ${found}, public are ${ids}`);
  return faults;
};
