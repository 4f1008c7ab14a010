import type { SignInAttempts } from '#shared/domain/access/account/sign-in-attempts.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { accessKeys } from '#shared/repositories/access/access-keys.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';

const keptSeconds = 30 * 86_400;

/** Failed sign-ins by user name. */
export class AttemptRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async find(username: string): Promise<SignInAttempts | undefined> {
    const item = await this.#tables.get(accessKeys.attempts(username));
    return item && entityOf<SignInAttempts>(item);
  }

  /** In the order asked, up to 100. */
  async findMany(usernames: readonly string[]): Promise<readonly (SignInAttempts | undefined)[]> {
    const items = await this.#tables.batchGet(usernames.map((username) => accessKeys.attempts(username)));
    return items.map((item) => item && entityOf<SignInAttempts>(item));
  }

  /** The write that saves `attempts`, made from those read at `version - 1`. */
  put(username: string, attempts: SignInAttempts, now: Date): Write {
    return entityPut(accessKeys.attempts(username), attempts, {
      ttl: Math.floor(now.getTime() / 1000) + keptSeconds,
    });
  }

  /** Asserts that nobody failed since `seen` was read; forgets its failures where it holds any. */
  clear(username: string, seen: SignInAttempts | undefined, now: Date): Write {
    if (seen && seen.failures > 0) return this.put(username, { version: seen.version + 1, failures: 0 }, now);
    const { pk, sk } = accessKeys.attempts(username);
    return {
      table: 'tenants',
      check: { pk, sk },
      if: seen ? { kind: 'version', version: seen.version } : { kind: 'absent' },
    };
  }
}
