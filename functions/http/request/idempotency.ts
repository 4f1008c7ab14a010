import { createHash } from 'node:crypto';
import type { Services } from '#functions/composition/services.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { ConditionFailed, type Write } from '#shared/ports/table-store.ts';

const keptSeconds = 24 * 3600;
/** A run that did not end within this time died; the key may run again. */
const abandonedSeconds = 60;

type Kept = { readonly status: number; readonly body: string };

/** Characters of an answer one item holds: even escaped twice they stay below the port's limit. */
const partLength = 50_000;

const partKey = (scope: string, key: string, part: number) => ({
  table: 'tenants' as const,
  pk: `idempotencyParts#${scope}`,
  sk: `${key} ${part}`,
});

const keyOf = (scope: string, key: string) => ({ table: 'tenants' as const, pk: `idempotency#${scope}`, sk: key });

const readAnswer = async (
  tables: Services['tables'],
  scope: string,
  key: string,
  parts: number,
): Promise<Kept | undefined> => {
  const items = await tables.batchGet(Array.from({ length: parts }, (_, part) => partKey(scope, key, part)));
  return items.every((item) => item !== undefined)
    ? (JSON.parse(items.map((item) => String(item['text'])).join('')) as Kept)
    : undefined;
};

const partWrites = (scope: string, key: string, answer: Kept, ttl: number): readonly Write[] => {
  const text = JSON.stringify(answer);
  return Array.from({ length: Math.ceil(text.length / partLength) }, (_, part): Write => {
    const { table, pk, sk } = partKey(scope, key, part);
    const slice = text.slice(part * partLength, (part + 1) * partLength);
    return { table, put: { pk, sk, version: 1, text: slice, ttl } };
  });
};

/**
 * Runs `run` once per `key` within a day and answers repeats with what the first one answered.
 *
 * @throws DomainError idempotency-key-reused for another request under the same key, already-decided while the first still runs
 */
export const once = async (
  { tables, clock }: Pick<Services, 'tables' | 'clock'>,
  { scope, key, request }: { readonly scope: string; readonly key: string; readonly request: string },
  run: () => Promise<Kept>,
): Promise<Kept> => {
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) {
    throw new DomainError('input-invalid', 'Idempotency-Key is malformed', {}, [
      { pointer: '#headers/idempotency-key', zh: '须为 8 到 200 个可见字符', en: '8 to 200 visible ASCII characters' },
    ]);
  }
  const at = keyOf(scope, key);
  const digest = createHash('sha256').update(request).digest('hex');
  const now = Math.floor(clock.now().getTime() / 1000);
  const claim = { pk: at.pk, sk: at.sk, digest, startedAt: now, ttl: now + keptSeconds };
  const known = await tables.get(at);
  if (known && Number(known.ttl ?? 0) > now) {
    if (known['digest'] !== digest) throw new DomainError('idempotency-key-reused', 'same key, other request');
    const kept =
      known['parts'] === undefined ? undefined : await readAnswer(tables, scope, key, Number(known['parts']));
    if (kept) return kept;
    if (now - Number(known['startedAt']) < abandonedSeconds)
      throw new DomainError('already-decided', 'the first request still runs');
  }
  try {
    const version = (known?.version ?? 0) + 1;
    await tables.transact([
      {
        table: at.table,
        put: { ...claim, version },
        if: known ? { kind: 'version', version: known.version } : { kind: 'absent' },
      },
    ]);
    const answer = await run().catch(async (error: unknown) => {
      await tables.transact([{ table: at.table, delete: at }]);
      throw error;
    });
    const parts = partWrites(scope, key, answer, claim.ttl);
    await tables.transact([
      { table: at.table, put: { ...claim, version: version + 1, parts: parts.length } },
      ...parts,
    ]);
    return answer;
  } catch (error) {
    if (error instanceof ConditionFailed) throw new DomainError('already-decided', 'the first request still runs');
    throw error;
  }
};
