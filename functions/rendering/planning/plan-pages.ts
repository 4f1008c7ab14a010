import { joinPlans, later, type PagePlan } from '#functions/rendering/planning/page-plan.ts';
import { planArticle } from '#functions/rendering/planning/plan-article.ts';
import { planColumn } from '#functions/rendering/planning/plan-column.ts';
import { planList } from '#functions/rendering/planning/plan-list.ts';
import { planCluster, planSite } from '#functions/rendering/planning/plan-site.ts';
import { requestPages } from '#functions/rendering/planning/request-pages.ts';
import { sendPageTasks } from '#functions/rendering/planning/send-page-tasks.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import type { ClusterEvent } from '#shared/domain/cluster/event.ts';
import { mergeEvents } from '#shared/domain/page/plan/merge-events.ts';
import { parseTag } from '#shared/domain/page/plan/parse-tag.ts';
import { ReaderRepository } from '#shared/repositories/page/reader-repository.ts';

const planTag = async (services: RenderingServices, name: string): Promise<PagePlan> => {
  const parsed = parseTag(name);
  switch (parsed?.kind) {
    case 'article':
      return planArticle(services, parsed.siteId, parsed.id);
    case 'column':
      return planColumn(services, parsed.siteId, parsed.id);
    case 'site':
    case 'navigation':
    case 'templates':
      return planSite(services, parsed.kind, parsed.siteId);
    case 'cluster':
      return planCluster(services);
    default:
      return { pages: later(await new ReaderRepository(services.tables).of(name)), tasks: [] };
  }
};

const planBatch = async (services: RenderingServices, events: readonly ClusterEvent[]): Promise<PagePlan> => {
  const { tags, lists } = mergeEvents(events);
  return joinPlans(
    await Promise.all([
      ...tags.map((name) => planTag(services, name)),
      ...lists.map((change) => planList(services, change)),
    ]),
  );
};

/** Events planned together: enough to ask for a page once that many of them touch, few enough to hold in memory. */
const perBatch = 200;

const slices = (events: readonly ClusterEvent[]): readonly (readonly ClusterEvent[])[] =>
  Array.from({ length: Math.ceil(events.length / perBatch) }, (_, n) => events.slice(n * perBatch, (n + 1) * perBatch));

/**
 * Finds the pages that show what the events touched and asks for them: those a person waits for first, those touched only in
 * the background behind. Reads the present state only, so events may come twice, late or joined; answers how many pages.
 */
export const planPages =
  (services: RenderingServices) =>
  async (events: readonly ClusterEvent[]): Promise<number> => {
    let count = 0;
    const carryOut = async ({ pages, tasks }: PagePlan): Promise<void> => {
      count += await requestPages(services)(pages);
      await sendPageTasks(services)(tasks);
    };
    for (const slice of slices(events.filter((event) => !event.background)))
      await carryOut(await planBatch(services, slice));
    for (const slice of slices(events.filter((event) => event.background))) {
      const { pages, tasks } = await planBatch(services, slice);
      await carryOut({ pages: later(pages), tasks });
    }
    return count;
  };
