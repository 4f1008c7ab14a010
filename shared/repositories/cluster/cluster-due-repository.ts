import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { clusterKeys } from '#shared/repositories/cluster/cluster-keys.ts';

export const clusterDueActs = ['announce', 'bringBack', 'close', 'endSeason'] as const;
export type ClusterDueAct = (typeof clusterDueActs)[number];

/** An act the clock is to do: on a site, or `announce` on the cluster's switches. */
export type ClusterDue = { readonly at: string; readonly act: ClusterDueAct; readonly subject: string };

/** What is to happen to sites and settings at a time. */
export class ClusterDueRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  /** Acts due at or before `now` (ISO, UTC), oldest first. */
  async until(now: string, limit: number): Promise<readonly ClusterDue[]> {
    const range = { to: `${now}#~` };
    const page = await this.#tables.query({ table: 'tenants', partition: clusterKeys.dues, range, limit });
    return page.items.map((item) => {
      const [at = '', act = '', subject = ''] = item.sk.split('#');
      return { at, act: act as ClusterDueAct, subject };
    });
  }

  put({ at, act, subject }: ClusterDue): Write {
    const { table, pk, sk } = clusterKeys.due(new Date(at).toISOString(), act, subject);
    return { table, put: { pk, sk, version: 1 } };
  }

  /** Holds only while nobody else has done it. */
  remove({ at, act, subject }: ClusterDue): Write {
    const { table, pk, sk } = clusterKeys.due(at, act, subject);
    return { table, delete: { pk, sk }, if: { kind: 'exists' } };
  }
}
