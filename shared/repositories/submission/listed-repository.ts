import type { Commission } from '#shared/domain/submission/commission.ts';
import type { LeaderMemo } from '#shared/domain/submission/leader-memo.ts';
import type { PushDown } from '#shared/domain/submission/push-down.ts';
import type { ReportUp } from '#shared/domain/submission/report-up.ts';
import type { ItemKey, TableStore, Write } from '#shared/ports/table-store.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { submissionKeys } from '#shared/repositories/submission/submission-keys.ts';

export type ListQuery = { readonly limit: number; readonly after?: string | undefined };

type Shape<Entity> = {
  readonly key: (ownerSiteId: string, id: string) => ItemKey;
  readonly list: (ownerSiteId: string) => string;
  readonly idOf: (entity: Entity) => string;
  readonly ownerOf: (entity: Entity) => string;
  /** Where the other end lists it. */
  readonly mirror?: {
    readonly key: (otherSiteId: string, id: string) => ItemKey;
    readonly list: (otherSiteId: string) => string;
    readonly otherOf: (entity: Entity) => string;
  };
};

/** Entities that stand in the list of the site they belong to, newest first, and for some in that of the other end. */
class ListedRepository<Entity extends { readonly version: number }> {
  readonly #tables: TableStore;
  readonly #shape: Shape<Entity>;
  constructor(tables: TableStore, shape: Shape<Entity>) {
    this.#tables = tables;
    this.#shape = shape;
  }

  async find(ownerSiteId: string, id: string): Promise<Entity | undefined> {
    const item = await this.#tables.get(this.#shape.key(ownerSiteId, id));
    return item && entityOf<Entity>(item);
  }

  async list(ownerSiteId: string, query: ListQuery): Promise<readonly Entity[]> {
    const { table } = this.#shape.key(ownerSiteId, '-');
    return (await this.#page(table, this.#shape.list(ownerSiteId), query)).map((item) => entityOf<Entity>(item));
  }

  /** As the other end lists them. */
  async listOfOther(otherSiteId: string, query: ListQuery): Promise<readonly Entity[]> {
    const { mirror } = this.#shape;
    if (!mirror) return [];
    const { table } = mirror.key(otherSiteId, '-');
    const rows = await this.#page(table, mirror.list(otherSiteId), query);
    if (rows.length === 0) return [];
    const items = await this.#tables.batchGet(rows.map((row) => this.#shape.key(String(row['owner']), row.sk)));
    return items.flatMap((item) => (item ? [entityOf<Entity>(item)] : []));
  }

  /** Found by the other end's name for it. */
  async findOfOther(otherSiteId: string, id: string): Promise<Entity | undefined> {
    const row = this.#shape.mirror && (await this.#tables.get(this.#shape.mirror.key(otherSiteId, id)));
    return row && this.find(String(row['owner']), id);
  }

  put(entity: Entity): readonly Write[] {
    const { key, idOf, ownerOf, mirror } = this.#shape;
    const put = entityPut(key(ownerOf(entity), idOf(entity)), entity);
    if (!mirror || entity.version > 1) return [put];
    const { table, pk, sk } = mirror.key(mirror.otherOf(entity), idOf(entity));
    return [put, { table, put: { pk, sk, version: 1, owner: ownerOf(entity) } }];
  }

  async #page(table: ItemKey['table'], partition: string, { limit, after }: ListQuery) {
    const page = await this.#tables.query({ table, partition, range: { to: after }, order: 'desc', limit: limit + 1 });
    return page.items.filter(({ sk }) => sk !== after).slice(0, limit);
  }
}

export const commissionsIn = (tables: TableStore): ListedRepository<Commission> =>
  new ListedRepository(tables, {
    key: submissionKeys.commission,
    list: submissionKeys.commissions,
    idOf: ({ commissionId }) => commissionId,
    ownerOf: ({ siteId }) => siteId,
  });

/** What is handed down and what is offered across stand in the one inbox of the site they go to. */
const handedOver = {
  key: submissionKeys.pushDown,
  list: submissionKeys.pushDowns,
  idOf: ({ pushDownId }: PushDown) => pushDownId,
  ownerOf: ({ toSiteId }: PushDown) => toSiteId,
};

/** The other end of what is handed down is where it comes from. */
export const pushDownsIn = (tables: TableStore): ListedRepository<PushDown> =>
  new ListedRepository(tables, {
    ...handedOver,
    mirror: {
      key: submissionKeys.pushedFrom,
      list: submissionKeys.allPushedFrom,
      otherOf: ({ from }) => from.siteId,
    },
  });

/** The name under which an article lists what was made of it elsewhere. */
export const offeredArticle = ({ siteId, articleId }: PushDown['from']): string => `${siteId}#${articleId}`;

/** The other end of what is offered across is the article that is offered, by `offeredArticle`. */
export const offersIn = (tables: TableStore): ListedRepository<PushDown> =>
  new ListedRepository(tables, {
    ...handedOver,
    mirror: {
      key: submissionKeys.offerOf,
      list: submissionKeys.offersOf,
      otherOf: ({ from }) => offeredArticle(from),
    },
  });

export const reportsUpIn = (tables: TableStore): ListedRepository<ReportUp> =>
  new ListedRepository(tables, {
    key: submissionKeys.reportUp,
    list: submissionKeys.reportsUp,
    idOf: ({ reportId }) => reportId,
    ownerOf: ({ siteId }) => siteId,
  });

/** Of the desk that hands them on; the other end is the unit. */
export const memosIn = (tables: TableStore): ListedRepository<LeaderMemo> =>
  new ListedRepository(tables, {
    key: submissionKeys.memo,
    list: submissionKeys.memos,
    idOf: ({ memoId }) => memoId,
    ownerOf: ({ siteId }) => siteId,
    mirror: {
      key: submissionKeys.memoOfUnit,
      list: submissionKeys.memosOfUnit,
      otherOf: ({ unitSiteId }) => unitSiteId,
    },
  });
