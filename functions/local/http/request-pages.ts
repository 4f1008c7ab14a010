import type { Services } from '#functions/composition/services.ts';
import type { MadeAnswer, PublicSiteParts } from '#functions/local/http/public-site.ts';
import { answerMissingPage } from '#functions/rendering/missing/answer-missing-page.ts';
import { renderOnRequest } from '#functions/rendering/render-on-request.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { searchView } from '#functions/search/search-view.ts';
import type { RenderOptions } from '#shared/rendering/rendered-page.ts';

const noStore = { 'cache-control': 'no-store' };
const languageOf = (query: URLSearchParams): 'zh' | 'en' => (query.get('lang') === 'en' ? 'en' : 'zh');

/** The pages of the public side that are made for one reader: search results, the leaving notice, what stands in for a missing page. */
export const requestPages = (
  services: Services,
  rendering: RenderingServices,
): Pick<PublicSiteParts, 'missing' | 'search' | 'leave'> => {
  const missing = answerMissingPage(rendering);
  const make = async (
    siteId: string,
    kind: 'search' | 'leave',
    query: URLSearchParams,
    asked: Pick<RenderOptions, 'search' | 'leaveTo'>,
  ): Promise<MadeAnswer> => {
    const spec = { siteId, kind, lang: languageOf(query), path: `${kind}.html` } as const;
    const page = await renderOnRequest(rendering)(spec, asked);
    return page
      ? { status: 200, headers: { 'content-type': page.contentType, ...noStore }, body: page.body }
      : missing(siteId, `/${kind}`);
  };
  return {
    missing,
    search: async (siteId, query) =>
      make(siteId, 'search', query, { search: await searchView(services)(siteId, query) }),
    leave: (siteId, query) => make(siteId, 'leave', query, { leaveTo: query.get('to') ?? '' }),
  };
};
