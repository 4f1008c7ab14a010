import type { ClusterConfig } from '#functions/composition/services.ts';
import { codeStep } from '#functions/identity/second-factor/code-step.ts';
import { openSecret } from '#functions/identity/second-factor/seal-secret.ts';
import type { Credential } from '#shared/domain/access/account/account.ts';
import { secretDigest } from '#shared/repositories/access/secret-digest.ts';

/**
 * The credential after `code` (of the authenticator or for recovery) was used; undefined when the code is wrong or was
 * used before. Saving it by version is what makes a code count once.
 */
export const spendCode = (
  config: Pick<ClusterConfig, 'secret'>,
  credential: Credential,
  code: string,
  now: Date,
): Credential | undefined => {
  const { otp } = credential;
  if (!otp) return undefined;
  const version = credential.version + 1;
  const plain = code.replace(/[\s-]/g, '').toUpperCase();
  const digest = secretDigest(plain);
  if (otp.recoveryDigests.includes(digest)) {
    const recoveryDigests = otp.recoveryDigests.filter((other) => other !== digest);
    return { ...credential, version, otp: { ...otp, recoveryDigests } };
  }
  const secret = openSecret(config, otp.sealedSecret);
  const step = secret === undefined ? undefined : codeStep(secret, plain, now);
  if (step === undefined || step <= otp.lastStep) return undefined;
  return { ...credential, version, otp: { ...otp, lastStep: step } };
};
