/** One link: the hash of its record, of the link before, and of both with the number. */
export type AuditSeal = {
  readonly seq: number;
  readonly recordId: string;
  readonly recordHash: string;
  readonly prev: string;
  readonly hash: string;
};

/** What the first link of a chain has before it. */
export const chainStart = '0'.repeat(64);

/** What a link's own hash is computed over. */
export const sealText = (seal: Omit<AuditSeal, 'hash'>): string =>
  `${seal.seq}\n${seal.recordId}\n${seal.recordHash}\n${seal.prev}`;

export type ChainFault =
  | { readonly kind: 'numberMissing'; readonly seq: number }
  | { readonly kind: 'linkBroken'; readonly seq: number; readonly recordId: string }
  | { readonly kind: 'recordAltered'; readonly seq: number; readonly recordId: string }
  | { readonly kind: 'recordMissing'; readonly seq: number; readonly recordId: string }
  | { readonly kind: 'recordUnsealed'; readonly recordId: string; readonly at: string };
