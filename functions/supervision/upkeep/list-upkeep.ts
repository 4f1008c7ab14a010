import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseSomewhere, permits } from '#shared/domain/access/permission.ts';
import type { ColumnUpkeep, UpkeepState } from '#shared/domain/upkeep/column-upkeep.ts';
import { boardsRead, ownBoards } from '#shared/domain/upkeep/supervised-boards.ts';
import type { SupervisedBoard, UpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';
import { type UpkeepSummary, upkeepSummary } from '#shared/domain/upkeep/upkeep-summary.ts';
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

/** Whether a column is of the boards asked for, and of those the actor may look at (ACL-07). */
const isAsked = (rules: UpkeepRules, { board, actor }: Pick<UpkeepQuery, 'board' | 'actor'>) => {
  const asked = board === 'mine' ? ownBoards(rules, actor) : board && new Set([board]);
  return (one: ColumnUpkeep): boolean =>
    (asked?.has(one.board) ?? true) && (boardsRead(rules, actor, one.siteId)?.has(one.board) ?? true);
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
    const asked = isAsked(await upkeep.rules(), query);
    const items: ColumnUpkeep[] = [];
    let cursor = query.after;
    for (let seen = 0; seen < scanned; ) {
      const page = await upkeep.ofState(query.state, { limit: query.limit, cursor });
      items.push(...page.items.filter((one) => reads(query.actor, one.siteId) && asked(one)));
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

/** The watched columns of one site, all or those of the actor's boards, the most pressing first. @throws DomainError not-found, forbidden */
export const siteUpkeep =
  ({ tables }: Ports) =>
  async (siteId: string, actor: Actor): Promise<readonly ColumnUpkeep[]> => {
    if (!reads(actor, siteId)) authoriseSomewhere(actor, 'site.read', siteId);
    const upkeep = new UpkeepRepository(tables);
    const columns = (await upkeep.ofSite(siteId)).filter(isAsked(await upkeep.rules(), { actor }));
    return columns.sort((a, b) => worst[a.state] - worst[b.state] || ((a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : 1));
  };

/** A site's summary as far as it is the actor's: of a supervisor of boards, that of their columns alone. */
const ownSummary = async (
  upkeep: UpkeepRepository,
  rules: UpkeepRules,
  summary: UpkeepSummary,
  actor: Actor,
): Promise<UpkeepSummary> => {
  const { siteId, at } = summary;
  const boards = reads(actor, siteId) ? boardsRead(rules, actor, siteId) : undefined;
  if (!boards) return summary;
  const own = (await upkeep.ofSite(siteId)).filter(({ board }) => boards.has(board));
  return upkeepSummary(siteId, own, rules, at);
};

export type SiteSummary = UpkeepSummary & { readonly name: { readonly zh: string; readonly en: string } };

/** How the sites stand, those that fail an inspection first, then by overdue columns: the circular of updates (SUP-12). */
export const upkeepSummaries =
  ({ tables }: Ports) =>
  async (actor: Actor): Promise<readonly SiteSummary[]> => {
    const siteId = actor.grants.find(({ actions }) => actions.includes('dashboard.read'))?.siteId ?? 'cluster';
    authorise(actor, 'dashboard.read', { siteId });
    const upkeep = new UpkeepRepository(tables);
    const [every, sites, rules] = await Promise.all([
      upkeep.summaries(),
      new SiteRepository(tables).list(),
      upkeep.rules(),
    ]);
    const summaries = await Promise.all(every.map((one) => ownSummary(upkeep, rules, one, actor)));
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
