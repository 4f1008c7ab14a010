/** New identifiers. */
export interface Ids {
  /** 26 characters, ordered by time of making; safe in paths and keys. */
  next(): string;
  /** Unguessable: `bytes` random bytes as base64url. */
  secret(bytes: number): string;
}
