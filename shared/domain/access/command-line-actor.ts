import type { Actor } from '#shared/domain/access/actor.ts';

/** Whoever runs the command line on the machine itself: keeps accounts and grants, where nobody could sign in otherwise. */
export const commandLineActor: Actor = {
  accountId: 'commandLine',
  username: 'commandLine',
  name: '命令行',
  via: 'commandLine',
  grants: [{ role: 'commandLine', actions: ['account.manage', 'grant.manage'], siteId: '*' }],
};
