import { grantRole } from '#functions/identity/grants/grant-role.ts';
import type { HostCommand } from '#functions/local/command/command.ts';
import { accountNamed } from '#functions/local/command/user/account-named.ts';
import { checkedBody } from '#functions/local/command/user/checked-body.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import { grantEndpoints } from '#shared/schemas/http/identity/grant-endpoints.ts';

export const grantUser: HostCommand = {
  name: 'user grant',
  usage: {
    zh: '<用户名> <角色> [--site <网站>] [--column <栏目>] [--from <日期>] [--to <日期>] [--deputy-for <用户名>]',
    en: '<username> <role> [--site <siteId>] [--column <columnId>] [--from <day>] [--to <day>] [--deputy-for <username>]',
  },
  summary: {
    zh: '授予角色：某网站（缺省为全部网站）、某栏目及其下级，可限定日期，可作为 AB 角',
    en: 'Gives a role on a site (every site by default) or a column subtree, for dates, as a deputy',
  },
  needs: 'engines',
  words: [2, 2],
  options: {
    site: { type: 'string' },
    column: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'deputy-for': { type: 'string' },
  },
  run: async ({ services }, { positionals, options, caller }) => {
    const [name = '', roleId = ''] = positionals;
    const { accountId, username } = await accountNamed(services, name);
    const principal = options['deputy-for'];
    const grant = checkedBody(grantEndpoints.add, {
      roleId,
      siteId: options['site'] ?? '*',
      columnId: options['column'],
      from: options['from'],
      to: options['to'],
      deputyFor: principal === undefined ? undefined : (await accountNamed(services, principal)).accountId,
    });
    const { grantId, siteId } = await grantRole(services)({ accountId, ...grant }, commandLineActor);
    caller.say({
      zh: `已授予 ${username} 角色 ${roleId}（网站 ${siteId}）`,
      en: `${username} has role ${roleId} on ${siteId}`,
    });
    return { exitCode: 0, data: { username, grantId, roleId, siteId } };
  },
};
