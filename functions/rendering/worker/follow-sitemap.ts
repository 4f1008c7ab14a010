import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { sitemapList } from '#shared/domain/page/archive/span-rules.ts';
import type { PageKey } from '#shared/domain/page/page.ts';
import { sitemapPart } from '#shared/domain/page/plan/sitemap-part.ts';
import type { PageTask } from '#shared/schemas/events/page-messages.ts';

/** An import changes thousands of addresses: one rewrite a while later stands for all that came meanwhile. */
const delaySeconds = 20;

/** Asks for the parts of sitemap.xml that list (or no longer list) these pages, a little later and once for all. */
export const followSitemap =
  ({ queue, spans }: Pick<RenderingServices, 'queue' | 'spans'>) =>
  async (pages: readonly PageKey[]): Promise<void> => {
    const parts = new Map<string, PageTask>();
    for (const { siteId, path } of pages) {
      const span = await spans.holding(siteId, sitemapList, path);
      const part = sitemapPart(siteId, span?.rangeId);
      const task: PageTask = { task: 'requestPages', siteId, pages: [{ siteId, path: part.path }] };
      parts.set(`${siteId}/${part.path}`, task);
    }
    if (parts.size === 0) return;
    await queue.send(
      'task',
      [...parts].map(([name, task]) => ({
        body: JSON.stringify(task),
        delaySeconds,
        coalesceKey: `sitemap ${name}`,
      })),
    );
  };
