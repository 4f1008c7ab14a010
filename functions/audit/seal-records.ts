import type { Services } from '#functions/composition/services.ts';
import { type AuditSeal, chainStart, sealText } from '#shared/domain/audit/audit-chain.ts';
import { ConditionFailed, type Item, type Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';
import { sha256 } from '#shared/text/digest.ts';

/** Records sealed by one transaction: two writes each, below the port's hundred. */
const perTransaction = 40;

export const lastSeal = async (tables: Services['tables'], siteId: string): Promise<AuditSeal | undefined> => {
  const { items } = await tables.query({ table: 'audit', partition: keys.auditSeals(siteId), order: 'desc', limit: 1 });
  return items[0] && (JSON.parse(String(items[0]['seal'])) as AuditSeal);
};

const sealsOf = (records: readonly Item[], last: AuditSeal | undefined): readonly AuditSeal[] => {
  let { seq, hash } = last ?? { seq: 0, hash: chainStart };
  return records.map((record) => {
    const open = { seq: seq + 1, recordId: record.sk, recordHash: sha256(String(record['record'])), prev: hash };
    seq = open.seq;
    hash = sha256(sealText(open));
    return { ...open, hash };
  });
};

const sealNext = async (tables: Services['tables'], siteId: string): Promise<number> => {
  const pending = await tables.query({ table: 'audit', partition: keys.auditPendings(siteId), limit: perTransaction });
  if (pending.items.length === 0) return 0;
  const records = await tables.batchGet(pending.items.map((item) => keys.auditRecord(siteId, item.sk)));
  const seals = sealsOf(
    records.filter((record) => record !== undefined),
    await lastSeal(tables, siteId),
  );
  const writes: Write[] = [
    ...seals.map((seal): Write => {
      const { table, pk, sk } = keys.auditSeal(siteId, seal.seq);
      return { table, put: { pk, sk, version: 1, seal: JSON.stringify(seal) }, if: { kind: 'absent' } };
    }),
    ...pending.items.map(
      (item): Write => ({ table: 'audit', delete: { pk: item.pk, sk: item.sk }, if: { kind: 'exists' } }),
    ),
  ];
  await tables.transact(writes);
  return pending.items.length;
};

/**
 * Chains the records of a site that wait. Two sealers at once are harmless: each number is taken once, and the one that comes
 * second reads again.
 */
export const sealRecords = async ({ tables }: Pick<Services, 'tables'>, siteId: string): Promise<number> => {
  let sealed = 0;
  for (;;) {
    try {
      const count = await sealNext(tables, siteId);
      if (count === 0) return sealed;
      sealed += count;
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
};
