import type { Services } from '#functions/composition/services.ts';
import type { ArticleName } from '#functions/search/indexing/index-articles.ts';
import { isSearchable } from '#functions/search/indexing/is-searchable.ts';
import { documentId } from '#functions/search/indexing/search-document.ts';
import { articleVersionOf } from '#functions/search/indexing/search-version.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { entityOf } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';
import { OperationsRepository } from '#shared/repositories/operations/operations-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import type { SearchMessage } from '#shared/schemas/events/search-message.ts';

type Ports = Pick<Services, 'tables' | 'search' | 'queue' | 'clock'>;
type Stored = { readonly version: number; readonly live: boolean };

const perMessage = 50;
const walked = 1000;
const noTokens = { title: '', titleWords: '', body: '', numbers: '', attachments: '' };

const storedEntries = async ({ search }: Ports): Promise<Map<string, Stored>> => {
  const stored = new Map<string, Stored>();
  for (let after: string | undefined; ; ) {
    const page = await search.versions({ after, limit: walked });
    for (const { id, version, live } of page) stored.set(id, { version, live });
    after = page.at(-1)?.id;
    if (page.length < walked) return stored;
  }
};

const isArticle = ({ pk, sk }: { readonly pk: string; readonly sk: string }): boolean =>
  sk === keys.article('', '').sk && pk.startsWith('article#');

/** An entry that is live though there is no such article: a tombstone a version above takes its place. */
const bury = async ({ search }: Ports, orphans: readonly (readonly [string, Stored])[]): Promise<void> => {
  const nothing = { columnId: '', columnPath: [], kind: '', lang: '', publishedAt: '', title: '', source: '' };
  const rest = { documentNumber: '', indexNumber: '', text: '', url: '', tokens: noTokens };
  await search.upsert(
    orphans.map(([id, { version }]) => {
      const siteId = id.slice(0, id.indexOf('/'));
      return { id, version: version + 1, live: false, siteId, ...nothing, ...rest };
    }),
  );
};

/**
 * Compares the index with the tables and repairs it: entries behind or missing are sent to the queue `search`, entries
 * of no article are taken out. Answers, and notes for the health screen, how many of each it found.
 */
export const reconcileSearch = async (ports: Ports): Promise<{ readonly behind: number; readonly orphans: number }> => {
  const startedAt = ports.clock.now().toISOString();
  // Entries first: what is indexed while the tables are read can only be ahead.
  const stored = await storedEntries(ports);
  const sites = new Map((await new SiteRepository(ports.tables).list()).map((site) => [site.siteId, site]));
  const behind: ArticleName[] = [];
  for await (const item of ports.tables.scan('content')) {
    if (!isArticle(item)) continue;
    const article = entityOf<Article>(item);
    const id = documentId(article);
    const entry = stored.get(id);
    stored.delete(id);
    const shown = isSearchable(article, sites.get(article.siteId));
    const isBehind = shown ? !entry?.live || articleVersionOf(entry.version) < article.version : entry?.live === true;
    if (isBehind) behind.push({ siteId: article.siteId, articleId: article.articleId });
  }
  const orphans = [...stored].filter(([, { live }]) => live);
  if (orphans.length > 0) await bury(ports, orphans);
  for (let start = 0; start < behind.length; start += perMessage) {
    const message: SearchMessage = { articles: behind.slice(start, start + perMessage) };
    await ports.queue.send('search', [{ body: JSON.stringify(message) }]);
  }
  const found = { behind: behind.length, orphans: orphans.length };
  const finishedAt = ports.clock.now().toISOString();
  await new OperationsRepository(ports.tables).noteSearchReconcile({ startedAt, finishedAt, ...found });
  return found;
};
