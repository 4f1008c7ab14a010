import { localDate } from '#shared/domain/page/local-time.ts';
import type { PageMaker } from '#shared/rendering/pages/page-model.ts';
import type { SearchView, TextSegment } from '#shared/rendering/search-view.ts';
import { escapeHtml, Html } from '#shared/rendering/theme/html.ts';

const nothing: SearchView = {
  query: '',
  fields: [],
  total: 0,
  results: [],
  facets: [],
  sorts: [],
  page: 1,
  suggestions: [],
};

const marked = (segments: readonly TextSegment[]): Html =>
  new Html(segments.map(({ text, hit }) => (hit ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text))).join(''));

/** The results page for what was asked; the form alone when nothing was. */
export const searchPage: PageMaker = async ({ options, words }) => {
  const search = options.search ?? nothing;
  const label = words['search'] ?? '';
  return {
    templates: ['pages/search'],
    title: search.query === '' ? label : `${search.query} ${label}`,
    crumbs: [{ name: label, address: '' }],
    data: {
      search: {
        ...search,
        results: search.results.map((result) => ({
          ...result,
          title: marked(result.title),
          excerpt: marked(result.excerpt),
          kindLabel: words[`kind.${result.kind}`] ?? '',
          date: localDate(result.publishedAt),
        })),
        facets: search.facets
          .filter(({ choices }) => choices.length > 0)
          .map((facet) => ({
            label: words[`facet.${facet.name}`] ?? '',
            choices: facet.choices.map((choice) => ({
              ...choice,
              name: facet.name === 'kind' ? (words[`kind.${choice.name}`] ?? choice.name) : choice.name,
            })),
          })),
        sorts: search.sorts.map((sort) => ({ ...sort, label: words[`sort.${sort.by}`] ?? '' })),
      },
    },
  };
};
