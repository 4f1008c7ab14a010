import { type Submission, type SubmissionStatus, submissionStatuses } from '#shared/domain/submission/submission.ts';
import { isOpen } from '#shared/domain/submission/submission-workflow.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { queryAll } from '#shared/repositories/query-all.ts';
import { submissionKeys } from '#shared/repositories/submission/submission-keys.ts';

type Named = { readonly targetSiteId: string; readonly submissionId: string };
type ListQuery = { readonly limit: number; readonly after?: string | undefined };

/** Behind an id in a list that runs from the newest back. */
const behind = (after: string | undefined) => ({ to: after });

/** The submissions: lists are base-table queries, newest first. */
export class SubmissionRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async find({ targetSiteId, submissionId }: Named): Promise<Submission | undefined> {
    const item = await this.#tables.get(submissionKeys.submission(targetSiteId, submissionId));
    return item && entityOf<Submission>(item);
  }

  /** As the unit that sent it names it. */
  async findOfUnit(unitSiteId: string, submissionId: string): Promise<Submission | undefined> {
    const item = await this.#tables.get(submissionKeys.ofUnit(unitSiteId, submissionId));
    return item && this.find({ targetSiteId: String(item['targetSiteId']), submissionId });
  }

  async findMany(names: readonly Named[]): Promise<readonly Submission[]> {
    if (names.length === 0) return [];
    const items = await this.#tables.batchGet(
      names.map(({ targetSiteId, submissionId }) => submissionKeys.submission(targetSiteId, submissionId)),
    );
    return items.flatMap((item) => (item ? [entityOf<Submission>(item)] : []));
  }

  /** What reached a site, or stands there in one status. */
  async listOfTarget(
    targetSiteId: string,
    { limit, after, status }: ListQuery & { readonly status?: SubmissionStatus | undefined },
  ): Promise<readonly Submission[]> {
    const partition = status
      ? submissionKeys.allByStatus(targetSiteId, status)
      : submissionKeys.submissions(targetSiteId);
    const items = await this.#page(partition, limit, after);
    if (!status) return items.map((item) => entityOf<Submission>(item));
    return this.findMany(items.map(({ sk }) => ({ targetSiteId, submissionId: sk })));
  }

  async listOfUnit(unitSiteId: string, { limit, after }: ListQuery): Promise<readonly Submission[]> {
    const items = await this.#page(submissionKeys.allOfUnit(unitSiteId), limit, after);
    return this.findMany(items.map((item) => ({ targetSiteId: String(item['targetSiteId']), submissionId: item.sk })));
  }

  /** The answers to a commission, unit by unit. */
  async answers(targetSiteId: string, commissionId: string): Promise<readonly Submission[]> {
    const items = await queryAll(this.#tables, {
      table: 'content',
      partition: submissionKeys.answers(commissionId),
    });
    const names = items.map((item) => ({ targetSiteId, submissionId: String(item['submissionId']) }));
    const found: Submission[] = [];
    for (let start = 0; start < names.length; start += 100)
      found.push(...(await this.findMany(names.slice(start, start + 100))));
    return found;
  }

  async #page(partition: string, limit: number, after: string | undefined) {
    const page = await this.#tables.query({
      table: 'content',
      partition,
      range: behind(after),
      order: 'desc',
      limit: limit + 1,
    });
    return page.items.filter(({ sk }) => sk !== after).slice(0, limit);
  }

  /** The writes that save it, with its rows in the lists; `before` as it was read. */
  put(before: Submission | undefined, after: Submission): readonly Write[] {
    const { targetSiteId, submissionId, unitSiteId, articleId, commissionId } = after;
    const row = (status: SubmissionStatus) => submissionKeys.byStatus(targetSiteId, status, submissionId);
    const pointer = submissionKeys.ofUnit(unitSiteId, submissionId);
    const open = submissionKeys.open(targetSiteId, unitSiteId, articleId);
    const writes: Write[] = [entityPut(submissionKeys.submission(targetSiteId, submissionId), after)];
    if (before?.status !== after.status) {
      const { pk, sk } = row(after.status);
      writes.push({ table: 'content', put: { pk, sk, version: 1 } });
      if (before) {
        const old = row(before.status);
        writes.push({ table: 'content', delete: { pk: old.pk, sk: old.sk } });
      }
    }
    if (!before) {
      writes.push({ table: 'content', put: { pk: pointer.pk, sk: pointer.sk, version: 1, targetSiteId } });
      writes.push({
        table: 'content',
        put: { pk: open.pk, sk: open.sk, version: 1, submissionId },
        if: { kind: 'absent' },
      });
      if (commissionId !== undefined) {
        const { pk, sk } = submissionKeys.answer(commissionId, unitSiteId, submissionId);
        writes.push({ table: 'content', put: { pk, sk, version: 1, submissionId } });
      }
    } else if (isOpen(before.status) && !isOpen(after.status)) {
      writes.push({ table: 'content', delete: { pk: open.pk, sk: open.sk } });
    }
    return writes;
  }

  /** Whether the article is on its way to that site already. */
  async isOnItsWay(targetSiteId: string, unitSiteId: string, articleId: string): Promise<boolean> {
    return (await this.#tables.get(submissionKeys.open(targetSiteId, unitSiteId, articleId))) !== undefined;
  }
}

/** Statuses a desk sees: what its units keep or take back before it arrived is theirs. */
export const deskStatuses: readonly SubmissionStatus[] = submissionStatuses.filter(
  (status) => status !== 'awaiting' && status !== 'refused',
);
