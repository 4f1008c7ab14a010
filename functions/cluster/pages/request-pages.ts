import type { Services } from '#functions/composition/services.ts';
import { answerMissingPage } from '#functions/rendering/missing/answer-missing-page.ts';
import { renderOnRequest } from '#functions/rendering/render-on-request.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';
import { searchView } from '#functions/search/search-view.ts';
import type { RenderOptions } from '#shared/rendering/rendered-page.ts';

/** An answer made for one request rather than stored. */
export type MadeAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type RequestPages = {
  /** Moved, withdrawn, unknown: what stands in for a page that is not there. */
  readonly missing: (siteId: string, address: string) => Promise<MadeAnswer>;
  /** Results page of `/search`. */
  readonly search: (siteId: string, query: URLSearchParams) => Promise<MadeAnswer>;
  /** Notice of `/leave`. */
  readonly leave: (siteId: string, query: URLSearchParams) => Promise<MadeAnswer>;
};

const noStore = { 'cache-control': 'no-store' };
const languageOf = (query: URLSearchParams): 'zh' | 'en' => (query.get('lang') === 'en' ? 'en' : 'zh');

/** The pages of the public side that are made for one reader: search results, the leaving notice, what stands in for a missing page. */
export const requestPages = (services: Services, rendering: RenderingServices): RequestPages => {
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
