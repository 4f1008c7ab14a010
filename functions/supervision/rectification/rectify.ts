import type { Services } from '#functions/composition/services.ts';
import { auditOf } from '#functions/supervision/audit-of.ts';
import { assertOwnBoard } from '#functions/supervision/rectification/assert-own-board.ts';
import { rectificationNotices } from '#functions/supervision/rectification/rectification-notices.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, permits } from '#shared/domain/access/permission.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import {
  type RectificationNotice,
  type RectificationStep,
  rectificationSteps,
  stepRectification,
} from '#shared/domain/upkeep/rectification.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { RectificationRepository } from '#shared/repositories/upkeep/rectification-repository.ts';
import { UpkeepRepository } from '#shared/repositories/upkeep/upkeep-repository.ts';

type Ports = Pick<Services, 'tables' | 'clock' | 'ids'>;

const save = async (
  ports: Ports,
  actor: Actor,
  notice: RectificationNotice,
  act: string,
  writes: readonly Write[] = [],
): Promise<void> => {
  const { siteId, rectificationId, subject, deadline, state } = notice;
  const site = await new SiteRepository(ports.tables).find(siteId);
  const notices = new NoticeRepository(ports.tables);
  const told = site ? await rectificationNotices(ports, site, notice, actor.accountId) : [];
  await saveChanges(ports.tables, {
    writes: [
      new RectificationRepository(ports.tables).put(notice),
      ...writes,
      ...told.slice(0, 25).flatMap((one) => notices.add(one)),
    ],
    events: [],
    audits: [
      auditOf(ports, actor, {
        siteId,
        action: `rectification.${act}`,
        subject: { kind: 'rectification', id: rectificationId },
        facts: { about: `${subject.kind} ${subject.id}`, deadline, state },
      }),
    ],
  });
};

/** Ties the notice to the column it is about, so that it is shown there, answered by something new, and not issued twice. */
const atColumn = async (
  { tables }: Ports,
  { siteId, subject, rectificationId }: RectificationNotice,
): Promise<readonly Write[]> => {
  if (subject.kind !== 'column') return [];
  const upkeep = new UpkeepRepository(tables);
  const column = (await upkeep.find(siteId, subject.id)) ?? (await upkeep.findHome(siteId, subject.id));
  if (!column || column.rectificationId !== undefined) return [];
  return [upkeep.put({ ...column, version: column.version + 1, rectificationId })];
};

/** Lets go of the column a closed notice was tied to, so that the next one can be demanded. */
const offColumn = async (
  { tables }: Ports,
  { siteId, subject, rectificationId, closedAt }: RectificationNotice,
): Promise<readonly Write[]> => {
  if (subject.kind !== 'column' || closedAt === undefined) return [];
  const upkeep = new UpkeepRepository(tables);
  const column = (await upkeep.find(siteId, subject.id)) ?? (await upkeep.findHome(siteId, subject.id));
  if (column?.rectificationId !== rectificationId || column === undefined) return [];
  return [upkeep.put({ ...column, version: column.version + 1, rectificationId: undefined })];
};

/** Demands that a site put something right by a day. @throws DomainError not-found, forbidden, site-not-found, column-not-found, input-invalid */
export const issueRectification =
  (ports: Ports) =>
  async (
    actor: Actor,
    siteId: string,
    input: Pick<RectificationNotice, 'subject' | 'problem' | 'ruleId' | 'deadline'>,
  ): Promise<RectificationNotice> => {
    authorise(actor, 'supervision.manage', { siteId });
    if (!(await new SiteRepository(ports.tables).find(siteId)))
      throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
    await assertOwnBoard(ports, actor, { siteId, subject: input.subject });
    const { kind, id } = input.subject;
    if (kind === 'column' && id !== 'home' && !(await new ColumnRepository(ports.tables).tree(siteId)).has(id))
      throw new DomainError('column-not-found', `no column ${id} in ${siteId}`, { columnId: id });
    const issuedAt = ports.clock.now().toISOString();
    if (input.deadline < localDate(issuedAt))
      throw new DomainError('input-invalid', 'the deadline is over', {}, [
        { pointer: '/deadline', zh: '整改期限不能早于今天', en: 'Not before today' },
      ]);
    const notice: RectificationNotice = {
      ...input,
      rectificationId: ports.ids.next(),
      version: 1,
      siteId,
      state: 'issued',
      issuedAt,
      issuedBy: { accountId: actor.accountId, name: actor.name },
      followUps: [],
    };
    await save(ports, actor, notice, 'issue', await atColumn(ports, notice));
    return notice;
  };

/**
 * Follows a notice up: its site reports, the supervising side urges, rejects, confirms or cancels, either may remark.
 *
 * @throws DomainError not-found, forbidden, version-conflict, transition-refused
 */
export const followUpRectification =
  (ports: Ports) =>
  async (
    actor: Actor,
    at: { readonly siteId: string; readonly rectificationId: string; readonly ifMatch: number },
    input: { readonly step: RectificationStep; readonly text: string; readonly deadline?: string | undefined },
  ): Promise<RectificationNotice> => {
    const { siteId, rectificationId } = at;
    const { by } = rectificationSteps[input.step];
    const supervises = permits(actor, 'supervision.manage', { siteId });
    if (by === 'supervisor') authorise(actor, 'supervision.manage', { siteId });
    else if (!(by === 'either' && supervises)) authorise(actor, 'site.manage', { siteId });
    const before = await new RectificationRepository(ports.tables).find(siteId, rectificationId);
    if (!before) throw new DomainError('not-found', `no notice ${rectificationId} for ${siteId}`, { rectificationId });
    if (supervises && by !== 'site') await assertOwnBoard(ports, actor, before);
    if (at.ifMatch !== before.version)
      throw new DomainError('version-conflict', `notice is at version ${before.version}`, { version: before.version });
    const said = {
      at: ports.clock.now().toISOString(),
      by: { accountId: actor.accountId, name: actor.name },
      text: input.text,
    };
    const after = stepRectification(before, input.step, said, input.deadline);
    await save(ports, actor, after, input.step, await offColumn(ports, after));
    return after;
  };
