import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { findAccount } from '#functions/identity/accounts/find-account.ts';
import { retryConflicts } from '#functions/identity/retry-conflicts.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authoriseAdministration } from '#shared/domain/access/administration.ts';
import { backsDeputy } from '#shared/domain/access/grant/deputy.ts';
import type { Grant } from '#shared/domain/access/grant/grant.ts';
import { columnPathIds } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';

type Needs = Pick<Services, 'tables' | 'clock' | 'ids'>;

/** Grants of deputies that nothing of what their principal has `left` stands behind. */
const orphaned = async (
  { tables, clock }: Needs,
  { accountId, siteId }: Grant,
  left: readonly Grant[],
): Promise<readonly Grant[]> => {
  const repository = new GrantRepository(tables);
  const deputies: Grant[] = [];
  let cursor: string | undefined;
  do {
    const page = await repository.listBySite({ siteId, limit: 1000, cursor });
    deputies.push(...page.grants.filter(({ deputyFor }) => deputyFor === accountId));
    cursor = page.cursor;
  } while (cursor);
  if (deputies.length === 0) return [];
  const tree = await new ColumnRepository(tables).tree(siteId);
  const day = localDate(clock.now().toISOString());
  return deputies.filter((deputy) => {
    const path = deputy.columnId === undefined ? [] : columnPathIds(tree, deputy.columnId);
    return !left.some((own) => backsDeputy(own, deputy, path, day));
  });
};

const remove = (services: Needs, gone: Pick<Grant, 'accountId' | 'grantId'>, actor: Actor, because?: string) =>
  retryConflicts(5, async () => {
    const { accountId, grantId } = gone;
    const repository = new GrantRepository(services.tables);
    const book = await repository.book(accountId);
    const grant = book.grants.find((held) => held.grantId === grantId);
    if (!grant) return book.grants;
    const left = book.grants.filter((held) => held !== grant);
    const { roleId, siteId, columnId } = grant;
    await saveChanges(services.tables, {
      writes: repository.save(accountId, book, left),
      events: [],
      audits: [
        accessAudit(services, actor, {
          action: 'grant.revoke',
          subject: { kind: 'account', id: accountId },
          facts: { grantId, roleId, siteId, columnId, because },
        }),
      ],
    });
    return left;
  });

/**
 * Takes a grant back, from the next request on, and with it the grants of those who stood in for its holder.
 *
 * @throws DomainError forbidden (also for one's own), not-found
 */
export const revokeGrant =
  (services: Needs) =>
  async (
    { accountId, grantId }: { readonly accountId: string; readonly grantId: string },
    actor: Actor,
  ): Promise<void> => {
    if (actor.accountId === accountId) throw new DomainError('forbidden', 'nobody changes their own grants');
    await findAccount(services, accountId, actor, ['grant.manage']);
    const book = await new GrantRepository(services.tables).book(accountId);
    const grant = book.grants.find((held) => held.grantId === grantId);
    if (!grant) throw new DomainError('not-found', `no grant ${grantId} of ${accountId}`);
    authoriseAdministration(actor, ['grant.manage'], grant.siteId);
    // Deputies go first: a crash in between leaves a grant to revoke again, never a deputy of nobody.
    const left = book.grants.filter((held) => held !== grant);
    for (const deputy of await orphaned(services, grant, left)) await remove(services, deputy, actor, grantId);
    await remove(services, grant, actor);
  };
