import type { HostCommand } from '#functions/local/command/command.ts';
import { addUser } from '#functions/local/command/user/add-user.ts';
import { grantUser } from '#functions/local/command/user/grant-user.ts';
import { listUsers } from '#functions/local/command/user/list-users.ts';
import { resetUserPassword } from '#functions/local/command/user/reset-user-password.ts';
import { revokeUser } from '#functions/local/command/user/revoke-user.ts';
import { switchUser } from '#functions/local/command/user/switch-user.ts';

/** Accounts and roles, as whoever runs the machine keeps them. */
export const userCommands: readonly HostCommand[] = [
  addUser,
  resetUserPassword,
  grantUser,
  revokeUser,
  ...switchUser,
  listUsers,
];
