import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseSomewhere, permits } from '#shared/domain/access/permission.ts';
import type { ColumnUpkeep, UpkeepState } from '#shared/domain/upkeep/column-upkeep.ts';
import type { SupervisedBoard } from '#shared/domain/upkeep/upkeep-rules.ts';
import type { UpkeepSummary } from '#shared/domain/upkeep/upkeep-summary.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { UpkeepRepository } from '#shared/repositories/upkeep/upkeep-repository.ts';

type Ports = Pick<Services, 'tables'>;

export type UpkeepQuery = {
  readonly state: UpkeepState;
  /** One board; `mine` = those the actor supervises, all where nobody put them in charge of any. */
  readonly board?: SupervisedBoard | 'mine' | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
  readonly actor: Actor;
};

/** A search looks at this many columns at the most before it answers with a cursor. */
const scanned = 2000;

const boardsOf = async ({ tables }: Ports, { board, actor }: UpkeepQuery): Promise<ReadonlySet<string> | undefined> => {
  if (board === undefined) return undefined;
  if (board !== 'mine') return new Set([board]);
  const { supervisors } = await new UpkeepRepository(tables).rules();
  const mine = supervisors.filter(({ accountIds }) => accountIds.includes(actor.accountId));
  return mine.length === 0 ? undefined : new Set(mine.map((one) => one.board));
};

const reads = (actor: Actor, siteId: string): boolean => permits(actor, 'dashboard.read', { siteId });

/** Columns in one state across the sites the actor may look at, due first. @throws DomainError not-found, forbidden */
export const listUpkeep =
  (ports: Ports) =>
  async (
    query: UpkeepQuery,
  ): Promise<{ readonly items: readonly ColumnUpkeep[]; readonly after?: string | undefined }> => {
    const siteId = query.actor.grants.find(({ actions }) => actions.includes('dashboard.read'))?.siteId ?? 'cluster';
    authorise(query.actor, 'dashboard.read', { siteId });
    const upkeep = new UpkeepRepository(ports.tables);
    const boards = await boardsOf(ports, query);
    const items: ColumnUpkeep[] = [];
    let cursor = query.after;
    for (let seen = 0; seen < scanned; ) {
      const page = await upkeep.ofState(query.state, { limit: query.limit, cursor });
      items.push(...page.items.filter((one) => reads(query.actor, one.siteId) && (!boards || boards.has(one.board))));
      seen += page.items.length;
      cursor = page.cursor;
      if (cursor === undefined || items.length >= query.limit) break;
    }
    return { items, after: cursor };
  };

const worst: Readonly<Record<UpkeepState, number>> = {
  overdue: 0,
  blank: 1,
  red: 2,
  administratorReminded: 3,
  ownerReminded: 4,
  current: 5,
  exempt: 6,
};

/** All watched columns of one site, the most pressing first. @throws DomainError not-found, forbidden */
export const siteUpkeep =
  ({ tables }: Ports) =>
  async (siteId: string, actor: Actor): Promise<readonly ColumnUpkeep[]> => {
    if (!reads(actor, siteId)) authoriseSomewhere(actor, 'site.read', siteId);
    const columns = await new UpkeepRepository(tables).ofSite(siteId);
    return [...columns].sort(
      (a, b) => worst[a.state] - worst[b.state] || ((a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : 1),
    );
  };

export type SiteSummary = UpkeepSummary & { readonly name: { readonly zh: string; readonly en: string } };

/** How the sites stand, those that fail an inspection first, then by overdue columns: the circular of updates (SUP-12). */
export const upkeepSummaries =
  ({ tables }: Ports) =>
  async (actor: Actor): Promise<readonly SiteSummary[]> => {
    const siteId = actor.grants.find(({ actions }) => actions.includes('dashboard.read'))?.siteId ?? 'cluster';
    authorise(actor, 'dashboard.read', { siteId });
    const [summaries, sites] = await Promise.all([
      new UpkeepRepository(tables).summaries(),
      new SiteRepository(tables).list(),
    ]);
    const live = new Map(sites.filter(({ status }) => status === 'live').map((site) => [site.siteId, site]));
    return summaries
      .flatMap((summary) => {
        const site = live.get(summary.siteId);
        return site && reads(actor, summary.siteId) ? [{ ...summary, name: site.name }] : [];
      })
      .sort(
        (a, b) =>
          b.vetoes.length - a.vetoes.length ||
          b.counts.overdue - a.counts.overdue ||
          b.counts.red - a.counts.red ||
          b.counts.blank - a.counts.blank ||
          a.siteId.localeCompare(b.siteId),
      );
  };
