import { type Route, route } from '#functions/http/route.ts';
import { articleImpact } from '#functions/rendering/preview/article-impact.ts';
import { previewArticle, previewEdition } from '#functions/rendering/preview/preview-article.ts';
import { previewTemplate } from '#functions/rendering/preview/preview-template.ts';
import {
  articleImpactEndpoint,
  previewArticleEndpoint,
  previewEditionEndpoint,
} from '#shared/schemas/http/articles/preview-endpoints.ts';
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
  route(previewTemplateEndpoint, (services, { params, body: { page, ...body } }, actor) =>
    previewTemplate(services, { ...params, ...body, path: page, actor }),
  ),
];
