import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { ownAccount } from '#functions/identity/own-account.ts';
import { acceptPassword } from '#functions/identity/password/accept-password.ts';
import { assertPassword } from '#functions/identity/password/assert-password.ts';
import { type SessionView, sessionView } from '#functions/identity/session/session-view.ts';
import { type Client, startSession } from '#functions/identity/session/start-session.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

type Input = { readonly currentPassword: string; readonly password: string; readonly client: Client };

/**
 * Changes one's own password, ends all one's sessions and answers the token of a new one.
 *
 * @throws DomainError sign-in-failed, account-locked, password-weak
 */
export const changePassword =
  (services: Pick<Services, 'tables' | 'clock' | 'ids' | 'hasher' | 'config'>) =>
  async (
    { currentPassword, password, client }: Input,
    actor: Actor,
  ): Promise<{ readonly token: string; readonly view: SessionView }> => {
    const { tables, clock } = services;
    const { account } = await ownAccount(services, actor);
    const proof = { account, password: currentPassword, ip: client.ip };
    const { credential, unlocked } = await assertPassword(services, proof);
    const accepted = await acceptPassword(services, { password, username: account.username, before: credential });
    const accounts = new AccountRepository(tables);
    const changed = {
      ...account,
      version: account.version + 1,
      mustChangePassword: false,
      passwordChangedAt: clock.now().toISOString(),
      sessionEpoch: account.sessionEpoch + 1,
    };
    const session = startSession(services, changed, client);
    await saveChanges(tables, {
      writes: [
        unlocked,
        accounts.put(changed),
        accounts.putCredential(account.accountId, { ...credential, ...accepted, version: credential.version + 1 }),
        ...session.writes,
      ],
      events: [],
      audits: [
        accessAudit(services, actor, {
          action: 'account.changePassword',
          subject: { kind: 'account', id: account.accountId },
        }),
      ],
    });
    return { token: session.token, view: await sessionView(services, changed, { via: 'session' }) };
  };
