import type { AccessSettings } from '#shared/domain/access/account/access-settings.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import type { Action } from '#shared/domain/access/action.ts';

/** One sign-in of one person in one browser. */
export type Session = {
  readonly version: number;
  readonly sessionId: string;
  readonly accountId: string;
  /** `sessionEpoch` of the account at sign-in. */
  readonly epoch: number;
  readonly startedAt: string;
  /** Written at most once a minute. */
  readonly lastSeen: string;
  readonly ip: string;
  readonly userAgent: string;
};

/** A key a program acts with for its owner. */
export type ApiToken = {
  readonly version: number;
  readonly tokenId: string;
  readonly accountId: string;
  readonly epoch: number;
  readonly name: string;
  readonly scopes: readonly Action[];
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Written at most once a minute. */
  readonly lastUsedAt?: string | undefined;
};

/** How seldom use is written down, in milliseconds. */
export const useWrittenEvery = 60_000;

/** Whether the session still counts at `now` for its account. */
export const isSessionOpen = (session: Session, account: Account, settings: AccessSettings, now: Date): boolean =>
  session.accountId === account.accountId &&
  session.epoch === account.sessionEpoch &&
  now.getTime() - Date.parse(session.lastSeen) < settings.idleMinutes * 60_000 &&
  now.getTime() - Date.parse(session.startedAt) < settings.sessionHours * 3_600_000;

/** Whether the token still counts at `now` for its account. */
export const isTokenOpen = (token: ApiToken, account: Account, now: Date): boolean =>
  token.accountId === account.accountId &&
  token.epoch === account.tokenEpoch &&
  Date.parse(token.expiresAt) > now.getTime();
