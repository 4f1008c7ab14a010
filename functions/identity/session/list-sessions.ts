import type { Services } from '#functions/composition/services.ts';
import { ownAccount } from '#functions/identity/own-account.ts';
import { isSessionOpen } from '#shared/domain/access/account/session.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { AccessSettingsRepository } from '#shared/repositories/access/access-settings-repository.ts';
import { SessionRepository } from '#shared/repositories/access/session-repository.ts';

type SessionRow = {
  readonly sessionId: string;
  readonly startedAt: string;
  readonly lastSeen: string;
  readonly ip: string;
  readonly userAgent: string;
  readonly current: boolean;
};

/** One's own sessions that still count, newest first. */
export const listSessions =
  (services: Pick<Services, 'tables' | 'clock'>) =>
  async (actor: Actor): Promise<SessionRow[]> => {
    const { tables, clock } = services;
    const { account, sessionId: current } = await ownAccount(services, actor);
    const settings = await new AccessSettingsRepository(tables).get();
    const sessions = await new SessionRepository(tables).list(account.accountId);
    return sessions
      .filter((session) => isSessionOpen(session, account, settings, clock.now()))
      .sort((a, b) => b.startedAt.localeCompare(a.startedAt))
      .map(({ sessionId, startedAt, lastSeen, ip, userAgent }) => ({
        sessionId,
        startedAt,
        lastSeen,
        ip,
        userAgent,
        current: sessionId === current,
      }));
  };
