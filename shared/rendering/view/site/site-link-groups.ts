import { pagePath } from '#shared/domain/page/page-path.ts';
import type { Site, SiteLink } from '#shared/domain/site/site.ts';
import { siteLinks } from '#shared/domain/site/site-links.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import { outward } from '#shared/rendering/view/outward.ts';

/** One site to go to; `lang` names the language of its name where it is not the page's, else it is empty. */
type LinkView = {
  readonly name: string;
  readonly address: string;
  readonly away: boolean;
  readonly cross: boolean;
  readonly lang: '' | 'zh';
};

const clusterLink = (context: PageContext, site: Site): LinkView => {
  const base = context.reader.baseOf(site);
  const path = context.lang === 'en' && site.languages.includes('en') ? pagePath.home('en') : undefined;
  const home = path ?? (site.kind === 'topic' ? pagePath.home() : '');
  return { name: site.name[context.lang], address: `${base}/${home}`, away: false, cross: true, lang: '' };
};

const outsideLink = (context: PageContext, { name, url }: SiteLink): readonly LinkView[] => {
  const to = outward(context, url);
  return to ? [{ name, ...to, cross: false, lang: context.lang === 'zh' ? '' : 'zh' }] : [];
};

/** Sites above, beside and below the page's own (CLU-15), groups without a site left out. Reads the list of sites. */
export const siteLinkGroups = async (context: PageContext) => {
  const { superior, superiorElsewhere, sameLevel, lower } = siteLinks(
    context.site,
    await context.reader.sites(),
    context.cluster,
  );
  const inCluster = (sites: readonly Site[]): readonly LinkView[] => sites.map((site) => clusterLink(context, site));
  const groups = [
    {
      level: 'superior',
      links: [...inCluster(superior), ...superiorElsewhere.flatMap((link) => outsideLink(context, link))],
    },
    { level: 'sameLevel', links: inCluster(sameLevel) },
    { level: 'lower', links: inCluster(lower) },
  ];
  return groups
    .filter(({ links }) => links.length > 0)
    .map((group) => ({ ...group, name: context.words[`siteLinks.${group.level}`] ?? '' }));
};
