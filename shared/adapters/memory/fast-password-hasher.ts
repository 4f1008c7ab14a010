import { createHash, randomBytes } from 'node:crypto';
import type { PasswordHasher } from '#shared/ports/password-hasher.ts';

const digestOf = (password: string, salt: string): string =>
  createHash('sha256')
    .update(`${salt}${password.normalize('NFKC')}`)
    .digest('base64url');

/** Salted but fast digests: for tests only. */
export class FastPasswordHasher implements PasswordHasher {
  async hash(password: string): Promise<string> {
    const salt = randomBytes(9).toString('base64url');
    return `$fast$${salt}$${digestOf(password, salt)}`;
  }

  async verify(password: string, digest: string): Promise<boolean> {
    const [, kind, salt = '', expected] = digest.split('$');
    return kind === 'fast' && expected === digestOf(password, salt);
  }
}
