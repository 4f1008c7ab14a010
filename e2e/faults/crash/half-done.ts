import { createHash } from 'node:crypto';
import type { Article } from '#shared/domain/article/article.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import type { Placement } from '#shared/domain/article/placement.ts';
import { entityOf } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';
import type { StoredState } from './stored-state.ts';

/** The articles of a data folder. */
export const articlesOf = ({ content }: StoredState): readonly Article[] =>
  content.filter(({ pk, sk }) => pk.startsWith('article#') && sk === 'article').map((item) => entityOf<Article>(item));

const danglingBodies = async (state: StoredState, articles: readonly Article[]): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const { siteId, articleId, live, working } of articles) {
    for (const hash of new Set([live?.content.bodyHash, working?.content.bodyHash])) {
      if (hash === undefined) continue;
      const key = `${siteId}/bodies/${hash}`;
      const proof = `${key} ${state.objects.get(key)?.etag}`;
      if (state.proven.has(proof)) continue;
      const body = await state.text(key);
      if (body === undefined) faults.push(`${articleId}: its body ${hash} is missing`);
      else if (createHash('sha256').update(body).digest('hex') !== hash) faults.push(`${articleId}: its body is torn`);
      else state.proven.add(proof);
    }
  }
  return faults;
};

/** What of an article's one transaction is there without the rest. */
export const halfDone = async (state: StoredState): Promise<readonly string[]> => {
  const articles = articlesOf(state);
  const has = new Set(state.content.map(({ pk, sk }) => `${pk} ${sk}`));
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  const faults = [...(await danglingBodies(state, articles))];
  const recorded = new Map<string, number>();
  for (const { pk, record } of state.audit) {
    if (!pk.startsWith('audit#')) continue;
    const { subject } = JSON.parse(String(record)) as { subject?: { id: string } };
    if (subject) recorded.set(subject.id, (recorded.get(subject.id) ?? 0) + 1);
  }

  for (const article of articles) {
    const { siteId, articleId, placed, lastRevision, working } = article;
    for (let revision = 1; revision <= lastRevision; revision += 1) {
      const { pk, sk } = keys.articleRevision(siteId, articleId, revision);
      if (!has.has(`${pk} ${sk}`)) faults.push(`${articleId}: revision ${revision} of ${lastRevision} is missing`);
    }
    if (isPublic(article) !== placed.length > 0) faults.push(`${articleId}: public is not the same as listed`);
    for (const { columnId, displayKey } of placed) {
      const { pk, sk } = keys.placement(siteId, columnId, displayKey);
      if (!has.has(`${pk} ${sk}`)) faults.push(`${articleId}: has no row in ${columnId}`);
    }
    const waits = state.content.some(({ pk, sk }) => pk.startsWith(`review#${siteId}#`) && sk.endsWith(articleId));
    if (waits !== (working?.status === 'inReview'))
      faults.push(`${articleId}: on the desk is not the same as in review`);
    if ((recorded.get(articleId) ?? 0) < article.version)
      faults.push(`${articleId}: ${recorded.get(articleId)} audit records for version ${article.version}`);
  }
  for (const { pk, row } of state.content) {
    if (!pk.startsWith('list#')) continue;
    const { source, by, title, columnId, displayKey } = JSON.parse(String(row)) as Placement;
    const article = byId.get(source.articleId);
    if (!article || !isPublic(article)) faults.push(`${pk}: shows ${source.articleId}, which is not public`);
    else if (article.live?.content.title !== title) faults.push(`${pk}: shows ${source.articleId} as ${title}`);
    else if (by === 'own' && !article.placed.some((at) => at.columnId === columnId && at.displayKey === displayKey))
      faults.push(`${pk}: shows ${source.articleId}, which does not know of it`);
  }
  return faults;
};
