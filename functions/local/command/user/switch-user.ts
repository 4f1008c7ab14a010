import { changeAccount } from '#functions/identity/accounts/change-account.ts';
import { unlockAccount } from '#functions/identity/accounts/unlock-account.ts';
import type { CommandHost, HostCommand } from '#functions/local/command/command.ts';
import { accountNamed } from '#functions/local/command/user/account-named.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

type Switch = {
  readonly name: string;
  readonly summary: Bilingual;
  readonly done: Bilingual;
  readonly act: (services: CommandHost['services'], accountId: string) => Promise<unknown>;
};

const command = ({ name, summary, done, act }: Switch): HostCommand => ({
  name,
  usage: { zh: '<用户名>', en: '<username>' },
  summary,
  needs: 'engines',
  words: [1, 1],
  run: async ({ services }, { positionals, caller }) => {
    const { accountId, username } = await accountNamed(services, positionals[0]);
    await act(services, accountId);
    caller.say({ zh: `${username} ${done.zh}`, en: `${username} ${done.en}` });
    return { exitCode: 0, data: { accountId, username } };
  },
});

/** What turns an account on, off and free again. */
export const switchUser: readonly HostCommand[] = [
  command({
    name: 'user disable',
    summary: { zh: '停用账号，并结束其全部会话和令牌', en: 'Turns an account off and ends its sessions and tokens' },
    done: { zh: '已停用', en: 'is off' },
    act: (services, accountId) => changeAccount(services)({ accountId, disabled: true }, commandLineActor),
  }),
  command({
    name: 'user enable',
    summary: { zh: '重新启用账号', en: 'Turns an account on again' },
    done: { zh: '已启用', en: 'is on' },
    act: (services, accountId) => changeAccount(services)({ accountId, disabled: false }, commandLineActor),
  }),
  command({
    name: 'user unlock',
    summary: { zh: '解除因登录失败造成的锁定', en: 'Lifts the lock after failed sign-ins' },
    done: { zh: '已解锁', en: 'is no longer locked' },
    act: (services, accountId) => unlockAccount(services)({ accountId }, commandLineActor),
  }),
];
