import type { Services } from '#functions/composition/services.ts';
import { backsDeputy } from '#shared/domain/access/grant/deputy.ts';
import type { Grant } from '#shared/domain/access/grant/grant.ts';
import { columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError, type InputIssue } from '#shared/domain/errors.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

const refuse = (issue: InputIssue): never => {
  throw new DomainError('input-invalid', `deputy: ${issue.en}`, {}, [issue]);
};

/**
 * Asserts that a deputy's grant has both dates and stands for a grant of somebody else; any other grant passes.
 *
 * @throws DomainError input-invalid
 */
export const assertDeputy = async ({ tables }: Pick<Services, 'tables'>, grant: Grant, day: string): Promise<void> => {
  const { deputyFor, columnId, siteId } = grant;
  if (deputyFor === undefined) return;
  if (grant.from === undefined || grant.to === undefined)
    refuse({ pointer: '/to', zh: 'AB角代理须有起止日期', en: 'A deputy needs a first and a last day' });
  if (deputyFor === grant.accountId)
    refuse({ pointer: '/deputyFor', zh: '不能代理自己', en: 'Nobody is their own deputy' });
  const { grants } = await new GrantRepository(tables).book(deputyFor);
  const path = columnId === undefined ? [] : columnPathIds(await new ColumnRepository(tables).tree(siteId), columnId);
  if (!grants.some((own) => backsDeputy(own, grant, path, day)))
    refuse({ pointer: '/deputyFor', zh: '被代理人没有这项授权', en: 'That person holds no such grant' });
};
