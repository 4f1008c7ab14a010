import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { reaches } from '#shared/domain/access/permission.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { childColumns } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Ports = Pick<Services, 'tables'>;

/** A site that is still being prepared is known to its own people only. */
const isKnown = (actor: Actor, { siteId, status }: Site): boolean => status !== 'preparing' || reaches(actor, siteId);

/** The name of every site readers know, and of those within the actor's reach. */
export const siteNames =
  ({ tables }: Ports) =>
  async (actor: Actor): Promise<readonly Pick<Site, 'siteId' | 'kind' | 'name'>[]> =>
    (await new SiteRepository(tables).list())
      .filter((site) => isKnown(actor, site))
      .map(({ siteId, kind, name }) => ({ siteId, kind, name }));

type Named = Pick<Column, 'columnId' | 'parentId' | 'name' | 'lang'>;

/** The columns of a site as its menus show them, parents before children; whoever has a right there is told the hidden ones too. @throws DomainError site-not-found */
export const columnNames =
  ({ tables }: Ports) =>
  async (actor: Actor, siteId: string): Promise<readonly Named[]> => {
    const site = await new SiteRepository(tables).find(siteId);
    if (!site || !isKnown(actor, site)) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
    const tree = await new ColumnRepository(tables).tree(siteId);
    const all = reaches(actor, siteId);
    const below = (parent: string | undefined): readonly Named[] =>
      childColumns(tree, parent)
        .filter(({ visible }) => visible || all)
        .flatMap(({ columnId, parentId, name, lang }) => [{ columnId, parentId, name, lang }, ...below(columnId)]);
    return below(undefined);
  };
