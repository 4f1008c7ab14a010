import type { Item, TableStore, Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

/** The mark of a site that waits for its deployment; no stack is called so. */
const open = '';

export type Registration = {
  /** Undefined while the site is open to the first deployment that names it. */
  readonly stack: string | undefined;
  /** The resources of the stack that stand for the site: more than one only while it is renamed within its stack. */
  readonly resources: readonly string[];
  /** When a deployment took over what was there before it. */
  readonly takenOverAt?: string | undefined;
  /** End of the notice that a deployment put up: it alone may take that notice back. */
  readonly noticeUntil?: string | undefined;
};

const textOf = (value: Item[string]): string | undefined => (typeof value === 'string' ? value : undefined);

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
    const stack = textOf(item['stack']) ?? open;
    const resources = Array.isArray(item['resources']) ? item['resources'].map(String) : [];
    return {
      stack: stack === open ? undefined : stack,
      resources,
      takenOverAt: textOf(item['takenOverAt']),
      noticeUntil: textOf(item['noticeUntil']),
    };
  }

  #item(siteId: string, { stack = open, resources, takenOverAt, noticeUntil }: Registration): Item {
    const { pk, sk } = keys.registration(siteId);
    return { pk, sk, version: 1, stack, resources, takenOverAt, noticeUntil };
  }

  /** The write that books a site nobody has booked yet. */
  book(siteId: string, stack: string, resource: string): Write {
    const { table } = keys.registration(siteId);
    return { table, put: this.#item(siteId, { stack, resources: [resource] }), if: { kind: 'absent' } };
  }

  /** The write that leaves a site to the first deployment that names it: it came with an import, and people know it. */
  leaveOpen(siteId: string): Write {
    return { table: keys.registration(siteId).table, put: this.#item(siteId, { stack: undefined, resources: [] }) };
  }

  /** The write that puts `after` in the place of `before`, while that deployment still holds the site. */
  change(siteId: string, before: Registration, after: Registration): Write {
    const held = { kind: 'attribute', name: 'stack', value: before.stack ?? open } as const;
    return { table: keys.registration(siteId).table, put: this.#item(siteId, after), if: held };
  }

  /** The write that gives the booking back. */
  giveUp(siteId: string): Write {
    const { table, pk, sk } = keys.registration(siteId);
    return { table, delete: { pk, sk } };
  }
}
