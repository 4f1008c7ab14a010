import { type Grant, grantState } from '#shared/domain/access/grant/grant.ts';

/**
 * Whether `own` is what the deputy's grant stands for (AB角): the same role on the same site, at the same column or above
 * it, held in one's own right. Same site, so that revoking `own` finds its deputies.
 *
 * @param columnPath of the deputy's column, root first; empty for the whole site
 */
export const backsDeputy = (own: Grant, deputy: Grant, columnPath: readonly string[], day: string): boolean =>
  own.accountId === deputy.deputyFor &&
  own.deputyFor === undefined &&
  own.roleId === deputy.roleId &&
  own.siteId === deputy.siteId &&
  (own.columnId === undefined || columnPath.includes(own.columnId)) &&
  grantState(own, day) !== 'ended';
