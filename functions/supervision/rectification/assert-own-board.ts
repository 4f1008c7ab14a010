import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { boardOf } from '#shared/domain/upkeep/column-limit.ts';
import type { RectificationNotice } from '#shared/domain/upkeep/rectification.ts';
import { ownBoards } from '#shared/domain/upkeep/supervised-boards.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { UpkeepRepository } from '#shared/repositories/upkeep/upkeep-repository.ts';

/**
 * Asserts that whoever was put in charge of boards acts on columns of these boards only, on whichever site (ACL-07).
 * The office and supervisors nobody put in charge of a board act on all.
 *
 * @throws DomainError forbidden
 */
export const assertOwnBoard = async (
  { tables }: Pick<Services, 'tables'>,
  actor: Actor,
  { siteId, subject }: Pick<RectificationNotice, 'siteId' | 'subject'>,
): Promise<void> => {
  const mine = ownBoards(await new UpkeepRepository(tables).rules(), actor);
  if (!mine) return;
  const tree = await new ColumnRepository(tables).tree(siteId);
  const column = subject.kind === 'column' ? tree.get(subject.id) : undefined;
  if (column && mine.has(boardOf(tree, column))) return;
  throw new DomainError('forbidden', `${actor.username} supervises ${[...mine].join(' ')} only`, {
    siteId,
    boards: [...mine],
  });
};
