import { createAccount } from '#functions/identity/accounts/create-account.ts';
import type { HostCommand } from '#functions/local/command/command.ts';
import { checkedBody } from '#functions/local/command/user/checked-body.ts';
import { sayPassword } from '#functions/local/command/user/say-password.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import { accountEndpoints } from '#shared/schemas/http/identity/account-endpoints.ts';

/** Creates an account: the way in for the first administrator of a new cluster. */
export const addUser: HostCommand = {
  name: 'user add',
  usage: {
    zh: '<用户名> --name <姓名> --unit <单位> [--site <网站>] [--valid-until <日期>] [--password-stdin]',
    en: '<username> --name <name> --unit <unit> [--site <siteId>] [--valid-until <day>] [--password-stdin]',
  },
  summary: {
    zh: '新建账号；不给密码时自动生成一个，首次登录须修改',
    en: 'Creates an account; without a password one is made up, to be changed at the first sign-in',
  },
  needs: 'engines',
  words: [1, 1],
  options: {
    name: { type: 'string' },
    unit: { type: 'string' },
    site: { type: 'string' },
    'valid-until': { type: 'string' },
    'password-stdin': { type: 'boolean' },
  },
  run: async ({ services }, { positionals, options, line, caller }) => {
    const [username = ''] = positionals;
    const input = checkedBody(accountEndpoints.create, {
      username,
      name: options['name'],
      unit: options['unit'],
      siteId: options['site'],
      validUntil: options['valid-until'],
      password: line,
    });
    const { account, initialPassword } = await createAccount(services)(input, commandLineActor);
    caller.say({ zh: `已建立账号 ${username}`, en: `Account ${username} is there` });
    sayPassword(caller, initialPassword);
    return {
      exitCode: 0,
      data: { accountId: account.accountId, username, initialPassword: initialPassword ?? null },
    };
  },
};
