import { type AccountView, accountViews } from '#functions/identity/accounts/account-view.ts';
import { listAccounts } from '#functions/identity/accounts/list-accounts.ts';
import type { CommandHost, HostCommand } from '#functions/local/command/command.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import type { Grant } from '#shared/domain/access/grant/grant.ts';
import { GrantRepository } from '#shared/repositories/access/grant-repository.ts';

type Listed = AccountView & { readonly roles: readonly string[] };

const perPage = 100;

const stateOf = ({ disabled, lockedUntil }: AccountView): string => {
  if (disabled) return '停用 off';
  return lockedUntil ? '锁定 locked' : '正常 active';
};

const roleOf = ({ roleId, siteId, columnId }: Grant): string =>
  `${roleId}@${columnId === undefined ? siteId : `${siteId}/${columnId}`}`;

async function* listed(
  services: CommandHost['services'],
  siteId: string | undefined,
  q: string | undefined,
): AsyncIterable<Listed> {
  const grants = new GrantRepository(services.tables);
  let after: string | undefined;
  do {
    const page = await listAccounts(services)({ siteId, q, after, limit: perPage }, commandLineActor);
    for (const view of await accountViews(services, page.accounts)) {
      const book = await grants.book(view.accountId);
      yield { ...view, roles: book.grants.map(roleOf) };
    }
    after = page.after;
  } while (after !== undefined);
}

export const listUsers: HostCommand = {
  name: 'user list',
  usage: { zh: '[--site <网站>] [--q <文字>]', en: '[--site <siteId>] [--q <text>]' },
  summary: { zh: '列出账号、状态和角色', en: 'Lists accounts, their state and roles' },
  needs: 'engines',
  words: [0, 0],
  options: { site: { type: 'string' }, q: { type: 'string' } },
  run: async ({ services }, { options, caller }) => {
    const users = [];
    for await (const user of listed(services, options['site'], options['q'])) {
      const { accountId, username, name, unit, siteId, disabled, lockedUntil, lastSignInAt, roles } = user;
      caller.say([username, name, unit, stateOf(user), roles.join(' ')].join('\t'));
      users.push({ accountId, username, name, unit, siteId, disabled, lockedUntil, lastSignInAt, roles });
    }
    caller.say({ zh: `共 ${users.length} 个账号`, en: `${users.length} accounts` });
    return { exitCode: 0, data: { users } };
  },
};
