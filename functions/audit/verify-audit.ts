import { auditRoots } from '#functions/audit/store-daily-root.ts';
import type { Services } from '#functions/composition/services.ts';
import { type AuditSeal, type ChainFault, chainStart, sealText } from '#shared/domain/audit/audit-chain.ts';
import type { AuditRecord } from '#shared/domain/audit/audit-record.ts';
import type { Item } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';
import { sha256 } from '#shared/text/digest.ts';

type Ports = Pick<Services, 'tables' | 'objects'>;

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

type Root = { readonly day: string; readonly seq: number; readonly hash: string };

/** The roots of both places: whoever rewrites the tables does not reach the objects. */
async function* rootsOf({ tables, objects }: Ports, siteId: string): AsyncIterable<Root> {
  for await (const item of partition(tables, `roots#${siteId}`)) yield JSON.parse(String(item['root'])) as Root;
  let cursor: string | undefined;
  do {
    const page = await objects.list(auditRoots(siteId), { limit: 1000, cursor });
    for (const { key } of page.objects) {
      const stored = await objects.get(key);
      if (stored) yield JSON.parse(new TextDecoder().decode(stored.body)) as Root;
    }
    cursor = page.cursor;
  } while (cursor);
}

const rootFault = async (
  ports: Ports,
  siteId: string,
  hashes: ReadonlyMap<number, string>,
): Promise<ChainFault | undefined> => {
  for await (const { day, seq, hash } of rootsOf(ports, siteId)) {
    const kept = hashes.get(seq);
    if (kept === undefined) return { kind: 'numberMissing', seq };
    if (kept !== hash) return { kind: 'linkBroken', seq, recordId: `root ${day}` };
  }
  return undefined;
};

/** Seals with their records, in order of the chain. */
async function* links(
  tables: Services['tables'],
  siteId: string,
): AsyncIterable<{ readonly seal: AuditSeal; readonly record: Item | undefined }> {
  let cursor: string | undefined;
  do {
    const page = await tables.query({ table: 'audit', partition: keys.auditSeals(siteId), limit: 100, cursor });
    const seals = page.items.map((item) => JSON.parse(String(item['seal'])) as AuditSeal);
    const records = await tables.batchGet(seals.map(({ recordId }) => keys.auditRecord(siteId, recordId)));
    for (const [index, seal] of seals.entries()) yield { seal, record: records[index] };
    cursor = page.cursor;
  } while (cursor);
}

/**
 * Walks the chain of one site from its start and names the first fault: a missing number, a broken link, an altered, missing or
 * unsealed record, a root that the chain does not lead to.
 */
export const verifyAudit = async (ports: Ports & Pick<Services, 'clock'>, siteId: string): Promise<AuditVerdict> => {
  const { tables, clock } = ports;
  let expected = { seq: 1, prev: chainStart };
  let fault: ChainFault | undefined;
  const sealedIds = new Set<string>();
  const hashes = new Map<number, string>();
  for await (const { seal, record } of links(tables, siteId)) {
    fault ??= faultOf(seal, expected, record);
    expected = { seq: seal.seq + 1, prev: seal.hash };
    sealedIds.add(seal.recordId);
    hashes.set(seal.seq, seal.hash);
  }
  fault ??= await rootFault(ports, siteId, hashes);
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
