import { later } from '#functions/rendering/planning/page-plan.ts';
import { planPages } from '#functions/rendering/planning/plan-pages.ts';
import { reconcileStep } from '#functions/rendering/planning/reconcile-step.ts';
import { requestPages } from '#functions/rendering/planning/request-pages.ts';
import { sendPageTasks } from '#functions/rendering/planning/send-page-tasks.ts';
import { standingPages } from '#functions/rendering/planning/standing-pages.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';
import type { PageTask } from '#shared/schemas/events/page-messages.ts';

const pagesPerStep = 200;

type RequestTask = Extract<PageTask, { task: 'requestPages' }>;

const requestStep = async (services: RenderingServices, task: RequestTask): Promise<readonly PageTask[]> => {
  const request = requestPages(services);
  const { siteId, prefixes, cursor } = task;
  if (task.pages) {
    await request(later(task.pages));
    return [];
  }
  const [prefix, ...others] = prefixes ?? [];
  if (prefixes === undefined && cursor === undefined) await request(later(await standingPages(services, siteId)));
  const page = await new ManifestRepository(services.tables).walk(siteId, { prefix, limit: pagesPerStep, cursor });
  await request(later(page.manifests.map(({ siteId: id, path }) => ({ siteId: id, path }))));
  if (page.cursor) return [{ ...task, cursor: page.cursor }];
  return others.length > 0 ? [{ task: 'requestPages', siteId, prefixes: others }] : [];
};

/** Plans what happened in the background, or does one step of a walk over pages and sends the next one; a step done twice asks for its pages twice, no more. */
export const runPageTask =
  (services: RenderingServices) =>
  async (task: PageTask): Promise<void> => {
    if (task.task === 'planEvents') {
      await planPages(services)(task.events);
      return;
    }
    const next = task.task === 'requestPages' ? await requestStep(services, task) : await reconcileStep(services, task);
    await sendPageTasks(services)(next);
  };
