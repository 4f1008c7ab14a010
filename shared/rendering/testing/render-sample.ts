import type { PageSpec } from '#shared/domain/page/page.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import { renderPage } from '#shared/rendering/render-page.ts';
import type { RenderedPage, RenderOptions } from '#shared/rendering/rendered-page.ts';
import { type MemoryCluster, memoryReader } from '#shared/rendering/testing/memory-reader.ts';
import { sampleCluster, sampleNow } from '#shared/rendering/testing/sample-cluster.ts';
import { compileTheme } from '#shared/rendering/theme/theme.ts';
import { loadBaseTheme } from '../../../web/theme/base-theme.ts';

const theme = compileTheme(loadBaseTheme().sources);

/** The spec of an article's page in the sample cluster. */
export const articleSpec = (siteId: string, columnId: string, articleId: string): PageSpec => ({
  siteId,
  kind: 'article',
  lang: 'zh',
  columnId,
  articleId,
  path: pagePath.article(columnId, '2026', articleId),
});

/** Renders a page of the sample cluster with the base theme. */
export const renderSample = (
  spec: PageSpec,
  cluster: Partial<MemoryCluster> = {},
  options: Partial<RenderOptions> = {},
): Promise<RenderedPage | undefined> =>
  renderPage(spec, memoryReader(sampleCluster(cluster), sampleNow), theme, { now: sampleNow, ...options });
