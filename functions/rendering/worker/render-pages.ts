import { askPurge } from '#functions/rendering/purge/ask-purge.ts';
import { TableDataReader } from '#functions/rendering/reader/table-data-reader.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { followSitemap } from '#functions/rendering/worker/follow-sitemap.ts';
import { recordFailure } from '#functions/rendering/worker/record-failure.ts';
import { PageJob, type PageOutcome } from '#functions/rendering/worker/render-page-job.ts';
import type { PageKey } from '#shared/domain/page/page.ts';
import { isListedKind } from '#shared/domain/page/plan/sitemap-part.ts';
import { ManifestRepository } from '#shared/repositories/page/manifest-repository.ts';

/** What became of each page: its outcome, or why it failed. */
export type RenderedPages = readonly {
  readonly page: PageKey;
  readonly outcome?: PageOutcome | undefined;
  readonly failure?: string | undefined;
}[];

/** Lets a piece of work begin when it may, and answers what it answers. */
export type Turn = <Answer>(work: () => Promise<Answer>) => Promise<Answer>;

const atOnce: Turn = (work) => work();

/**
 * Makes a chunk of pages as far as they are behind, each in its turn. `again`: the message was delivered before, so its first
 * receiver may have died half way. A page that fails is noted on its manifest and does not hold up the others.
 */
export const renderPages =
  (services: RenderingServices, turn: Turn = atOnce) =>
  async (pages: readonly PageKey[], { again }: { readonly again: boolean }): Promise<RenderedPages> => {
    const found = await new ManifestRepository(services.tables).findMany(pages);
    const behind = found.filter((manifest) => manifest && manifest.rendered < manifest.requested);
    const reader = new TableDataReader(services);
    await reader.prefetch(behind.filter((manifest) => manifest !== undefined));

    const run = async (page: PageKey, n: number): Promise<RenderedPages[number]> => {
      try {
        const job = new PageJob(services, page);
        if (again) await job.distrust();
        return { page, outcome: await job.run(again ? undefined : { manifest: found[n], reader }) };
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        await recordFailure(services, page, failure);
        return { page, failure };
      }
    };
    const done = await Promise.all(pages.map((page, n) => turn(() => run(page, n))));
    const listed = done.filter(({ outcome }, n) => outcome?.listed || (again && isListedKind(found[n]?.kind)));
    await followSitemap(services)(listed.map(({ page }) => page));
    // Who died before asking did not say which pages it had replaced.
    await askPurge(services)(done.filter(({ outcome }) => outcome?.replaced || again).map(({ page }) => page));
    return done;
  };
