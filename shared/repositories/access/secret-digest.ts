import { createHash } from 'node:crypto';

/** What is stored of a random secret of 80 bits or more: enough to know it again, useless to who reads it. */
export const secretDigest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
