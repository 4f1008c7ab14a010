import { Secret } from 'otpauth';
import type { Services } from '#functions/composition/services.ts';
import { accessAudit } from '#functions/identity/access-audit.ts';
import { ownAccount } from '#functions/identity/own-account.ts';
import { codeStep } from '#functions/identity/second-factor/code-step.ts';
import { openSecret } from '#functions/identity/second-factor/seal-secret.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { AccountRepository } from '#shared/repositories/access/account-repository.ts';
import { secretDigest } from '#shared/repositories/access/secret-digest.ts';
import { saveChanges } from '#shared/repositories/changes.ts';

const codes = 10;

const recoveryCode = (): string => new Secret({ size: 10 }).base32.slice(0, 16);
const readable = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/**
 * Puts the enrolled second factor in force and answers ten recovery codes, each good once; they are never shown again.
 *
 * @throws DomainError transition-refused when nothing waits for a code, input-invalid for a wrong code
 */
export const confirmSecondFactor =
  (services: Pick<Services, 'config' | 'tables' | 'clock' | 'ids'>) =>
  async ({ otp }: { readonly otp: string }, actor: Actor): Promise<{ recoveryCodes: string[] }> => {
    const { tables, clock, config } = services;
    const { account } = await ownAccount(services, actor);
    const accounts = new AccountRepository(tables);
    const { pendingOtp, ...credential } = await accounts.credential(account.accountId);
    const now = clock.now();
    if (!pendingOtp || Date.parse(pendingOtp.until) <= now.getTime())
      throw new DomainError('transition-refused', 'no second factor waits for its code');
    const secret = openSecret(config, pendingOtp.sealedSecret);
    const step = secret === undefined ? undefined : codeStep(secret, otp, now);
    if (step === undefined) {
      throw new DomainError('input-invalid', 'wrong code', {}, [
        { pointer: '/otp', zh: '验证码不正确', en: 'The code is not right' },
      ]);
    }
    const recovery = Array.from({ length: codes }, recoveryCode);
    const inForce = {
      sealedSecret: pendingOtp.sealedSecret,
      lastStep: step,
      recoveryDigests: recovery.map(secretDigest),
    };
    await saveChanges(tables, {
      writes: [
        accounts.putCredential(account.accountId, {
          ...credential,
          version: credential.version + 1,
          otp: inForce,
        }),
        accounts.put({ ...account, version: account.version + 1, secondFactor: true }),
      ],
      events: [],
      audits: [
        accessAudit(services, actor, {
          action: 'secondFactor.confirm',
          subject: { kind: 'account', id: account.accountId },
        }),
      ],
    });
    return { recoveryCodes: recovery.map(readable) };
  };
