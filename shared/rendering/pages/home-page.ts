import type { PageMaker } from '#shared/rendering/pages/page-model.ts';

/** The first page of a site; which blocks it shows is the template's matter. */
export const homePage: PageMaker = async ({ site, lang }) => ({
  templates: lang === 'en' ? ['pages/home-en'] : [`pages/home-${site.kind}`, 'pages/home-site'],
  title: site.name[lang],
  description: site.description[lang],
  crumbs: [],
  data: {},
});
