import type { SearchInput } from '#functions/search/query/search-input.ts';
import { lastPage, longestQuery, searchQuerySchema } from '#shared/schemas/http/search/search-endpoints.ts';

/** What the address of a results page says. `site` is a site's id, or `all`. */
export type ViewParameters = {
  readonly q: string;
  readonly site?: string | undefined;
  readonly column?: string | undefined;
  readonly kind?: SearchInput['kind'];
  readonly year?: string | undefined;
  readonly sort?: 'date' | undefined;
  readonly lang?: 'en' | undefined;
  readonly page?: number | undefined;
};

const { site, column, kind } = searchQuerySchema.shape;

/** Reads the address of a results page; what does not fit is as if it were not there, so every address shows a page. */
export const viewParameters = (query: URLSearchParams): ViewParameters => {
  const given = (name: string): string | undefined => query.get(name) || undefined;
  const year = given('year');
  const page = Number(given('page') ?? 1);
  return {
    q: [...(given('q') ?? '').replace(/\s+/g, ' ').trim()].slice(0, longestQuery).join(''),
    site: site.safeParse(given('site')).data,
    column: column.safeParse(given('column')).data,
    kind: kind.safeParse(given('kind')).data,
    year: year && /^(19|20)\d\d$/.test(year) ? year : undefined,
    sort: given('sort') === 'date' ? 'date' : undefined,
    lang: given('lang') === 'en' ? 'en' : undefined,
    page: Number.isInteger(page) && page > 1 ? Math.min(page, lastPage) : undefined,
  };
};

/** The address of the results page these parameters lead to. */
export const viewAddress = (parameters: ViewParameters): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, String(value));
  return `/search?${query}`;
};
