import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

/**
 * A token that changes with every change of a site's identity, columns or templates (or of the cluster's settings):
 * caches keep it and compare. Last writer wins, so two changes at once never refuse each other for its sake.
 */
export const revisionWrite = (siteId: string | 'cluster', eventId: string): Write => {
  const { table, pk, sk } = siteId === 'cluster' ? keys.clusterRevision : keys.revision(siteId);
  return { table, put: { pk, sk, version: 1, revision: eventId } };
};

/** The revision tokens of the cluster and of the sites asked, in that order. */
export const readRevisions = async (tables: TableStore, siteIds: readonly string[]): Promise<readonly string[]> =>
  (await tables.batchGet([keys.clusterRevision, ...siteIds.map((siteId) => keys.revision(siteId))])).map((item) =>
    String(item?.['revision'] ?? '0'),
  );
