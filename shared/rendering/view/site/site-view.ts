import { pagePath } from '#shared/domain/page/page-path.ts';
import type { SiteLink, SiteUnit } from '#shared/domain/site/site.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import { outward } from '#shared/rendering/view/outward.ts';

/** Links to superior governments' sites: the site's own, then the cluster's. */
export const superiorLinks = (context: PageContext): readonly { readonly name: string; readonly address: string }[] =>
  [...context.site.superiorLinks, ...context.cluster.superiorLinks].flatMap(({ name, url }: SiteLink) => {
    const to = outward(context, url);
    return to ? [{ name, address: to.address }] : [];
  });

/** The unit in the page's language; `lang` names the language of its words where they are not. */
const unitView = ({ en, ...unit }: SiteUnit, lang: 'zh' | 'en') => {
  if (lang === 'zh') return { ...unit, lang: '' };
  return { ...unit, ...en, lang: en ? '' : 'zh' };
};

/** A site as templates see it: what the header and footer show. Codes and filings of a topic are its host's. */
export const siteView = (context: PageContext) => {
  const { site, host, parent, lang, root, base, reader } = context;
  const homes = {
    zh: root === '' ? '/' : `${root}/${pagePath.home()}`,
    en: `${root}/${pagePath.home('en')}`,
  };
  return {
    siteId: site.siteId,
    kind: site.kind,
    name: site.name[lang],
    description: site.description[lang],
    colour: site.colour,
    base,
    root,
    home: lang === 'en' ? homes.en : homes.zh,
    /** Whose name stands at the top: a topic stands under its host's. */
    brand: {
      name: host.name[lang],
      address: site === host ? (lang === 'en' ? homes.en : homes.zh) : `/${lang === 'en' ? pagePath.home('en') : ''}`,
    },
    homes,
    sitemap: `${root}/${pagePath.sitemapPage(lang)}`,
    bilingual: site.languages.includes('en'),
    parent: parent && { name: parent.name[lang], address: reader.baseOf(parent) },
    unit: unitView(host.unit, lang),
    domain: host.domain ?? '',
    code: host.identificationCode ?? '',
    icp: host.filings?.icp ?? '',
    policeRecord: host.filings?.policeRecord ?? '',
    policeAddress: `http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=${encodeURIComponent(host.filings?.policeRecord ?? '')}`,
    badges: host.badges,
    showsVisitCount: site.showsVisitCount ?? false,
    retirement: site.retirement && {
      name: site.retirement.newName,
      address: outward(context, site.retirement.newUrl)?.address ?? '',
      until: site.retirement.until.slice(0, 10),
    },
  };
};
