import type { Session } from '#shared/domain/access/account/session.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { accessKeys } from '#shared/repositories/access/access-keys.ts';
import { secretDigest } from '#shared/repositories/access/secret-digest.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

const keptSeconds = 2 * 86_400;
const ttlOf = (session: Session): number => Math.floor(Date.parse(session.startedAt) / 1000) + keptSeconds;

/** Sessions, found by the digest of their token: whoever reads the table cannot act in one. */
export class SessionRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async findByToken(token: string): Promise<Session | undefined> {
    const item = await this.#tables.get(accessKeys.session(secretDigest(token)));
    return item && entityOf<Session>(item);
  }

  /** All of one person that have not been dropped yet, ended ones too. */
  async list(accountId: string): Promise<readonly Session[]> {
    const pointers = await queryAll(this.#tables, { table: 'tenants', partition: accessKeys.sessionsOf(accountId) });
    const sessions: Session[] = [];
    for (let start = 0; start < pointers.length; start += 100) {
      const digests = pointers.slice(start, start + 100).map((pointer) => String(pointer['digest']));
      const items = await this.#tables.batchGet(digests.map((digest) => accessKeys.session(digest)));
      sessions.push(...items.flatMap((item) => (item ? [entityOf<Session>(item)] : [])));
    }
    return sessions;
  }

  create(session: Session, token: string): readonly Write[] {
    const digest = secretDigest(token);
    const { pk, sk } = accessKeys.sessionOf(session.accountId, session.sessionId);
    const ttl = ttlOf(session);
    return [
      entityPut(accessKeys.session(digest), session, { ttl }),
      { table: 'tenants', put: { pk, sk, version: 1, digest, ttl }, if: { kind: 'absent' } },
    ];
  }

  /** The write that saves a session read at `version - 1`; a session removed meanwhile stays removed. */
  put(session: Session, token: string): Write {
    return entityPut(accessKeys.session(secretDigest(token)), session, { ttl: ttlOf(session) });
  }

  /** The writes that end a session; none where the person has no such session. */
  async remove(accountId: string, sessionId: string): Promise<readonly Write[]> {
    const pointer = accessKeys.sessionOf(accountId, sessionId);
    const found = await this.#tables.get(pointer);
    if (!found) return [];
    return [
      { table: 'tenants', delete: accessKeys.session(String(found['digest'])) },
      { table: 'tenants', delete: pointer },
    ];
  }
}
