import type { Caller } from '#functions/local/command/caller.ts';

/** Shows a password that was made up: the one time it can be read. */
export const sayPassword = (caller: Caller, password: string | undefined): void => {
  if (password === undefined) return;
  caller.say({
    zh: `初始密码 ${password}（只显示这一次）`,
    en: `initial password ${password} (shown this once)`,
  });
};
