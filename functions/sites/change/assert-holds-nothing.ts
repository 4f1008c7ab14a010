import type { Column } from '#shared/domain/column/column.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';

/** Asserts that a column lists nothing and nobody writes in it. @throws DomainError column-in-use */
export const assertHoldsNothing = async (tables: TableStore, { siteId, columnId }: Column): Promise<void> => {
  const { rows } = await new PlacementRepository(tables).query({ siteId, columnId, limit: 1 });
  const recent = await new ArticleRepository(tables).listBehind({ siteId, columnId, limit: 100 });
  if (rows.length > 0 || recent.some(({ working }) => working !== undefined && working.status !== 'deleted'))
    throw new DomainError('column-in-use', `column ${columnId} holds articles`, { siteId, columnId });
};
