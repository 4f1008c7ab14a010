import { lastSeal } from '#functions/audit/seal-records.ts';
import type { Services } from '#functions/composition/services.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { PreconditionFailed } from '#shared/ports/object-store.ts';
import { ConditionFailed } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

/** The roots of a site's chain outside the tables, one object a day. */
export const auditRoots = (siteId: string): string => `${siteId}/audit/`;

const auditRootKey = (siteId: string, day: string): string => `${auditRoots(siteId)}${day}.json`;

/**
 * Keeps the end of a site's chain for a day, in the table and as an object of its own (locked against change where the store can):
 * whoever rewrites the chain would have to rewrite every root after it too. Once a day; a second call keeps the first.
 */
export const storeDailyRoot = async (
  { tables, objects, clock }: Pick<Services, 'tables' | 'objects' | 'clock'>,
  siteId: string,
): Promise<void> => {
  const day = localDate(clock.now().toISOString());
  const { table, pk, sk } = keys.auditRoot(siteId, day);
  if (await tables.get({ table, pk, sk })) return;
  const seal = await lastSeal(tables, siteId);
  if (!seal) return;
  const root = JSON.stringify({ siteId, day, seq: seal.seq, hash: seal.hash, at: clock.now().toISOString() });
  try {
    await objects.put(auditRootKey(siteId, day), new TextEncoder().encode(root), {
      contentType: 'application/json',
      if: { ifAbsent: true },
    });
  } catch (error) {
    if (!(error instanceof PreconditionFailed)) throw error;
  }
  try {
    await tables.transact([{ table, put: { pk, sk, version: 1, root }, if: { kind: 'absent' } }]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
};
