import type { ApiToken } from '#shared/domain/access/account/session.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { accessKeys } from '#shared/repositories/access/access-keys.ts';
import { secretDigest } from '#shared/repositories/access/secret-digest.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

const ttlOf = (token: ApiToken): number => Math.floor(Date.parse(token.expiresAt) / 1000) + 86_400;

/** API tokens, found by the digest of their secret. */
export class TokenRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** All of one person, expired ones until they are dropped. */
  async list(accountId: string): Promise<readonly ApiToken[]> {
    const pointers = await queryAll(this.#tables, { table: 'tenants', partition: accessKeys.tokensOf(accountId) });
    const items = await this.#tables.batchGet(
      pointers.slice(0, 100).map((pointer) => accessKeys.token(String(pointer['digest']))),
    );
    return items.flatMap((item) => (item ? [entityOf<ApiToken>(item)] : []));
  }

  create(token: ApiToken, secret: string): readonly Write[] {
    const digest = secretDigest(secret);
    const { pk, sk } = accessKeys.tokenOf(token.accountId, token.tokenId);
    const ttl = ttlOf(token);
    return [
      entityPut(accessKeys.token(digest), token, { ttl }),
      { table: 'tenants', put: { pk, sk, version: 1, digest, ttl }, if: { kind: 'absent' } },
    ];
  }

  /** The write that saves a token read at `version - 1`; a token revoked meanwhile stays revoked. */
  put(token: ApiToken, secret: string): Write {
    return entityPut(accessKeys.token(secretDigest(secret)), token, { ttl: ttlOf(token) });
  }

  /** The writes that revoke a token; none where the person has no such token. */
  async remove(accountId: string, tokenId: string): Promise<readonly Write[]> {
    const pointer = accessKeys.tokenOf(accountId, tokenId);
    const found = await this.#tables.get(pointer);
    if (!found) return [];
    return [
      { table: 'tenants', delete: accessKeys.token(String(found['digest'])) },
      { table: 'tenants', delete: pointer },
    ];
  }
}
