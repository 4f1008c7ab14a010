import { localDate } from '#shared/domain/page/local-time.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { compileTheme, type Theme } from '#shared/rendering/theme/theme.ts';
import { loadBaseTheme } from '../../../web/theme/base-theme.ts';
import { siteNoticeWords } from '../../../web/theme/words/site-notice.ts';

const words = { 404: siteNoticeWords.missing, 410: siteNoticeWords.closed, 503: siteNoticeWords.offline } as const;

let theme: Theme | undefined;

const movedTo = ({ retirement }: Site) =>
  retirement && /^https?:\/\//.test(retirement.newUrl)
    ? { name: retirement.newName, address: retirement.newUrl }
    : undefined;

/**
 * The page that stands in for a site that is closed, offline for a while or not there: in the theme's look and both
 * languages, made of the site's own record alone. Of a site that may not be known yet, pass undefined.
 */
export const siteNotice = (site: Site | undefined, status: keyof typeof words): string => {
  theme ??= compileTheme(loadBaseTheme().sources);
  return theme.print('notices/site', {
    site,
    notice: site?.status === 'offlineNotice' ? siteNoticeWords.ending : words[status],
    words: siteNoticeWords,
    until: status === 503 && site?.tempOffline ? localDate(site.tempOffline.until) : '',
    closes: site?.status === 'offlineNotice' && site.retirement ? localDate(site.retirement.until) : '',
    moved: status === 410 && site ? movedTo(site) : undefined,
    assets: { style: theme.assetUrl('site.css'), emblem: theme.assetUrl('emblem.svg') },
  });
};
