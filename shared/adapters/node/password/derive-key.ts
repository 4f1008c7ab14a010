import { scrypt } from 'node:crypto';

/** What a digest costs: 2^ln × r × 128 bytes of memory. */
export type DigestCost = { readonly ln: number; readonly r: number; readonly p: number };

export type KeyQuestion = { readonly password: string; readonly salt: Uint8Array; readonly cost: DigestCost };

/** Makes the key of a password, away from the event loop. */
export type DeriveKey = (question: KeyQuestion) => Promise<Buffer>;

export const keyLength = 32;

/** As the engine wants it. */
export const scryptOptions = ({ ln, r, p }: DigestCost) => ({ N: 2 ** ln, r, p, maxmem: 64 * 1024 * 1024 });

/** In the pool of threads that also reads files. */
export const deriveInPool: DeriveKey = ({ password, salt, cost }) =>
  new Promise((resolve, reject) => {
    scrypt(password, salt, keyLength, scryptOptions(cost), (error, key) => (error ? reject(error) : resolve(key)));
  });
