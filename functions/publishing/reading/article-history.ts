import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import type { EditionContent } from '#shared/domain/article/article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { articleContext, placeOf } from '#shared/repositories/article/article-context.ts';
import { ArticleRepository, type Revision } from '#shared/repositories/article/article-repository.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';
import { type DiffBlock, diffHtml } from '#shared/text/html/diff-html.ts';

type Target = { readonly siteId: string; readonly articleId: string; readonly actor: Actor };

/** Saved states of an article, newest first. @throws DomainError article-not-found, forbidden */
export const articleHistory = async (
  { tables }: Pick<Services, 'tables'>,
  { siteId, articleId, actor, ...page }: Target & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ readonly revisions: readonly Revision[]; readonly cursor?: string | undefined }> => {
  authorise(actor, 'article.read', placeOf(await articleContext(tables, siteId, articleId, actor)));
  return new ArticleRepository(tables).revisions(siteId, articleId, page);
};

export type FieldChange = { readonly field: string; readonly from: unknown; readonly to: unknown };

const changedFields = (from: EditionContent, to: EditionContent): readonly FieldChange[] => {
  const names = new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof EditionContent>;
  names.delete('bodyHash');
  names.delete('bodyFiles');
  return [...names]
    .filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]))
    .map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }));
};

/** What changed from one revision to another: fields, and the body block by block. @throws DomainError article-not-found for unknown revisions */
export const articleDiff = async (
  { tables, objects }: Pick<Services, 'tables' | 'objects'>,
  { siteId, articleId, actor, from, to }: Target & { readonly from: number; readonly to: number },
): Promise<{ readonly fields: readonly FieldChange[]; readonly blocks: readonly DiffBlock[] }> => {
  authorise(actor, 'article.read', placeOf(await articleContext(tables, siteId, articleId, actor)));
  const articles = new ArticleRepository(tables);
  const [old, now] = await Promise.all(
    [from, to].map((revision) => articles.findRevision(siteId, articleId, revision)),
  );
  if (!old || !now) throw new DomainError('article-not-found', 'no such revision', { from, to });
  const [oldBody, newBody] = await Promise.all([
    readBody(objects, siteId, old.content.bodyHash),
    readBody(objects, siteId, now.content.bodyHash),
  ]);
  return { fields: changedFields(old.content, now.content), blocks: diffHtml(oldBody, newBody).blocks };
};
