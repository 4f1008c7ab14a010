import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { ClusterConfig } from '#functions/composition/services.ts';

type Secret = Pick<ClusterConfig, 'secret'>;
const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

const keyOf = ({ secret }: Secret): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), 'zhanqun second factor', 32));

/** A TOTP secret as it is stored: whoever reads the tables alone cannot make codes. */
export const sealSecret = (config: Secret, base32: string): string => {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyOf(config), iv);
  const text = Buffer.concat([cipher.update(base32, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
};

/** What `sealSecret` sealed; undefined when it was sealed under another cluster secret. */
export const openSecret = (config: Secret, sealed: string): string | undefined => {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(algorithm, keyOf(config), bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
};
