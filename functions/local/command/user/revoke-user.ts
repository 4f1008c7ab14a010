import { revokeGrant } from '#functions/identity/grants/revoke-grant.ts';
import type { HostCommand } from '#functions/local/command/command.ts';
import { accountNamed } from '#functions/local/command/user/account-named.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';

export const revokeUser: HostCommand = {
  name: 'user revoke',
  usage: {
    zh: '<用户名> <角色> [--site <网站>] [--column <栏目>]',
    en: '<username> <role> [--site <siteId>] [--column <columnId>]',
  },
  summary: {
    zh: '收回角色：不给网站和栏目时收回该角色的全部授权',
    en: 'Takes a role back: every grant of it, or those on a site or column',
  },
  needs: 'engines',
  words: [2, 2],
  options: { site: { type: 'string' }, column: { type: 'string' } },
  run: async ({ services }, { positionals, options, caller }) => {
    const [name, roleId] = positionals;
    const { site, column } = options;
    const { accountId, username } = await accountNamed(services, name);
    const { grants } = await new GrantRepository(services.tables).book(accountId);
    const taken = grants.filter(
      (grant) =>
        grant.roleId === roleId &&
        (site === undefined || grant.siteId === site) &&
        (column === undefined || grant.columnId === column),
    );
    if (taken.length === 0) throw new DomainError('not-found', `${username} holds no such grant of ${roleId}`);
    for (const { grantId } of taken) await revokeGrant(services)({ accountId, grantId }, commandLineActor);
    caller.say({ zh: `已收回 ${taken.length} 项授权`, en: `${taken.length} grants taken back` });
    return { exitCode: 0, data: { username, revoked: taken.map(({ grantId }) => grantId) } };
  },
};
