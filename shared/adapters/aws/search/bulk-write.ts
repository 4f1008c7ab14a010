import type { SearchDocument } from '#shared/ports/search-index.ts';
import { maxTries, retryPause } from '../engine/retry-pause.ts';
import type { OpensearchEngine } from './opensearch-engine.ts';
import { storedDocument } from './stored-document.ts';

/** What one request may weigh, in UTF-16 units. */
const batchLength = 5_000_000;

const conflict = 409;
const overloaded = 429;

type Pair = { readonly action: object; readonly source: object };

const batches = (pairs: readonly Pair[]): readonly (readonly Pair[])[] => {
  const made: Pair[][] = [];
  let length = 0;
  for (const pair of pairs) {
    const size = JSON.stringify(pair.source).length;
    const open = made.at(-1);
    if (open && length + size <= batchLength) open.push(pair);
    else made.push([pair]);
    length = open && length + size <= batchLength ? length + size : size;
  }
  return made;
};

const writeBatch = async (
  { client, alias, findableAtOnce }: OpensearchEngine,
  batch: readonly Pair[],
): Promise<void> => {
  let left = batch;
  for (let tries = 1; ; tries += 1) {
    const body = left.flatMap(({ action, source }) => [action, source]);
    const { body: answer } = await client.bulk({ index: alias, body, refresh: findableAtOnce ?? false });
    const failed = answer.items.map(({ index }) => index?.error && index);
    // A newer version is there already: that is what external versions are for.
    const refusal = failed.find((one) => one && one.status !== conflict && one.status !== overloaded);
    if (refusal) throw new Error(`the index refuses ${refusal._id}: ${refusal.error?.reason}`);
    left = left.filter((_, n) => failed[n]?.status === overloaded);
    if (left.length === 0) return;
    if (tries === maxTries) throw new Error('the index takes no more documents');
    await retryPause(tries);
  }
};

/** Writes documents by their own versions; what is not newer than what is stored is dropped. */
export const bulkWrite = async (
  engine: OpensearchEngine,
  documents: readonly SearchDocument[],
  changedAt: string,
): Promise<void> => {
  const pairs = documents.map((document) => ({
    action: { index: { _id: document.id, version: document.version, version_type: 'external' } },
    source: storedDocument(document, changedAt),
  }));
  for (const batch of batches(pairs)) await writeBatch(engine, batch);
};
