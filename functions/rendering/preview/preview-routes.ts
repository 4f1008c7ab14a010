import { type Route, route } from '#functions/http/route.ts';
import { previewEdition } from '#functions/rendering/preview/preview-edition.ts';
import { previewEditionEndpoint } from '#shared/schemas/http/articles/preview-endpoints.ts';

/** Pages shown to staff before readers get them. */
export const previewRoutes: readonly Route[] = [
  route(previewEditionEndpoint, async (services, { params, query }, actor) => ({
    html: await previewEdition(services, { ...params, ...query, actor }),
  })),
];
