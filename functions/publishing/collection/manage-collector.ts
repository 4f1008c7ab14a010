import type { Services } from '#functions/composition/services.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { authorise } from '#shared/domain/access/permission.ts';
import { isAllowedHost } from '#shared/domain/collection/collection-hosts.ts';
import type { Collector } from '#shared/domain/collection/collector.ts';
import { DomainError, type InputIssue } from '#shared/domain/errors.ts';
import { columnContext } from '#shared/repositories/article/article-context.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { CollectorRepository } from '#shared/repositories/collection/collector-repository.ts';

type Ports = Pick<Services, 'tables' | 'clock' | 'ids' | 'sourceFetcher'>;
export type CollectorInput = Pick<
  Collector,
  'name' | 'columnId' | 'kind' | 'url' | 'rules' | 'sourceName' | 'everyMinutes' | 'maxItems' | 'active'
>;

/** @throws DomainError transition-refused where the operator allows no collection */
export const assertCollects = ({ sourceFetcher }: Pick<Services, 'sourceFetcher'>) => {
  if (!sourceFetcher)
    throw new DomainError('transition-refused', 'this cluster collects nothing', { collection: 'off' });
  return sourceFetcher;
};

/** @throws DomainError input-invalid with a pointer per wrong place */
export const assertSource = async (
  ports: Pick<Services, 'sourceFetcher'>,
  { kind, url, rules }: Pick<Collector, 'kind' | 'url' | 'rules'>,
): Promise<void> => {
  const { hosts } = assertCollects(ports);
  // The readers of pages are large: only who collects loads them.
  const { isSelector } = await import('#shared/text/collect/read-source.ts');
  const issues: InputIssue[] = [];
  const host = URL.parse(url)?.hostname ?? '';
  if (!isAllowedHost(host, hosts))
    issues.push({
      pointer: '/url',
      zh: `${host} 不在允许采集的网站之内`,
      en: `${host} is not among the hosts allowed`,
    });
  if (kind === 'htmlList' && rules.item === undefined)
    issues.push({
      pointer: '/rules/item',
      zh: '网页列表须填写条目的选择器',
      en: 'A list page needs the selector of an item',
    });
  for (const [name, selector] of Object.entries(rules))
    if (selector !== undefined && !isSelector(selector))
      issues.push({ pointer: `/rules/${name}`, zh: '选择器写法有误', en: 'This is no selector' });
  if (issues.length > 0) throw new DomainError('input-invalid', 'the source is not right', {}, issues);
};

const auditOf = (ports: Ports, actor: Actor, collector: Collector, act: string) => ({
  recordId: ports.ids.next(),
  siteId: collector.siteId,
  at: ports.clock.now().toISOString(),
  actor: { accountId: actor.accountId, name: actor.name, via: actor.via },
  action: `collector.${act}`,
  subject: { kind: 'collector', id: collector.collectorId },
  success: true,
  facts: { url: collector.url, columnId: collector.columnId, active: collector.active },
});

const authoriseColumn = async (ports: Ports, actor: Actor, siteId: string, columnId: string): Promise<void> => {
  authorise(actor, 'column.manage', { siteId });
  await columnContext(ports.tables, siteId, columnId);
};

/** @throws DomainError not-found, forbidden */
export const findCollector = async (
  ports: Pick<Services, 'tables'>,
  actor: Actor,
  siteId: string,
  collectorId: string,
): Promise<Collector> => {
  authorise(actor, 'column.manage', { siteId });
  const collector = await new CollectorRepository(ports.tables).find(siteId, collectorId);
  if (!collector) throw new DomainError('not-found', `no collector ${collectorId}`, { siteId, collectorId });
  return collector;
};

/** Sets up a collector of an allowed host. @throws DomainError not-found, forbidden, column-not-found, input-invalid, transition-refused */
export const createCollector =
  (ports: Ports) =>
  async (actor: Actor, siteId: string, input: CollectorInput): Promise<Collector> => {
    await authoriseColumn(ports, actor, siteId, input.columnId);
    await assertSource(ports, input);
    const at = ports.clock.now().toISOString();
    const collector: Collector = {
      ...input,
      collectorId: ports.ids.next(),
      siteId,
      version: 1,
      createdBy: actor.accountId,
      createdAt: at,
      nextRunAt: at,
      failures: 0,
    };
    await saveChanges(ports.tables, {
      writes: [new CollectorRepository(ports.tables).put(collector)],
      events: [],
      audits: [auditOf(ports, actor, collector, 'create')],
    });
    return collector;
  };

/** Changes a collector; it runs anew at the next minute. @throws DomainError not-found, forbidden, column-not-found, version-conflict, input-invalid, transition-refused */
export const changeCollector =
  (ports: Ports) =>
  async (actor: Actor, before: Collector, ifMatch: number, input: CollectorInput): Promise<Collector> => {
    await authoriseColumn(ports, actor, before.siteId, input.columnId);
    if (ifMatch !== before.version)
      throw new DomainError('version-conflict', `collector is at version ${before.version}`, {
        version: before.version,
      });
    if (input.active || input.url !== before.url) await assertSource(ports, input);
    const nextRunAt = ports.clock.now().toISOString();
    const after = { ...before, ...input, version: before.version + 1, failures: 0, lastFailure: undefined, nextRunAt };
    await saveChanges(ports.tables, {
      writes: [new CollectorRepository(ports.tables).put(after)],
      events: [],
      audits: [auditOf(ports, actor, after, 'change')],
    });
    return after;
  };

/** Takes a collector away; what it brought stays. */
export const removeCollector =
  (ports: Ports) =>
  async (actor: Actor, collector: Collector): Promise<void> =>
    saveChanges(ports.tables, {
      writes: [new CollectorRepository(ports.tables).remove(collector)],
      events: [],
      audits: [auditOf(ports, actor, collector, 'remove')],
    });
