import type { Services } from '#functions/composition/services.ts';
import { auditOf } from '#functions/supervision/audit-of.ts';
import { drillNotices } from '#functions/supervision/drills/drill-notices.ts';
import { rehearseTakedown } from '#functions/supervision/drills/rehearse-takedown.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise, authoriseSomewhere, permits } from '#shared/domain/access/permission.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import {
  type DrillScenario,
  type DrillStep,
  drillReport,
  type EmergencyDrill,
  endDrill,
  takeDrillStep,
} from '#shared/domain/emergency/drill.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { DrillRepository } from '#shared/repositories/emergency/drill-repository.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Ports = Pick<Services, 'tables' | 'objects' | 'clock' | 'ids'>;
type At = { readonly siteId: string; readonly drillId: string; readonly ifMatch: number };

const personOf = ({ accountId, name }: Actor) => ({ accountId, name });

/** The office calls drills on every site, administrators on theirs. */
const authoriseCalling = (actor: Actor, siteId: string): void => {
  if (!permits(actor, 'supervision.manage', { siteId })) authorise(actor, 'site.manage', { siteId });
};

const save = (
  ports: Ports,
  actor: Actor,
  drill: EmergencyDrill,
  act: string,
  writes: readonly Write[] = [new DrillRepository(ports.tables).put(drill)],
) => {
  const { siteId, drillId, scenario, article } = drill;
  const { outcome, secondsToAct } = drillReport(drill);
  return saveChanges(ports.tables, {
    writes,
    events: [],
    audits: [
      auditOf(ports, actor, {
        siteId,
        action: `drill.${act}`,
        subject: { kind: 'drill', id: drillId },
        facts: { scenario, articleId: article.articleId, outcome, secondsToAct },
      }),
    ],
  });
};

const found = async ({ tables }: Ports, { siteId, drillId, ifMatch }: At): Promise<EmergencyDrill> => {
  const drill = await new DrillRepository(tables).find(siteId, drillId);
  if (!drill) throw new DomainError('not-found', `no drill ${drillId} of ${siteId}`, { drillId });
  if (drill.version !== ifMatch)
    throw new DomainError('version-conflict', `drill is at version ${drill.version}`, { version: drill.version });
  return drill;
};

const assertNoneRuns = async ({ tables }: Ports, siteId: string): Promise<void> => {
  const drillId = await new DrillRepository(tables).running(siteId);
  if (drillId !== undefined)
    throw new DomainError('transition-refused', 'a drill is running on this site', { drillId });
};

/**
 * Calls a drill about an article that is online: whoever may take it down is told, and the time runs.
 *
 * @throws DomainError not-found, forbidden, site-not-found, article-not-found, transition-refused while another one runs
 */
export const startDrill =
  (ports: Ports) =>
  async (
    actor: Actor,
    siteId: string,
    input: {
      readonly scenario: DrillScenario;
      readonly brief: string;
      readonly articleId: string;
      readonly limitMinutes: number;
    },
  ): Promise<EmergencyDrill> => {
    authoriseCalling(actor, siteId);
    const { articleId, ...rest } = input;
    const site = await new SiteRepository(ports.tables).find(siteId);
    if (!site) throw new DomainError('site-not-found', `no site ${siteId}`, { siteId });
    const article = await new ArticleRepository(ports.tables).find(siteId, articleId);
    if (!article?.live) throw new DomainError('article-not-found', `no article ${articleId} online`, { articleId });
    if (!isPublic(article))
      throw new DomainError('input-invalid', 'nothing of it is online', {}, [
        { pointer: '/articleId', zh: '请选择一篇在线的稿件', en: 'Choose an article that is online' },
      ]);
    await assertNoneRuns(ports, siteId);
    const drill: EmergencyDrill = {
      ...rest,
      drillId: ports.ids.next(),
      version: 1,
      siteId,
      article: { articleId, title: article.live.content.title },
      state: 'running',
      startedAt: ports.clock.now().toISOString(),
      startedBy: personOf(actor),
      acts: [],
    };
    const notices = new NoticeRepository(ports.tables);
    const told = await drillNotices(ports, site, drill);
    const calls = told.slice(0, 25).flatMap((notice) => notices.add(notice));
    try {
      await save(ports, actor, drill, 'start', [...new DrillRepository(ports.tables).begin(drill), ...calls]);
    } catch (error) {
      // Somebody else called one at this very moment.
      await assertNoneRuns(ports, siteId);
      throw error;
    }
    return drill;
  };

/**
 * Takes the next step of a running drill. The takedown is gone through by its own rule and rights and not done.
 *
 * @throws DomainError not-found, forbidden, version-conflict, transition-refused
 */
export const stepDrill =
  (ports: Ports) =>
  async (
    actor: Actor,
    at: At,
    { step, text }: { readonly step: DrillStep; readonly text: string },
  ): Promise<EmergencyDrill> => {
    authoriseSomewhere(actor, 'article.takedown', at.siteId);
    const before = await found(ports, at);
    const act = { step, at: ports.clock.now().toISOString(), by: personOf(actor), text };
    // Whether it may be taken now, before anything is read for it.
    const after = takeDrillStep(before, act);
    if (step !== 'takedown') {
      await save(ports, actor, after, step);
      return after;
    }
    const name = { siteId: at.siteId, articleId: before.article.articleId };
    const impact = await rehearseTakedown(ports, actor, name, text);
    const taken = takeDrillStep(before, { ...act, impact });
    await save(ports, actor, taken, step);
    return taken;
  };

/** Ends a drill with what was found, or breaks it off. @throws DomainError not-found, forbidden, version-conflict, transition-refused */
export const finishDrill =
  (ports: Ports) =>
  async (
    actor: Actor,
    at: At,
    { state, findings }: { readonly state: 'ended' | 'cancelled'; readonly findings: string },
  ): Promise<EmergencyDrill> => {
    authoriseCalling(actor, at.siteId);
    const before = await found(ports, at);
    const after = endDrill(before, { state, findings, at: ports.clock.now().toISOString(), by: personOf(actor) });
    const writes = new DrillRepository(ports.tables).end(after);
    await save(ports, actor, after, state === 'ended' ? 'end' : 'cancel', writes);
    return after;
  };
