import { siteNotice } from '#functions/rendering/missing/site-notice.ts';
import { missingPage } from '#shared/domain/page/missing-page.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { decisiveSite } from '#shared/domain/site/site-life.ts';

/** The notice that stands for every address of a site that shows no pages; of one in preparation it tells nothing. */
export const standingNotice = (
  site: Site,
  host: Site | undefined,
): { readonly status: 404 | 410 | 503; readonly body: string } => {
  const decisive = decisiveSite(site, host);
  const { status } = missingPage({ site: decisive, manifest: undefined, folder: undefined, moved: undefined });
  return status === 410 || status === 503
    ? { status, body: siteNotice(decisive, status) }
    : { status: 404, body: siteNotice(undefined, 404) };
};
