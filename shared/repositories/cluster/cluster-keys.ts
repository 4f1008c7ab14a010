import type { ItemKey } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

const key = (sk: string): ItemKey => ({ table: 'tenants', pk: keys.clusterSettings.pk, sk });

/** Where the cluster's own data stand, beside its settings. */
export const clusterKeys = {
  dictionaries: key('dictionaries'),
  /** Acts of the clock on sites and settings, by ISO instant in UTC. */
  due: (at: string, act: string, subject: string): ItemKey => ({
    table: 'tenants',
    pk: 'clusterDue',
    sk: `${at}#${act}#${subject}`,
  }),
  dues: 'clusterDue',
} as const;
