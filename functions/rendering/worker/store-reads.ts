import type { PageManifest, PageRead } from '#shared/domain/page/page.ts';
import { readsDifference } from '#shared/domain/page/reads/reads-difference.ts';
import { ConditionFailed, type TableStore, type Write } from '#shared/ports/table-store.ts';
import type { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';

/** Rows of the reverse index that fit into one transaction beside the manifest. */
export const readsPerStep = 90;

const ordered = (reads: Iterable<PageRead>): readonly PageRead[] => [...reads].sort((a, b) => (a.tag < b.tag ? -1 : 1));

/** The stored sets on the way from `stored` to `wanted`, at most `readsPerStep` rows apart. */
export const readsSteps = (
  stored: readonly PageRead[],
  wanted: readonly PageRead[],
): readonly (readonly PageRead[])[] => {
  const { put, remove } = readsDifference(stored, wanted);
  const current = new Map(stored.map((read) => [read.tag, read]));
  const steps: (readonly PageRead[])[] = [];
  const changes = [
    ...put.map((read) => ({ tag: read.tag, read })),
    ...remove.map(({ tag }) => ({ tag, read: undefined })),
  ];
  for (const [n, { tag, read }] of changes.entries()) {
    if (read) current.set(tag, read);
    else current.delete(tag);
    if ((n + 1) % readsPerStep === 0 || n === changes.length - 1) steps.push(ordered(current.values()));
  }
  return steps;
};

/** Writes all or nothing; false when somebody else changed the page meanwhile. */
export const wrote = async (tables: TableStore, writes: readonly Write[]): Promise<boolean> => {
  try {
    await tables.transact(writes);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};

/** Makes `wanted` the page's stored reads, manifest and reverse index together; undefined when the page changed meanwhile. */
export const storeReads = async (
  tables: TableStore,
  manifests: ManifestRepository,
  manifest: PageManifest,
  wanted: readonly PageRead[],
): Promise<PageManifest | undefined> => {
  let now = manifest;
  for (const reads of readsSteps(manifest.reads, wanted)) {
    const then = { ...now, version: now.version + 1, reads };
    if (!(await wrote(tables, [...manifests.put(then), ...manifests.putReads(now, reads)]))) return undefined;
    now = then;
  }
  return now;
};
