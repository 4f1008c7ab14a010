import type { AccessSettings } from '#shared/domain/access/account/access-settings.ts';

/** Failed sign-ins in a row under one user name, whether or not an account has it. */
export type SignInAttempts = {
  readonly version: number;
  readonly failures: number;
  readonly lockedUntil?: string | undefined;
};

/** Whether the user name is locked at `now`. */
export const isLocked = (attempts: SignInAttempts | undefined, now: Date): boolean =>
  attempts?.lockedUntil !== undefined && Date.parse(attempts.lockedUntil) > now.getTime();

/** One failure more; the count starts anew once a lock has passed. */
export const afterFailure = (
  attempts: SignInAttempts | undefined,
  settings: AccessSettings,
  now: Date,
): SignInAttempts => {
  const version = (attempts?.version ?? 0) + 1;
  const failures = (attempts?.lockedUntil === undefined ? (attempts?.failures ?? 0) : 0) + 1;
  if (failures < settings.lockAfter) return { version, failures };
  return { version, failures, lockedUntil: new Date(now.getTime() + settings.lockMinutes * 60_000).toISOString() };
};
