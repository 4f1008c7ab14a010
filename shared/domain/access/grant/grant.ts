/** Person × role × site × column subtree, for dates. Never changed: added and revoked. */
export type Grant = {
  readonly grantId: string;
  readonly accountId: string;
  readonly roleId: string;
  /** `*` = every site. */
  readonly siteId: string;
  /** Root of the column subtree; undefined = the whole site. */
  readonly columnId?: string | undefined;
  /** First and last day it counts, `YYYY-MM-DD` in China Standard Time; undefined = open. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The account stood in for (AB角). */
  readonly deputyFor?: string | undefined;
  readonly grantedBy: string;
  readonly grantedAt: string;
};

/** All grants of one person, saved as one so that no two grants at once can get past a rule about them together. */
export type GrantBook = { readonly version: number; readonly grants: readonly Grant[] };

export type GrantState = 'active' | 'notYet' | 'ended';

/** Whether a grant counts on `day` (`YYYY-MM-DD`); both ends are days on which it counts. */
export const grantState = (grant: Pick<Grant, 'from' | 'to'>, day: string): GrantState => {
  if (grant.from !== undefined && day < grant.from) return 'notYet';
  if (grant.to !== undefined && day > grant.to) return 'ended';
  return 'active';
};
