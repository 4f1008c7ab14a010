import type { Services } from '#functions/composition/services.ts';
import { auditOf } from '#functions/supervision/audit-of.ts';
import { answeredByUpdate, issueForColumn } from '#functions/supervision/rectification/upkeep-rectification.ts';
import { upkeepNotices } from '#functions/supervision/upkeep/upkeep-notices.ts';
import { upkeepName, upkeepStandings } from '#functions/supervision/upkeep/upkeep-standings.ts';
import { whoIsTold } from '#functions/supervision/upkeep/who-is-told.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { type ColumnUpkeep, worsened } from '#shared/domain/upkeep/column-upkeep.ts';
import type { RectificationNotice } from '#shared/domain/upkeep/rectification.ts';
import type { UpkeepRules } from '#shared/domain/upkeep/upkeep-rules.ts';
import { type UpkeepSummary, upkeepSummary } from '#shared/domain/upkeep/upkeep-summary.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { RectificationRepository } from '#shared/repositories/upkeep/rectification-repository.ts';
import { UpkeepRepository } from '#shared/repositories/upkeep/upkeep-repository.ts';

type Ports = Pick<Services, 'tables' | 'clock' | 'ids'>;
type Change = {
  readonly before: ColumnUpkeep | undefined;
  readonly after: ColumnUpkeep;
  readonly rectification?: RectificationNotice | undefined;
};

const columnsAtOnce = 12;
const writesAtOnce = 90;

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Whether a column stands otherwise than it is stored; asked for every column of a site at each publication. */
const differs = ({ before, after }: Change): boolean => {
  if (before === undefined) return true;
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof ColumnUpkeep)[]);
  names.delete('version');
  return [...names].some((name) => !same(before[name], after[name]));
};

/** A column past its limit gets a notice; one renewed meanwhile answers the one it had. */
const withRectification = async (ports: Ports, rules: UpkeepRules, change: Change): Promise<Change> => {
  const { before, after } = change;
  const openId = before?.rectificationId;
  if (openId === undefined) {
    if (after.state !== 'overdue') return change;
    const rectification = issueForColumn(ports, after, rules);
    return { before, after: { ...after, rectificationId: rectification.rectificationId }, rectification };
  }
  const open = await new RectificationRepository(ports.tables).find(after.siteId, openId);
  // A notice may also stand for a column that is not overdue yet: only something newer than was known answers it.
  const renewed =
    after.state !== 'overdue' && after.state !== 'blank' && (before?.latestAt ?? '') < (after.latestAt ?? '');
  if (!renewed && open && open.closedAt === undefined) return change;
  const answered = open?.state === 'issued' && renewed ? answeredByUpdate(ports, open, after) : undefined;
  return { before, after: { ...after, rectificationId: undefined }, rectification: answered };
};

const save = async (ports: Ports, changes: readonly Change[]): Promise<void> => {
  const upkeep = new UpkeepRepository(ports.tables);
  const notices = new RectificationRepository(ports.tables);
  const demands = changes.flatMap(({ rectification }) => rectification ?? []);
  await saveChanges(ports.tables, {
    writes: [...changes.map(({ after }) => upkeep.put(after)), ...demands.map((notice) => notices.put(notice))],
    events: [],
    audits: demands
      .filter(({ version }) => version === 1)
      .map(({ siteId, rectificationId, subject, deadline }) =>
        auditOf(ports, systemActor, {
          siteId,
          action: 'rectification.issue',
          subject: { kind: 'rectification', id: rectificationId },
          facts: { columnId: subject.id, deadline },
        }),
      ),
  });
};

const write = async (ports: Ports, writes: readonly Write[]): Promise<void> => {
  for (let start = 0; start < writes.length; start += writesAtOnce)
    await ports.tables.transact(writes.slice(start, start + writesAtOnce));
};

/**
 * Works out how the columns of one live site stand: from the newest row of each list, never from the articles. Whoever is
 * in charge is told once for each step for the worse; a column past its limit gets a rectification notice. `touched` limits
 * what is read to those lists.
 */
export const reviewUpkeep =
  (ports: Ports) =>
  async (siteId: string, touched?: ReadonlySet<string>): Promise<UpkeepSummary | undefined> => {
    const site = await new SiteRepository(ports.tables).find(siteId);
    if (site?.status !== 'live') return undefined;
    const upkeep = new UpkeepRepository(ports.tables);
    const at = ports.clock.now().toISOString();
    const [tree, rules, all] = await Promise.all([
      new ColumnRepository(ports.tables).tree(siteId),
      upkeep.rules(),
      upkeep.ofSite(siteId),
    ]);
    const known = new Map(all.map((column) => [upkeepName(column), column]));
    const changes: Change[] = [];
    for (const fresh of await upkeepStandings(ports, site, { tree, rules, known, touched })) {
      const before = known.get(upkeepName(fresh));
      const { rectificationId } = before ?? {};
      const since = before?.state === fresh.state ? before.since : at;
      const after = { ...fresh, rectificationId, version: (before?.version ?? 0) + 1, since };
      changes.push(await withRectification(ports, rules, { before, after }));
    }
    const changed = changes.filter((change) => change.rectification || differs(change));
    // A site looked at for the first time is not scolded for what was blank before anybody looked.
    const news = changed
      .filter(
        ({ before, after }) => worsened(before?.state, after.state) && (all.length > 0 || after.state !== 'blank'),
      )
      .map(({ after }) => after);
    const now = changes.map(({ after }) => after);
    const gone = all.filter((old) => !now.some((fresh) => upkeepName(fresh) === upkeepName(old)));
    const summary = upkeepSummary(siteId, now, rules, at);
    const told = news.length > 0 ? await whoIsTold(ports, siteId, tree, rules) : () => [];
    const notices = new NoticeRepository(ports.tables);
    try {
      // Told before it is booked: after a crash in between somebody hears it twice, never not at all.
      await write(
        ports,
        upkeepNotices(ports, site, news, told).flatMap((notice) => notices.add(notice)),
      );
      for (let start = 0; start < changed.length; start += columnsAtOnce)
        await save(ports, changed.slice(start, start + columnsAtOnce));
      await write(ports, [...gone.map((old) => upkeep.remove(old)), upkeep.putSummary(summary)]);
    } catch (error) {
      // Somebody else worked it out at this very moment.
      if (!(error instanceof DomainError) || error.code !== 'version-conflict') throw error;
    }
    return summary;
  };

/** Works out the upkeep of every live site; answers how many. Run daily. */
export const reviewAllUpkeep = async (ports: Ports): Promise<number> => {
  const sites = (await new SiteRepository(ports.tables).list()).filter(({ status }) => status === 'live');
  for (const { siteId } of sites) await reviewUpkeep(ports)(siteId);
  return sites.length;
};
