import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { SessionRepository } from '#shared/repositories/access/session-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

/**
 * Ends one of one's own sessions; signing out is ending the one acted in.
 *
 * @throws DomainError not-found, token-scope
 */
export const endSession =
  (services: Pick<Services, 'tables' | 'clock' | 'ids'>) =>
  async ({ sessionId }: { readonly sessionId: string }, actor: Actor): Promise<void> => {
    if (actor.via !== 'session') throw new DomainError('token-scope', 'only a signed-in person may do this');
    const writes = await new SessionRepository(services.tables).remove(actor.accountId, sessionId);
    if (writes.length === 0) throw new DomainError('not-found', `no session ${sessionId} of ${actor.username}`);
    await saveChanges(services.tables, {
      writes,
      events: [],
      audits: [
        accessAudit(services, actor, {
          action: sessionId === actor.sessionId ? 'session.signOut' : 'session.end',
          subject: { kind: 'session', id: sessionId },
        }),
      ],
    });
  };
