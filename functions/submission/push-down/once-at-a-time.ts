import { isPublic } from '#shared/domain/article/article-status.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { PushDown } from '#shared/domain/submission/push-down.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { adoptionsOf } from '#shared/repositories/submission/adoption-repository.ts';
import { submissionKeys } from '#shared/repositories/submission/submission-keys.ts';

type Handed = Pick<PushDown, 'from' | 'toSiteId' | 'columnId'>;

const keyOf = ({ from, toSiteId, columnId }: Handed) =>
  submissionKeys.pushDownOpen(toSiteId, from.siteId, from.articleId, columnId);

/** Says that a text waits in an inbox; refused while it waits there already. */
export const waitWrite = (handed: Handed): Write => {
  const { table, pk, sk } = keyOf(handed);
  return { table, put: { pk, sk, version: 1 }, if: { kind: 'absent' } };
};

/** Ends the waiting. */
export const doneWrite = (handed: Handed): Write => {
  const { table, pk, sk } = keyOf(handed);
  return { table, delete: { pk, sk } };
};

/**
 * A text is handed down to a column once: again only after it was refused, or left there.
 *
 * @throws DomainError transition-refused
 */
export const assertNotThere = async (tables: TableStore, handed: Handed): Promise<void> => {
  const refusal = new DomainError('transition-refused', 'it was handed down there already', {
    toSiteId: handed.toSiteId,
    columnId: handed.columnId,
  });
  if (await tables.get(keyOf(handed))) throw refusal;
  const adopted = (await adoptionsOf(tables, handed.from)).filter(({ siteId }) => siteId === handed.toSiteId);
  const made = await new ArticleRepository(tables).findMany(adopted);
  const stands = made.some(
    (article) =>
      article !== undefined &&
      (!article.live || isPublic(article)) &&
      (article.live ?? article.working)?.content.columnId === handed.columnId,
  );
  if (stands) throw refusal;
};
