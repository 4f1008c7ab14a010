import { tag } from '#shared/domain/cluster/tag.ts';
import type { PageMaker } from '#shared/rendering/pages/page-model.ts';
import { blockViews } from '#shared/rendering/view/block-views.ts';

/** The first page of a site: the blocks its administrator put together, else what the template shows. */
export const homePage: PageMaker = async (context) => {
  const { site, lang, reader } = context;
  // The blocks change apart from all else that every page shows of its site.
  reader.replay([{ tag: tag.homeBlocks(site.siteId) }]);
  const blocks = (lang === 'en' ? site.homeBlocksEn : site.homeBlocks) ?? [];
  const templates = lang === 'en' ? ['pages/home-en'] : [`pages/home-${site.kind}`, 'pages/home-site'];
  return {
    templates: blocks.length > 0 ? ['pages/home-blocks'] : templates,
    title: site.name[lang],
    description: site.description[lang],
    crumbs: [],
    data: { blocks: blockViews(context, blocks), editing: context.options.editing ?? false },
  };
};
