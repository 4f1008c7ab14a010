import type { Services } from '#functions/composition/services.ts';
import type { Account } from '#shared/domain/access/account/account.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { SessionRepository } from '#shared/repositories/access/session-repository.ts';

export type Client = { readonly ip: string; readonly userAgent: string };

/** A new session under a new random token, with the writes that save it: a token the client brought never becomes one. */
export const startSession = (
  { tables, clock, ids }: Pick<Services, 'tables' | 'clock' | 'ids'>,
  account: Account,
  { ip, userAgent }: Client,
): { readonly token: string; readonly sessionId: string; readonly writes: readonly Write[] } => {
  const at = clock.now().toISOString();
  const token = ids.secret(32);
  const sessionId = ids.next();
  const { accountId, sessionEpoch: epoch } = account;
  const session = {
    version: 1,
    sessionId,
    accountId,
    epoch,
    startedAt: at,
    lastSeen: at,
    ip,
    userAgent: userAgent.slice(0, 300),
  };
  return { token, sessionId, writes: new SessionRepository(tables).create(session, token) };
};
