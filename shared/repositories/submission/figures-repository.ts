import { noSiteFigures, type SiteFigures } from '#shared/domain/submission/figures/site-figures.ts';
import {
  type CountedAct,
  counted,
  noFigures,
  type UnitFigures,
} from '#shared/domain/submission/figures/unit-figures.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { queryAll } from '#shared/repositories/query-all.ts';
import { submissionKeys } from '#shared/repositories/submission/submission-keys.ts';

export type Counting = {
  readonly targetSiteId: string;
  readonly unitSiteId: string;
  readonly month: string;
  readonly acts: readonly CountedAct[];
};

/** Figures by month, written with the act they count; one item a unit, so that units never wait for each other. */
export class FiguresRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  async unit(targetSiteId: string, month: string, unitSiteId: string): Promise<UnitFigures> {
    const item = await this.#tables.get(submissionKeys.unitFigures(targetSiteId, month, unitSiteId));
    return item ? entityOf<UnitFigures>(item) : noFigures(unitSiteId, month);
  }

  /** All units of a month: one item each. */
  async month(targetSiteId: string, month: string): Promise<readonly UnitFigures[]> {
    const partition = submissionKeys.monthFigures(targetSiteId, month);
    return (await queryAll(this.#tables, { table: 'content', partition })).map((item) => entityOf<UnitFigures>(item));
  }

  /** The write that counts these acts on top of what is stored now; refused when something else was counted meanwhile. */
  async count({ targetSiteId, unitSiteId, month, acts }: Counting): Promise<Write> {
    const figures = acts.reduce(counted, await this.unit(targetSiteId, month, unitSiteId));
    return this.put(targetSiteId, { ...figures, version: figures.version + 1 });
  }

  put(targetSiteId: string, figures: UnitFigures): Write {
    return entityPut(submissionKeys.unitFigures(targetSiteId, figures.month, figures.unitSiteId), figures);
  }

  async site(siteId: string, month: string): Promise<SiteFigures> {
    const item = await this.#tables.get(submissionKeys.siteFigures(siteId, month));
    return item ? entityOf<SiteFigures>(item) : noSiteFigures(siteId, month);
  }

  async sites(siteId: string, from: string, to: string): Promise<readonly SiteFigures[]> {
    const partition = submissionKeys.allSiteFigures(siteId);
    const items = await queryAll(this.#tables, { table: 'content', partition, range: { from, to } });
    return items.map((item) => entityOf<SiteFigures>(item));
  }

  putSite(figures: SiteFigures): Write {
    return entityPut(submissionKeys.siteFigures(figures.siteId, figures.month), figures);
  }

  /** Of these names those that were counted already. */
  async known(siteId: string, what: readonly string[]): Promise<ReadonlySet<string>> {
    const known = new Set<string>();
    for (let start = 0; start < what.length; start += 100) {
      const part = what.slice(start, start + 100);
      const items = await this.#tables.batchGet(part.map((name) => submissionKeys.counted(siteId, name)));
      for (const [n, item] of items.entries()) if (item) known.add(part[n] ?? '');
    }
    return known;
  }

  /** Counts a thing for good: the second time is refused. */
  claim(siteId: string, what: string): Write {
    const { table, pk, sk } = submissionKeys.counted(siteId, what);
    return { table, put: { pk, sk, version: 1 }, if: { kind: 'absent' } };
  }
}
