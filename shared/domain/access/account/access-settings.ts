import type { Account } from '#shared/domain/access/account/account.ts';
import type { Qualification, TrainedHolder } from '#shared/domain/access/grant/qualification.ts';

/** How sign-in and sessions behave across the cluster. */
export type AccessSettings = {
  readonly version: number;
  /** A session ends after this many minutes without a request. */
  readonly idleMinutes: number;
  /** A session ends this many hours after sign-in, whatever happens. */
  readonly sessionHours: number;
  /** A password this old must be changed; 0 = never. */
  readonly passwordDays: number;
  /** Failures in a row that lock an account. */
  readonly lockAfter: number;
  readonly lockMinutes: number;
  /** Whoever is to write needs a training passed and still valid (SUP-17); until somebody decides, production asks for it. */
  readonly qualifiedOfficersOnly?: boolean | undefined;
};

/** What counts until an operator sets something else. */
export const defaultAccessSettings: AccessSettings = {
  version: 0,
  idleMinutes: 30,
  sessionHours: 12,
  passwordDays: 90,
  lockAfter: 5,
  lockMinutes: 15,
};

/** Whether only trained people are given rights to write. */
export const asksForQualification = (settings: AccessSettings, mode: 'demonstration' | 'production'): boolean =>
  settings.qualifiedOfficersOnly ?? mode === 'production';

/** Whose training decides what their grants allow; undefined where the cluster does not ask for training. */
export const trainedHolder = (
  settings: AccessSettings,
  mode: 'demonstration' | 'production',
  { siteId }: Pick<Account, 'siteId'>,
  qualification: Qualification | undefined,
): TrainedHolder | undefined => (asksForQualification(settings, mode) ? { siteId, qualification } : undefined);
