import type { Services } from '#functions/composition/services.ts';
import { assertImport } from '#functions/publishing/import/assert-import.ts';
import type { ImportApproval, ImportBatch } from '#functions/publishing/import/import-batch.ts';
import type { ImportMapping } from '#functions/publishing/import/import-mapping.ts';
import { addOutcomes, type ImportReport, type RowOutcome } from '#functions/publishing/import/import-report.ts';
import { type ImportEntry, type ImportRow, originOf } from '#functions/publishing/import/import-row.ts';
import { numberBlocks } from '#functions/publishing/import/number-blocks.ts';
import { importRow } from '#functions/publishing/import/row/import-row-step.ts';
import type { StoreRowFile } from '#functions/publishing/import/row/row-files.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { keys } from '#shared/repositories/keys.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { wordMatcherOf } from '#shared/repositories/site/word-list-repository.ts';

export type ImportDeps = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'> & { readonly storeFile: StoreRowFile };

export type ImportInput = {
  readonly siteId: string;
  readonly entries: AsyncIterable<ImportEntry>;
  readonly mapping: ImportMapping;
  readonly actor: Actor;
  /** Without it every text comes in as a draft. */
  readonly approval?: ImportApproval | undefined;
  /** Called after each batch with the report so far. */
  readonly onProgress?: ((report: ImportReport) => void) | undefined;
};

/** Rows at work together: enough to share the commits of the engine, few enough to hold in memory. */
const batchSize = 32;
/** Batches at work at once: one is read and checked while others wait for their commits. */
const batchesAtOnce = 2;

const batches = async function* (entries: AsyncIterable<ImportEntry>): AsyncGenerator<readonly ImportEntry[]> {
  let batch: ImportEntry[] = [];
  for await (const entry of entries) {
    batch.push(entry);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
};

const importBatch = async (batch: ImportBatch, entries: readonly ImportEntry[]): Promise<readonly RowOutcome[]> => {
  const rows = entries.filter((entry): entry is ImportRow => !('unreadable' in entry));
  const origins = [...new Set(rows.map(originOf))];
  const known = await batch.deps.tables.batchGet(origins.map((origin) => keys.origin(batch.site.siteId, origin)));
  const taken = new Set(origins.filter((_, index) => known[index]));
  return Promise.all(
    entries.map(async (entry): Promise<RowOutcome> => {
      if ('unreadable' in entry) return { kind: 'skipped', note: { id: entry.id, title: '', why: entry.unreadable } };
      return taken.has(originOf(entry)) ? { kind: 'alreadyThere' } : importRow(batch, entry);
    }),
  );
};

const batchOf = async (
  deps: ImportDeps,
  { siteId, mapping, actor, approval }: ImportInput,
  reserve: ImportBatch['reserve'],
): Promise<ImportBatch> => {
  const [site, tree, words] = await Promise.all([
    new SiteRepository(deps.tables).find(siteId),
    new ColumnRepository(deps.tables).tree(siteId),
    wordMatcherOf(deps.tables, siteId),
  ]);
  if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
  return { deps, site, tree, words, mapping, actor, approval, storeFile: deps.storeFile, reserve };
};

const recordImport = async ({ tables, ids }: ImportDeps, input: ImportInput, report: ImportReport): Promise<void> => {
  const { actor, approval } = input;
  const { siteId, endedAt, read, imported, published, alreadyThere, skipped } = report;
  const approved = approval ? { approvedBy: approval.approver.accountId, basis: approval.basis } : {};
  const audit = {
    recordId: ids.next(),
    siteId,
    at: endedAt,
    actor: { accountId: actor.accountId, name: actor.name, via: actor.via },
    action: 'articles.import',
    subject: { kind: 'site', id: siteId },
    success: true,
    facts: { read, imported, published, alreadyThere, skipped: skipped.length, ...approved },
  };
  await saveChanges(tables, { writes: [], events: [], audits: [audit] });
};

/**
 * Takes texts of other systems in, each in a transaction of its own: a run that was cut short is gone on with by running it
 * again, and what is there already is passed over.
 *
 * @throws DomainError site-not-found, not-found, forbidden, import-refused before anything is written
 */
export const importArticles = async (deps: ImportDeps, input: ImportInput): Promise<ImportReport> => {
  const { siteId } = input;
  const startedAt = deps.clock.now().toISOString();
  const reserve = numberBlocks(deps.tables);
  let batch = await batchOf(deps, input, reserve);
  assertImport(batch);
  const counts = { read: 0, imported: 0, published: 0, alreadyThere: 0 };
  const lists = { skipped: [], held: [], warnings: [], findings: {} };
  let report: ImportReport = { siteId, startedAt, endedAt: startedAt, ...counts, ...lists };
  const open: Promise<readonly RowOutcome[]>[] = [];
  const takeOldest = async (): Promise<void> => {
    report = addOutcomes(report, (await open.shift()) ?? []);
    input.onProgress?.(report);
  };
  try {
    for await (const entries of batches(input.entries)) {
      open.push(importBatch(batch, entries));
      if (open.length >= batchesAtOnce) await takeOldest();
      // Columns may move while a long import runs.
      batch = await batchOf(deps, input, reserve);
    }
    while (open.length > 0) await takeOldest();
  } finally {
    // What was begun ends before anybody hears that the run is over.
    await Promise.allSettled(open);
  }
  const ended = { ...report, endedAt: deps.clock.now().toISOString() };
  await recordImport(deps, input, ended);
  return ended;
};
