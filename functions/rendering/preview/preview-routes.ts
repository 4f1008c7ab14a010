import { type Route, route } from '#functions/http/route.ts';
import { articleImpact } from '#functions/rendering/preview/article-impact.ts';
import { blocksImpact } from '#functions/rendering/preview/blocks-impact.ts';
import { previewArticle, previewEdition } from '#functions/rendering/preview/preview-article.ts';
import { previewBlocks } from '#functions/rendering/preview/preview-blocks.ts';
import { previewTemplate } from '#functions/rendering/preview/preview-template.ts';
import {
  articleImpactEndpoint,
  previewArticleEndpoint,
  previewEditionEndpoint,
} from '#shared/schemas/http/articles/preview-endpoints.ts';
import { blocksImpactEndpoint, previewBlocksEndpoint } from '#shared/schemas/http/sites/page-blocks-endpoints.ts';
import { previewTemplateEndpoint } from '#shared/schemas/http/sites/template-endpoints.ts';

/** How texts will look, and what putting them online or taking them off rewrites. */
export const previewRoutes: readonly Route[] = [
  route(previewArticleEndpoint, (services, { params, query, body }, actor) =>
    previewArticle(services, { ...params, articleId: query.article, input: body, actor }),
  ),
  route(previewEditionEndpoint, (services, { params }, actor) => previewEdition(services, { ...params, actor })),
  route(articleImpactEndpoint, async (services, { params }, actor) => {
    const { pages, sites } = await articleImpact(services, { ...params, actor });
    return { pages, sites: [...sites] };
  }),
  route(previewBlocksEndpoint, (services, { params, body }, actor) =>
    previewBlocks(services, { ...params, ...body, actor }),
  ),
  route(blocksImpactEndpoint, async (services, { params, body }, actor) => ({
    pages: await blocksImpact(services, { ...params, ...body, actor }),
  })),
  route(previewTemplateEndpoint, (services, { params, body: { page, ...body } }, actor) =>
    previewTemplate(services, { ...params, ...body, path: page, actor }),
  ),
];
