import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

/** The mark of a site that waits for its deployment; no stack is called so. */
const open = '';

export type Registration = {
  /** Undefined while the site is open to the first deployment that names it. */
  readonly stack: string | undefined;
  /** When a deployment took over what was there before it. */
  readonly takenOverAt?: string;
};

/** Which deployment a site belongs to: another one cannot take its id. */
export class RegistrationRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** The deployment that registered the site, if one did; an open one waits for its first. */
  async find(siteId: string): Promise<Registration | undefined> {
    const item = await this.#tables.get(keys.registration(siteId));
    if (!item) return undefined;
    const { stack, takenOverAt } = item;
    return {
      stack: stack === open ? undefined : String(stack),
      ...(typeof takenOverAt === 'string' ? { takenOverAt } : {}),
    };
  }

  /** The write that books a site nobody has booked yet. */
  book(siteId: string, stack: string): Write {
    const { table, pk, sk } = keys.registration(siteId);
    return { table, put: { pk, sk, version: 1, stack }, if: { kind: 'absent' } };
  }

  /** The write that leaves a site to the first deployment that names it: it came with an import, and people know it. */
  leaveOpen(siteId: string): Write {
    const { table, pk, sk } = keys.registration(siteId);
    return { table, put: { pk, sk, version: 1, stack: open } };
  }

  /** The write by which a deployment takes a site over that was left open. */
  takeOver(siteId: string, stack: string, at: string): Write {
    const { table, pk, sk } = keys.registration(siteId);
    const wasOpen = { kind: 'attribute', name: 'stack', value: open } as const;
    return { table, put: { pk, sk, version: 1, stack, takenOverAt: at }, if: wasOpen };
  }

  /** The write that gives the booking back. */
  giveUp(siteId: string): Write {
    const { table, pk, sk } = keys.registration(siteId);
    return { table, delete: { pk, sk } };
  }
}
