import type { Services } from '#functions/composition/services.ts';
import { type AuditSeal, type ChainFault, chainStart, sealText } from '#shared/domain/audit/audit-chain.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import type { Item } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';
import { sha256 } from '#shared/text/digest.ts';

/** Records may wait this long for their seal before they count as a fault. */
const unsealedMinutes = 5;

export type AuditVerdict = {
  readonly siteId: string;
  readonly sealed: number;
  readonly waiting: number;
  readonly fault?: ChainFault;
  readonly lastHash: string;
};

async function* partition(tables: Services['tables'], pk: string): AsyncIterable<Item> {
  let cursor: string | undefined;
  do {
    const page = await tables.query({ table: 'audit', partition: pk, limit: 500, cursor });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor);
}

const faultOf = (
  seal: AuditSeal,
  expected: { readonly seq: number; readonly prev: string },
  record: Item | undefined,
): ChainFault | undefined => {
  const { seq, recordId } = seal;
  if (seq !== expected.seq) return { kind: 'numberMissing', seq: expected.seq };
  if (seal.prev !== expected.prev || sha256(sealText(seal)) !== seal.hash) return { kind: 'linkBroken', seq, recordId };
  if (!record) return { kind: 'recordMissing', seq, recordId };
  return sha256(String(record['record'])) === seal.recordHash ? undefined : { kind: 'recordAltered', seq, recordId };
};

const rootFault = async (
  tables: Services['tables'],
  siteId: string,
  hashes: ReadonlyMap<number, string>,
): Promise<ChainFault | undefined> => {
  for await (const item of partition(tables, `roots#${siteId}`)) {
    const { seq, hash } = JSON.parse(String(item['root'])) as { seq: number; hash: string };
    if (hashes.get(seq) !== hash) return { kind: 'linkBroken', seq, recordId: `root ${item.sk}` };
  }
  return undefined;
};

/** Walks the chain of one site from its start and names the first fault: a missing number, a broken link, an altered or unsealed record. */
export const verifyAudit = async (
  { tables, clock }: Pick<Services, 'tables' | 'clock'>,
  siteId: string,
): Promise<AuditVerdict> => {
  let expected = { seq: 1, prev: chainStart };
  let fault: ChainFault | undefined;
  const sealedIds = new Set<string>();
  const hashes = new Map<number, string>();
  for await (const item of partition(tables, keys.auditSeals(siteId))) {
    const seal = JSON.parse(String(item['seal'])) as AuditSeal;
    fault ??= faultOf(seal, expected, await tables.get(keys.auditRecord(siteId, seal.recordId)));
    expected = { seq: seal.seq + 1, prev: seal.hash };
    sealedIds.add(seal.recordId);
    hashes.set(seal.seq, seal.hash);
  }
  fault ??= await rootFault(tables, siteId, hashes);
  const late = new Date(clock.now().getTime() - unsealedMinutes * 60_000).toISOString();
  let waiting = 0;
  for await (const item of partition(tables, keys.auditRecords(siteId))) {
    if (sealedIds.has(item.sk)) continue;
    waiting += 1;
    const { at } = JSON.parse(String(item['record'])) as AuditRecord;
    if (at < late) fault ??= { kind: 'recordUnsealed', recordId: item.sk, at };
  }
  return { siteId, sealed: sealedIds.size, waiting, ...(fault ? { fault } : {}), lastHash: expected.prev };
};
