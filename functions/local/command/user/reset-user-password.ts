import { resetPassword } from '#functions/identity/password/reset-password.ts';
import type { HostCommand } from '#functions/local/command/command.ts';
import { accountNamed } from '#functions/local/command/user/account-named.ts';
import { checkedBody } from '#functions/local/command/user/checked-body.ts';
import { sayPassword } from '#functions/local/command/user/say-password.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import { accountEndpoints } from '#shared/schemas/http/identity/account-endpoints.ts';

export const resetUserPassword: HostCommand = {
  name: 'user password',
  usage: { zh: '<用户名> [--password-stdin]', en: '<username> [--password-stdin]' },
  summary: {
    zh: '重设密码，并结束该账号的全部会话；不给密码时自动生成',
    en: 'Sets a new password and ends all sessions of the account; without one, one is made up',
  },
  needs: 'engines',
  words: [1, 1],
  options: { 'password-stdin': { type: 'boolean' } },
  run: async ({ services }, { positionals, line, caller }) => {
    const { accountId, username } = await accountNamed(services, positionals[0]);
    const { password } = checkedBody(accountEndpoints.resetPassword, { password: line });
    const { initialPassword } = await resetPassword(services)({ accountId, password }, commandLineActor);
    caller.say({ zh: `已重设 ${username} 的密码`, en: `The password of ${username} is new` });
    sayPassword(caller, initialPassword);
    return { exitCode: 0, data: { accountId, username, initialPassword: initialPassword ?? null } };
  },
};
