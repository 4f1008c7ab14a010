import type { Services } from '#functions/composition/services.ts';
import { clusterMap } from '#functions/supervision/cluster-map.ts';
import { judgeOutside } from '#functions/supervision/links/ask-outside.ts';
import { extractLinks } from '#functions/supervision/links/extract-links.ts';
import { judgeInside } from '#functions/supervision/links/inside-links.ts';
import type { LinkFinding, LinkJudgement, LinkReport } from '#shared/domain/link/link.ts';
import { linkTarget } from '#shared/domain/link/link-target.ts';
import { pageAddress } from '#shared/domain/page/page-fate.ts';
import { pageObjectKey } from '#shared/domain/page/page-path.ts';
import type { StepOutcome, Task } from '#shared/domain/task/task.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { LinkRepository } from '#shared/repositories/link/link-repository.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

type Ports = Pick<Services, 'tables' | 'objects' | 'clock' | 'config' | 'linkFetcher'>;
type Counts = Omit<LinkReport, 'checkId' | 'startedAt' | 'finishedAt'>;
type Cursor = { readonly phase: 'pages' | 'outside' | 'sweep'; readonly at?: string; readonly counts: Counts };

const pagesAtOnce = 25;
/** Each of another host may take ten seconds, and a host is asked once a second. */
const outsideAtOnce = 8;
const sweptAtOnce = 200;
const none: Counts = { pages: 0, links: 0, ok: 0, caution: 0, broken: 0, danger: 0, unchecked: 0 };

const counted = (counts: Counts, { verdict }: LinkJudgement): Counts => ({
  ...counts,
  [verdict]: counts[verdict] + 1,
});
const isFinding = ({ verdict }: LinkJudgement): boolean => verdict !== 'ok' && verdict !== 'unchecked';

const next = (phase: Cursor['phase'], counts: Counts, handled: number, at?: string): StepOutcome => ({
  kind: 'continue',
  cursor: { phase, counts, ...(at === undefined ? {} : { at }) },
  handled,
});

/** Answers within a step are asked for once: menus and footers stand on every page. */
type Asked = Map<string, Promise<LinkJudgement>>;

const checkPage = async (ports: Ports, task: Task, path: string, asked: Asked, counts: Counts) => {
  const { siteId, taskId } = task;
  const links = new LinkRepository(ports.tables);
  const site = await new SiteRepository(ports.tables).find(siteId);
  const object = site && (await ports.objects.get(pageObjectKey(siteId, path)));
  const writes: Write[] = [];
  if (!object) return { writes, counts };
  const addresses = await clusterMap(ports);
  const pageUrl = `${addresses.baseOf(site)}${pageAddress(path)}`;
  let now = { ...counts, pages: counts.pages + 1 };
  const seen = new Set<string>();
  for (const link of extractLinks(new TextDecoder().decode(object.body))) {
    const target = linkTarget(link.href, pageUrl, addresses);
    if (target.kind === 'skip' || seen.has(target.url)) continue;
    seen.add(target.url);
    now = { ...now, links: now.links + 1 };
    const href = link.href.slice(0, 2000);
    const findingId = LinkRepository.idOf(path, target.url);
    const place = { ...link, href, findingId, siteId, path, url: target.url.slice(0, 2000) };
    const at = { checkedAt: ports.clock.now().toISOString(), checkId: taskId };
    if (target.kind === 'outside' && ports.linkFetcher) {
      writes.push(links.putPending({ ...place, ...at, verdict: 'unchecked', reason: 'notAsked' }));
      continue;
    }
    const judging = asked.get(target.url) ?? judge(ports, target);
    asked.set(target.url, judging);
    const judged = await judging;
    now = counted(now, judged);
    if (isFinding(judged)) writes.push(links.put({ ...place, ...at, ...judged }));
  }
  return { writes, counts: now };
};

const judge = async (
  ports: Ports,
  target: Exclude<ReturnType<typeof linkTarget>, { readonly kind: 'skip' }>,
): Promise<LinkJudgement> => {
  if (target.kind === 'bad') return { verdict: 'broken', reason: 'badAddress' };
  return target.kind === 'inside' ? judgeInside(ports, target) : judgeOutside(ports, target.url, { again: false });
};

const pagesStep = async (ports: Ports, task: Task, { at, counts }: Cursor): Promise<StepOutcome> => {
  const page = await new ManifestRepository(ports.tables).walk(task.siteId, { limit: pagesAtOnce, cursor: at });
  const asked: Asked = new Map();
  let now = counts;
  for (const { path, state } of page.manifests) {
    if (state !== 'live' || !path.endsWith('.html')) continue;
    const checked = await checkPage(ports, task, path, asked, now);
    now = checked.counts;
    await new LinkRepository(ports.tables).write(checked.writes);
  }
  const handled = page.manifests.length;
  return page.cursor === undefined ? next('outside', now, handled) : next('pages', now, handled, page.cursor);
};

const outsideStep = async (ports: Ports, task: Task, { counts }: Cursor): Promise<StepOutcome> => {
  const links = new LinkRepository(ports.tables);
  const { items } = await links.list(task.siteId, 'pending', outsideAtOnce);
  if (items.length === 0) return next('sweep', counts, 0);
  const asked: Asked = new Map();
  const judged = await Promise.all(
    items.map(async (item): Promise<LinkFinding> => {
      const { status: _, ...place } = item;
      const judging = asked.get(item.url) ?? judgeOutside(ports, item.url, { again: false });
      asked.set(item.url, judging);
      const answer = await judging;
      return { ...place, ...answer, checkedAt: ports.clock.now().toISOString() };
    }),
  );
  await links.write([
    ...judged.filter(isFinding).map((finding) => links.put({ ...finding, checkId: task.taskId })),
    ...items.map(({ findingId }) => links.remove(task.siteId, findingId, 'pending')),
  ]);
  return next('outside', judged.reduce(counted, counts), items.length);
};

/** Takes away what this check did not see again. */
const sweepStep = async (ports: Ports, task: Task, { at, counts }: Cursor): Promise<StepOutcome> => {
  const links = new LinkRepository(ports.tables);
  const page = await links.list(task.siteId, 'findings', sweptAtOnce, at);
  const old = page.items.filter(({ checkId }) => checkId !== task.taskId);
  await links.write(old.map(({ findingId }) => links.remove(task.siteId, findingId)));
  if (page.cursor !== undefined) return next('sweep', counts, 0, page.cursor);
  const { taskId: checkId, createdAt: startedAt } = task;
  const finishedAt = ports.clock.now().toISOString();
  await links.write([links.putReport(task.siteId, { checkId, startedAt, finishedAt, ...counts })]);
  return { kind: 'done', handled: 0 };
};

/**
 * Task `checkLinks`: every link of a site's stored pages. Pages first, then the links that leave the cluster, some at a time, then
 * findings nobody saw again go. Counts of a step that is repeated after a crash are those of its last run.
 */
export const checkLinksStep =
  (ports: Ports) =>
  (_: unknown, task: Task): Promise<StepOutcome> => {
    const cursor = (task.cursor ?? { phase: 'pages', counts: none }) as unknown as Cursor;
    const steps = { pages: pagesStep, outside: outsideStep, sweep: sweepStep };
    return steps[cursor.phase](ports, task, cursor);
  };
